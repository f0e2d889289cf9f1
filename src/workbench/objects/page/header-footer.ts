import { invalidArgument } from '../../protocol/errors';
import { LIMITS } from '../common/limits';
import { text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

const PARTS = ['Left', 'Center', 'Right'] as const;

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
    const location = `HeaderFooter.${place.charAt(0).toLowerCase()}${place.slice(1)}`;
    const given = text(value, location);
    // The file holds the three texts of an edge as one: &Lleft&Ccenter&Rright.
    const edge = place.endsWith('Header') ? 'Header' : 'Footer';
    const parts = PARTS.map((part) => `${part}${edge}`).map((each) => (each === place ? given : this.read(each)));
    const length = parts.reduce((sum, part) => sum + (part === '' ? 0 : part.length + '&L'.length), 0);
    if (length > LIMITS.headerFooter) throw invalidArgument(location);
    this.texts[`${this.page}.${place}`] = given;
  }
}
