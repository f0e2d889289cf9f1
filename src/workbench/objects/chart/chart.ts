import { oneOf, number, text } from '../common/wire-arguments';
import { ChartAxes } from './chart-axes';
import { ChartAreaFormat } from './chart-area-format';
import { ChartDataLabels } from './chart-data-labels';
import { ChartDataTable } from './chart-data-table';
import { ChartLegend } from './chart-legend';
import { ChartObject } from './chart-object';
import { ChartPlotArea } from './chart-plot-area';
import { ChartSeriesCollection } from './chart-series-collection';
import { seriesOf } from './chart-source';
import { ChartTitle } from './chart-title';
import type { HostContext } from '../host/context';
import { toPixels, toPoints } from '../common/measure';
import { type Range, toRange } from '../range/range';
import { Worksheet } from '../worksheet/worksheet';

export class Chart extends ChartObject {
  readonly typeName = 'Chart';
  protected readonly typeKey = 'chart';
  override readonly scalars = ['ChartType', 'Height', 'Id', 'Left', 'Name', 'Top', 'Width'];

  constructor(context: HostContext, chartId: string) {
    super(context, chartId);
    this.remember('DisplayBlanksAs', 'NotPlotted');
    this.remember('PlotVisibleOnly', true);
    this.remember('ShowDataLabelsOverMaximum', true);
    this.remember('Style', 2);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.chartId, Name: this.Name };
  }

  get Id(): string {
    return this.chartId;
  }
  get Name(): string {
    return this.chart.name;
  }
  set Name(value: unknown) {
    const name = text(value, 'Chart.name');
    this.change((chart) => (chart.name = name));
  }
  get ChartType(): string {
    return this.chart.type;
  }
  set ChartType(value: unknown) {
    const type = text(value, 'Chart.chartType');
    this.change((chart) => (chart.type = type));
  }
  get Left(): number {
    return toPoints(this.chart.position.left);
  }
  set Left(value: unknown) {
    this.place({ left: toPixels(number(value, 'Chart.left')) });
  }
  get Top(): number {
    return toPoints(this.chart.position.top);
  }
  set Top(value: unknown) {
    this.place({ top: toPixels(number(value, 'Chart.top')) });
  }
  get Width(): number {
    return toPoints(this.chart.position.width);
  }
  set Width(value: unknown) {
    this.place({ width: toPixels(number(value, 'Chart.width')) });
  }
  get Height(): number {
    return toPoints(this.chart.position.height);
  }
  set Height(value: unknown) {
    this.place({ height: toPixels(number(value, 'Chart.height')) });
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this.context, this.chartId);
  }
  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.context, this.chartId, undefined);
  }
  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, 'area');
  }
  get Legend(): ChartLegend {
    return new ChartLegend(this.context, this.chartId);
  }
  get PlotArea(): ChartPlotArea {
    return new ChartPlotArea(this.context, this.chartId);
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.context, this.chartId);
  }
  get Title(): ChartTitle {
    return new ChartTitle(this.context, this.chartId);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.chart.sheetId);
  }

  /** Covers the cells from the first to the second, both included. */
  SetPosition(start: unknown, end?: unknown): void {
    const from = toRange(this.context, start, this.chart.sheetId, 'Chart.setPosition');
    const to = end === undefined ? from : toRange(this.context, end, this.chart.sheetId, 'Chart.setPosition');
    const corner = to.GetLastCell();
    this.place({
      left: toPixels(from.Left),
      top: toPixels(from.Top),
      width: toPixels(corner.Left + corner.Width - from.Left),
      height: toPixels(corner.Top + corner.Height - from.Top),
    });
  }
  async SetData(source: unknown, seriesBy: unknown = 'Auto'): Promise<void> {
    const { sheetId, area }: Range = toRange(this.context, source, this.chart.sheetId, 'Chart.setData');
    const by = oneOf(seriesBy, ['Auto', 'Columns', 'Rows'], 'Chart.setData');
    await this.context.settle();
    const cells = this.context.reader.values(sheetId, area);
    const series = seriesOf({ sheetId, ...area }, cells, by, () => this.context.memory.newId('series'));
    this.change((chart) => (chart.series = series));
  }
  /** The table of numbers below the plot, which can always be shown. */
  GetDataTable(): ChartDataTable {
    return new ChartDataTable(this.context, this.chartId);
  }
  Activate(): void {
    this.context.grid.sheet(this.chart.sheetId).activate();
  }
  Delete(): void {
    this.context.charts.remove(this.chartId);
  }

  private place(change: Partial<{ left: number; top: number; width: number; height: number }>): void {
    this.change((chart) => (chart.position = { ...chart.position, ...change }));
  }
}
