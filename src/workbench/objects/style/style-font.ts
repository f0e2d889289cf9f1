import { color } from '../common/color';
import { bounded, flag, text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { changeStyle, styleState } from './style-store';

/** Excel's largest font, in points. */
const LARGEST = 409;

/** The font of a cell style. */
export class StyleFont extends OfficeObject {
  readonly typeName = 'RangeFont';
  override readonly scalars = ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Underline'];

  constructor(
    context: HostContext,
    private readonly style: string,
  ) {
    super(context);
  }

  get Bold(): boolean {
    return this.state.bold;
  }
  set Bold(value: unknown) {
    changeStyle(this.context, this.style, { bold: flag(value, 'RangeFont.bold') });
  }
  get Color(): string {
    return this.state.color;
  }
  set Color(value: unknown) {
    changeStyle(this.context, this.style, { color: color(value, 'RangeFont.color') });
  }
  get Italic(): boolean {
    return this.state.italic;
  }
  set Italic(value: unknown) {
    changeStyle(this.context, this.style, { italic: flag(value, 'RangeFont.italic') });
  }
  get Name(): string {
    return this.state.fontName;
  }
  set Name(value: unknown) {
    changeStyle(this.context, this.style, { fontName: text(value, 'RangeFont.name') });
  }
  get Size(): number {
    return this.state.size;
  }
  set Size(value: unknown) {
    changeStyle(this.context, this.style, { size: bounded(value, 1, LARGEST, 'RangeFont.size') });
  }
  get Underline(): string {
    return this.state.underline;
  }
  set Underline(value: unknown) {
    changeStyle(this.context, this.style, { underline: text(value, 'RangeFont.underline') });
  }

  private get state() {
    return styleState(this.context, this.style);
  }
}
