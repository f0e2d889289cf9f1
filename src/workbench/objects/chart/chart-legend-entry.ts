import { flag } from '../common/wire-arguments';
import { SeriesObject } from './chart-object';

export class ChartLegendEntry extends SeriesObject {
  readonly typeName = 'ChartLegendEntry';
  protected readonly typeKey = 'legendEntry';
  override readonly scalars = ['Index', 'Visible'];

  get Index(): number {
    return this.chart.series.findIndex((series) => series.id === this.seriesId);
  }
  get Visible(): boolean {
    return this.series.inLegend !== false;
  }
  set Visible(value: unknown) {
    this.changeSeries({ inLegend: flag(value, 'ChartLegendEntry.visible') });
  }
}
