import { text } from './arguments';
import type { HostContext } from './context';
import { OfficeObject } from './office-object';

/** The six texts of a kind of page, with Excel's codes (`&P`, `&F`) as they were given. */
export class HeaderFooter extends OfficeObject {
  readonly typeName = 'HeaderFooter';
  override readonly scalars = ['CenterFooter', 'CenterHeader', 'LeftFooter', 'LeftHeader', 'RightFooter', 'RightHeader'];

  constructor(
    context: HostContext,
    private readonly texts: Record<string, string>,
    private readonly page: string,
  ) {
    super(context);
  }

  get LeftHeader(): string {
    return this.read('LeftHeader');
  }
  set LeftHeader(value: unknown) {
    this.write('LeftHeader', value);
  }
  get CenterHeader(): string {
    return this.read('CenterHeader');
  }
  set CenterHeader(value: unknown) {
    this.write('CenterHeader', value);
  }
  get RightHeader(): string {
    return this.read('RightHeader');
  }
  set RightHeader(value: unknown) {
    this.write('RightHeader', value);
  }
  get LeftFooter(): string {
    return this.read('LeftFooter');
  }
  set LeftFooter(value: unknown) {
    this.write('LeftFooter', value);
  }
  get CenterFooter(): string {
    return this.read('CenterFooter');
  }
  set CenterFooter(value: unknown) {
    this.write('CenterFooter', value);
  }
  get RightFooter(): string {
    return this.read('RightFooter');
  }
  set RightFooter(value: unknown) {
    this.write('RightFooter', value);
  }

  private read(place: string): string {
    return this.texts[`${this.page}.${place}`] ?? '';
  }
  private write(place: string, value: unknown): void {
    this.texts[`${this.page}.${place}`] = text(value, `HeaderFooter.${place}`);
  }
}
