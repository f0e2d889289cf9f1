import { ChartObject } from './chart-object';
import type { HostContext } from '../host/context';

/** A font that is remembered; the view writes in its own. */
export class ChartFont extends ChartObject {
  readonly typeName = 'ChartFont';
  protected readonly typeKey: string;
  override readonly scalars = ['Bold', 'Color', 'Italic', 'Name', 'Size', 'Underline'];

  constructor(context: HostContext, chartId: string, part: string) {
    super(context, chartId);
    this.typeKey = part;
    this.remember('Bold', false);
    this.remember('Color', '#000000');
    this.remember('Italic', false);
    this.remember('Name', 'Arial');
    this.remember('Size', 10);
    this.remember('Underline', 'None');
  }
}
