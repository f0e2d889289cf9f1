import type { HostContext } from '../host/context';
import { ChartAreaFormat } from './chart-area-format';
import { ChartObject } from './chart-object';

/** The table of numbers below a chart's plot. Remembered; the view draws none. */
export class ChartDataTable extends ChartObject {
  readonly typeName = 'ChartDataTable';
  protected readonly typeKey = 'dataTable';
  override readonly scalars = ['ShowHorizontalBorder', 'ShowLegendKey', 'ShowOutlineBorder', 'ShowVerticalBorder', 'Visible'];

  constructor(context: HostContext, chartId: string) {
    super(context, chartId);
    for (const name of this.scalars) this.remember(name, name !== 'Visible');
  }

  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, this.typeKey);
  }
}
