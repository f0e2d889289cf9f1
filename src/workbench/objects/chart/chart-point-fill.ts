import { SeriesObject } from './chart-object';
import { color } from '../common/color';
import type { HostContext } from '../host/context';

export class ChartPointFill extends SeriesObject {
  readonly typeName = 'ChartFill';
  protected readonly typeKey = 'pointFill';

  constructor(
    context: HostContext,
    chartId: string,
    seriesId: string,
    private readonly index: number,
  ) {
    super(context, chartId, seriesId);
  }

  SetSolidColor(value: unknown): void {
    this.set(color(value, 'ChartFill.setSolidColor'));
  }
  Clear(): void {
    this.set('none');
  }

  private set(fill: string): void {
    this.changeSeries({ pointColors: { ...this.series.pointColors, [this.index]: fill } });
  }
}
