import { flag, text } from '../common/wire-arguments';
import { ChartAreaFormat } from './chart-area-format';
import { ChartObject } from './chart-object';
import type { SeriesState } from './chart-source';
import type { HostContext } from '../host/context';

/** The labels of one series, or with no series given of all. */
export class ChartDataLabels extends ChartObject {
  readonly typeName = 'ChartDataLabels';
  protected readonly typeKey: string;
  override readonly scalars = ['NumberFormat', 'ShowValue'];

  constructor(
    context: HostContext,
    chartId: string,
    private readonly seriesId: string | undefined,
  ) {
    super(context, chartId);
    this.typeKey = `labels.${seriesId ?? ''}`;
    this.remember('Position', 'None');
    this.remember('Separator', ',');
    this.remember('ShowCategoryName', false);
    this.remember('ShowLegendKey', false);
    this.remember('ShowPercentage', false);
    this.remember('ShowSeriesName', false);
    this.remember('LinkNumberFormat', false);
    this.remember('ShowBubbleSize', false);
    this.remember('ShowLeaderLines', true);
    this.remember('AutoText', true);
    this.remember('HorizontalAlignment', 'Center');
    this.remember('VerticalAlignment', 'Center');
    this.remember('TextOrientation', 0);
    this.remember('GeometricShapeType', null);
  }

  get ShowValue(): boolean {
    return this.labelled.some((series) => series.dataLabels.visible);
  }
  set ShowValue(value: unknown) {
    this.set({ visible: flag(value, 'ChartDataLabels.showValue') });
  }
  get NumberFormat(): string {
    return this.labelled[0]?.dataLabels.numberFormat ?? 'General';
  }
  set NumberFormat(value: unknown) {
    this.set({ numberFormat: text(value, 'ChartDataLabels.numberFormat') });
  }
  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, this.typeKey);
  }

  private get labelled(): SeriesState[] {
    return this.chart.series.filter(({ id }) => this.seriesId === undefined || id === this.seriesId);
  }

  private set(change: Partial<SeriesState['dataLabels']>): void {
    const chosen = new Set(this.labelled.map(({ id }) => id));
    this.change((chart) => {
      chart.series = chart.series.map((series) =>
        chosen.has(series.id) ? { ...series, dataLabels: { ...series.dataLabels, ...change } } : series,
      );
    });
  }
}
