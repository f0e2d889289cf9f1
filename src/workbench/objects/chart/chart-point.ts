import type { CellValue } from '../../office-host';
import { ChartDataLabel } from './chart-data-label';
import { SeriesObject } from './chart-object';
import { ChartPointFormat } from './chart-point-format';
import type { HostContext } from '../host/context';

export class ChartPoint extends SeriesObject {
  readonly typeName = 'ChartPoint';
  protected readonly typeKey: string;
  override readonly scalars = ['Value'];
  override readonly calculated = ['Value'];

  constructor(
    context: HostContext,
    chartId: string,
    seriesId: string,
    private readonly index: number,
  ) {
    super(context, chartId, seriesId);
    this.typeKey = `series.${seriesId}.point.${index}`;
    this.remember('HasDataLabel', false);
    this.remember('MarkerBackgroundColor', '');
    this.remember('MarkerForegroundColor', '');
    this.remember('MarkerSize', 5);
    this.remember('MarkerStyle', 'Automatic');
  }

  get Value(): CellValue {
    const { values } = this.series;
    return this.context.reader.values(values.sheetId, values).flat()[this.index] ?? '';
  }
  get DataLabel(): ChartDataLabel {
    return new ChartDataLabel(this.context, this.chartId, `${this.typeKey}.label`);
  }
  get Format(): ChartPointFormat {
    return new ChartPointFormat(this.context, this.chartId, this.seriesId, this.index);
  }
}
