import { ChartSeriesFill } from './chart-series-fill';
import { ChartSeriesLine } from './chart-series-line';
import { SeriesObject } from './chart-object';

export class ChartSeriesFormat extends SeriesObject {
  readonly typeName = 'ChartSeriesFormat';
  protected readonly typeKey = 'seriesFormat';

  get Fill(): ChartSeriesFill {
    return new ChartSeriesFill(this.context, this.chartId, this.seriesId);
  }
  get Line(): ChartSeriesLine {
    return new ChartSeriesLine(this.context, this.chartId, this.seriesId);
  }
}
