import { color, fromGrid } from '../common/color';
import type { HostContext } from '../host/context';
import type { Formatted } from './formatted';
import { OfficeObject } from '../host/office-object';

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

  Clear(): void {
    this.cells.apply({ bg: null }, 'RangeFill.clear');
  }
}
