import type { CellReference, CellValue } from '../../office-host';
import { invalidArgument } from '../../protocol/errors';
import { bounded, flag, oneOf, text, whole } from '../common/wire-arguments';
import { address, quoted, splitReference } from '../common/a1';
import { ChartDataLabels } from './chart-data-labels';
import { SeriesObject } from './chart-object';
import { ChartPointsCollection } from './chart-points-collection';
import { ChartSeriesFormat } from './chart-series-format';
import { ChartTrendlineCollection } from './chart-trendline-collection';
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
    this.remember('DoughnutHoleSize', 75);
    this.remember('BubbleScale', 100);
    this.remember('Explosion', 0);
    this.remember('FirstSliceAngle', 0);
    this.remember('ShowLeaderLines', true);
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
  /** Its place among the series; the others make room. */
  set PlotOrder(value: unknown) {
    const order = whole(value, 'ChartSeries.plotOrder');
    this.change((chart) => {
      const others = chart.series.filter(({ id }) => id !== this.seriesId);
      chart.series = [...others.slice(0, Math.max(0, order)), this.series, ...others.slice(Math.max(0, order))];
    });
  }
  get Trendlines(): ChartTrendlineCollection {
    return new ChartTrendlineCollection(this.context, this.chartId, this.seriesId);
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
  SetBubbleSizes(range: unknown): void {
    this.chart.remembered.set(`${this.typeKey}.bubbleSizes`, reference(range, 'ChartSeries.setBubbleSizes'));
  }
  /** What is in the cells of one dimension. */
  async GetDimensionValues(dimension: unknown): Promise<CellValue[]> {
    await this.context.settle();
    const cells = this.dimension(dimension, 'ChartSeries.getDimensionValues');
    return cells ? this.context.reader.values(cells.sheetId, cells).flat() : [];
  }
  /** The address of the cells, `Sample!B2:B7`. */
  GetDimensionDataSourceString(dimension: unknown): string {
    const cells = this.dimension(dimension, 'ChartSeries.getDimensionDataSourceString');
    return cells ? `${quoted(this.context.grid.sheet(cells.sheetId).getSheetName())}!${address(cells, true)}` : '';
  }
  GetDimensionDataSourceType(dimension: unknown): string {
    return this.dimension(dimension, 'ChartSeries.getDimensionDataSourceType') ? 'LocalRange' : 'List';
  }
  Delete(): void {
    this.change((chart) => (chart.series = chart.series.filter((series) => series.id !== this.seriesId)));
  }

  private dimension(dimension: unknown, location: string): CellReference | undefined {
    const { values, categories } = this.series;
    switch (oneOf(dimension, ['Categories', 'Values', 'XValues', 'YValues', 'BubbleSizes'], location)) {
      case 'Categories':
      case 'XValues':
        return categories;
      case 'BubbleSizes':
        return this.chart.remembered.get(`${this.typeKey}.bubbleSizes`) as CellReference | undefined;
      case 'Values':
      case 'YValues':
        return values;
    }
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
