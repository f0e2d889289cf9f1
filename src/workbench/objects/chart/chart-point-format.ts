import { SeriesObject } from './chart-object';
import { ChartPointFill } from './chart-point-fill';
import type { HostContext } from '../host/context';

export class ChartPointFormat extends SeriesObject {
  readonly typeName = 'ChartPointFormat';
  protected readonly typeKey = 'pointFormat';

  constructor(
    context: HostContext,
    chartId: string,
    seriesId: string,
    private readonly index: number,
  ) {
    super(context, chartId, seriesId);
  }

  get Fill(): ChartPointFill {
    return new ChartPointFill(this.context, this.chartId, this.seriesId, this.index);
  }
}
