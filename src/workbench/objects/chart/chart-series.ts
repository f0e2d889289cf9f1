import type { CellReference } from '../../host';
import { invalidArgument } from '../../protocol/errors';
import { bounded, flag, text } from '../common/wire-arguments';
import { splitReference } from '../common/a1';
import { ChartDataLabels } from './chart-data-labels';
import { SeriesObject } from './chart-object';
import { ChartPointsCollection } from './chart-points-collection';
import { ChartSeriesFormat } from './chart-series-format';
import type { HostContext } from '../host/context';
import { locate } from '../common/locate';
import { Range } from '../range/range';

export class ChartSeries extends SeriesObject {
  readonly typeName = 'ChartSeries';
  protected readonly typeKey: string;
  override readonly scalars = ['ChartType', 'GapWidth', 'HasDataLabels', 'Name', 'Overlap', 'PlotOrder'];

  constructor(context: HostContext, chartId: string, seriesId: string) {
    super(context, chartId, seriesId);
    this.typeKey = `series.${seriesId}`;
    this.remember('AxisGroup', 'Primary');
    this.remember('Filtered', false);
    this.remember('InvertIfNegative', false);
    this.remember('MarkerBackgroundColor', '');
    this.remember('MarkerForegroundColor', '');
    this.remember('MarkerSize', 5);
    this.remember('MarkerStyle', 'Automatic');
    this.remember('ShowShadow', false);
    this.remember('Smooth', false);
    this.remember('VaryByCategories', false);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.seriesId };
  }

  /** The text; of a name that is in a cell the cell's text. */
  get Name(): string {
    const { name } = this.series;
    return typeof name === 'string' ? name : (this.context.reader.text(name.sheetId, name)[0]?.[0] ?? '');
  }
  /** A formula that is a reference (`=Decision!$B$4`) follows the cell. */
  set Name(value: unknown) {
    const name = text(value, 'ChartSeries.name');
    this.changeSeries({ name: name.startsWith('=') ? this.cell(name) : name });
  }
  get ChartType(): string {
    return this.series.type ?? this.chart.type;
  }
  set ChartType(value: unknown) {
    this.changeSeries({ type: text(value, 'ChartSeries.chartType') });
  }
  get GapWidth(): number {
    return this.series.gapWidth ?? 219;
  }
  set GapWidth(value: unknown) {
    this.changeSeries({ gapWidth: bounded(value, 0, 500, 'ChartSeries.gapWidth') });
  }
  get Overlap(): number {
    return this.series.overlap ?? 0;
  }
  set Overlap(value: unknown) {
    this.changeSeries({ overlap: bounded(value, -100, 100, 'ChartSeries.overlap') });
  }
  get HasDataLabels(): boolean {
    return this.series.dataLabels.visible;
  }
  set HasDataLabels(value: unknown) {
    this.changeSeries({ dataLabels: { ...this.series.dataLabels, visible: flag(value, 'ChartSeries.hasDataLabels') } });
  }
  get PlotOrder(): number {
    return this.chart.series.findIndex((series) => series.id === this.seriesId) + 1;
  }
  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.context, this.chartId, this.seriesId);
  }
  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.context, this.chartId, this.seriesId);
  }
  get Points(): ChartPointsCollection {
    return new ChartPointsCollection(this.context, this.chartId, this.seriesId);
  }

  SetValues(range: unknown): void {
    this.changeSeries({ values: reference(range, 'ChartSeries.setValues') });
  }
  SetXAxisValues(range: unknown): void {
    this.changeSeries({ categories: reference(range, 'ChartSeries.setXAxisValues') });
  }
  Delete(): void {
    this.change((chart) => (chart.series = chart.series.filter((series) => series.id !== this.seriesId)));
  }

  private cell(formula: string): CellReference {
    const location = 'ChartSeries.name';
    if (splitReference(formula).sheet === undefined) throw invalidArgument(location);
    const { sheetId, area } = locate(this.context, formula, this.chart.sheetId, location);
    return { sheetId, ...area };
  }
}

function reference(range: unknown, location: string): CellReference {
  if (!(range instanceof Range)) throw invalidArgument(location);
  return { sheetId: range.sheetId, ...range.area };
}
