import { SeriesObject } from './chart-object';
import { color } from '../common/color';

export class ChartSeriesFill extends SeriesObject {
  readonly typeName = 'ChartFill';
  protected readonly typeKey = 'seriesFill';

  SetSolidColor(value: unknown): void {
    this.changeSeries({ fillColor: color(value, 'ChartFill.setSolidColor') });
  }
  /** No fill at all: the invisible base of a waterfall. */
  Clear(): void {
    this.changeSeries({ fillColor: 'none' });
  }
}
