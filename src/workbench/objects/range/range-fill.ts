import { color, fromGrid } from '../common/color';
import { oneOf } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import type { Formatted } from './formatted';
import { OfficeObject } from '../host/office-object';

/** `Excel.FillPattern`. */
const PATTERNS = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
  'LinearGradient',
  'RectangularGradient',
] as const;

export class RangeFill extends OfficeObject {
  readonly typeName = 'RangeFill';
  override readonly scalars = ['Color'];

  constructor(
    context: HostContext,
    private readonly cells: Formatted,
  ) {
    super(context);
  }

  /** White where there is no fill, empty where the cells differ. */
  get Color(): string {
    return this.cells.common((style) => fromGrid(style.bg?.rgb, '#FFFFFF')) ?? '';
  }
  set Color(value: unknown) {
    this.cells.apply({ bg: { rgb: color(value, 'RangeFill.color') } }, 'RangeFill.color');
  }

  /** Remembered; the grid fills solidly. */
  get Pattern(): string | null {
    return this.cells.commonNote((notes) => notes.pattern ?? 'None');
  }
  set Pattern(value: unknown) {
    this.cells.note({ pattern: oneOf(value, PATTERNS, 'RangeFill.pattern') });
  }

  Clear(): void {
    this.cells.apply({ bg: null }, 'RangeFill.clear');
  }
}
