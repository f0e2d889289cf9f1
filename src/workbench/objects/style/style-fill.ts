import { color } from '../common/color';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { changeStyle, styleState } from './style-store';

/** The fill of a cell style. */
export class StyleFill extends OfficeObject {
  readonly typeName = 'RangeFill';
  override readonly scalars = ['Color'];

  constructor(
    context: HostContext,
    private readonly style: string,
  ) {
    super(context);
  }

  get Color(): string {
    return styleState(this.context, this.style).fill;
  }
  set Color(value: unknown) {
    changeStyle(this.context, this.style, { fill: color(value, 'RangeFill.color') });
  }
}
