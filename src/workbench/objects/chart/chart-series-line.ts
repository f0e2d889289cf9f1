import { number } from '../common/wire-arguments';
import { SeriesObject } from './chart-object';
import { color } from '../common/color';
import type { HostContext } from '../host/context';

export class ChartSeriesLine extends SeriesObject {
  readonly typeName = 'ChartLineFormat';
  protected readonly typeKey: string;
  override readonly scalars = ['Color', 'LineStyle', 'Weight'];

  constructor(context: HostContext, chartId: string, seriesId: string) {
    super(context, chartId, seriesId);
    this.typeKey = `series.${seriesId}.line`;
    this.remember('LineStyle', 'Automatic');
  }

  get Color(): string {
    return this.series.lineColor ?? '';
  }
  set Color(value: unknown) {
    this.changeSeries({ lineColor: color(value, 'ChartLineFormat.color') });
  }
  /** Points. */
  get Weight(): number {
    return this.series.lineWeight ?? 2.25;
  }
  set Weight(value: unknown) {
    this.changeSeries({ lineWeight: number(value, 'ChartLineFormat.weight') });
  }

  Clear(): void {
    this.changeSeries({ lineColor: 'none' });
  }
}
