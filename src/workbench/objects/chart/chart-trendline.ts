import { itemNotFound } from '../../protocol/errors';
import type { HostContext } from '../host/context';
import { ChartAreaFormat } from './chart-area-format';
import { SeriesObject } from './chart-object';

/** The ids of a series' trend lines, in their order. */
export const trendlinesKey = (seriesId: string): string => `series.${seriesId}.trendlines`;

/** A trend line of a series. Remembered; the view draws none. */
export class ChartTrendline extends SeriesObject {
  readonly typeName = 'ChartTrendline';
  protected readonly typeKey: string;
  override readonly scalars = [
    'BackwardPeriod',
    'ForwardPeriod',
    'Intercept',
    'Name',
    'PolynomialOrder',
    'ShowEquation',
    'ShowRSquared',
    'Type',
  ];

  constructor(
    context: HostContext,
    chartId: string,
    seriesId: string,
    readonly trendlineId: string,
  ) {
    super(context, chartId, seriesId);
    this.typeKey = `${trendlinesKey(seriesId)}.${trendlineId}`;
    const initial = {
      BackwardPeriod: 0,
      ForwardPeriod: 0,
      Intercept: '',
      MovingAveragePeriod: 2,
      Name: '',
      PolynomialOrder: 2,
      ShowEquation: false,
      ShowRSquared: false,
      Type: 'Linear',
    };
    for (const [name, value] of Object.entries(initial)) this.remember(name, value);
  }

  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, this.typeKey);
  }
  Delete(): void {
    const { remembered } = this.chart;
    const ids = (remembered.get(trendlinesKey(this.seriesId)) ?? []) as string[];
    if (!ids.includes(this.trendlineId)) throw itemNotFound('ChartTrendline.delete');
    remembered.set(
      trendlinesKey(this.seriesId),
      ids.filter((id) => id !== this.trendlineId),
    );
  }
}
