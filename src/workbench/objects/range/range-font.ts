import { flag, number, oneOf, text } from '../common/wire-arguments';
import { color, fromGrid } from '../common/color';
import type { HostContext } from '../host/context';
import type { Formatted } from './formatted';
import { OfficeObject } from '../host/office-object';
import type { UniverStyle } from '../univer/univer-cells';

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const DOUBLE_LINE = 10;

/** Properties that all cells share; null where they differ. */
export class RangeFont extends OfficeObject {
  readonly typeName = 'RangeFont';
  override readonly scalars = ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Strikethrough', 'Underline'];

  constructor(
    context: HostContext,
    private readonly cells: Formatted,
  ) {
    super(context);
  }

  get Bold(): boolean | null {
    return this.cells.common((style) => style.bl === 1);
  }
  set Bold(value: unknown) {
    this.apply({ bl: flag(value, this.at('bold')) ? 1 : 0 }, 'bold');
  }

  get Italic(): boolean | null {
    return this.cells.common((style) => style.it === 1);
  }
  set Italic(value: unknown) {
    this.apply({ it: flag(value, this.at('italic')) ? 1 : 0 }, 'italic');
  }

  get Color(): string {
    return this.cells.common((style) => fromGrid(style.cl?.rgb, '#000000')) ?? '';
  }
  set Color(value: unknown) {
    this.apply({ cl: { rgb: color(value, this.at('color')) } }, 'color');
  }

  get Name(): string | null {
    return this.cells.common((style) => style.ff ?? 'Arial');
  }
  set Name(value: unknown) {
    this.apply({ ff: text(value, this.at('name')) }, 'name');
  }

  /** Points. */
  get Size(): number | null {
    return this.cells.common((style) => style.fs ?? 11);
  }
  set Size(value: unknown) {
    this.apply({ fs: number(value, this.at('size')) }, 'size');
  }

  get Strikethrough(): boolean | null {
    return this.cells.common((style) => style.st?.s === 1);
  }
  set Strikethrough(value: unknown) {
    this.apply({ st: { s: flag(value, this.at('strikethrough')) ? 1 : 0 } }, 'strikethrough');
  }

  get Underline(): string | null {
    return this.cells.common((style) => (style.ul?.s === 1 ? (style.ul.t === DOUBLE_LINE ? 'Double' : 'Single') : 'None'));
  }
  set Underline(value: unknown) {
    const line = oneOf(value, UNDERLINES, this.at('underline'));
    this.apply({ ul: line === 'None' ? { s: 0 } : { s: 1, ...(line.startsWith('Double') ? { t: DOUBLE_LINE } : {}) } }, 'underline');
  }

  private apply(style: UniverStyle, member: string): void {
    this.cells.apply(style, this.at(member));
  }

  private at(member: string): string {
    return `${this.typeName}.${member}`;
  }
}
