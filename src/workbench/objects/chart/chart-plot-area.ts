import { ChartAreaFormat } from './chart-area-format';
import { ChartObject } from './chart-object';
import type { HostContext } from '../host/context';

/** Where in the chart the data is drawn. Remembered; the view lays it out by itself. */
export class ChartPlotArea extends ChartObject {
  readonly typeName = 'ChartPlotArea';
  protected readonly typeKey = 'plotArea';
  override readonly scalars = ['Height', 'Left', 'Top', 'Width'];

  constructor(context: HostContext, chartId: string) {
    super(context, chartId);
    for (const name of this.scalars) this.remember(name, 0);
  }

  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, 'plotArea');
  }
}
