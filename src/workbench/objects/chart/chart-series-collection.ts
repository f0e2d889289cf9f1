import { itemNotFound } from '../../protocol/errors';
import { text, whole } from '../common/wire-arguments';
import { ChartSeries } from './chart-series';
import { newSeries } from './chart-source';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';

/** A series without values yet points at a cell that is hardly used: the last of the sheet. */
const NOWHERE = { row: 1_048_575, column: 16_383, rows: 1, columns: 1 };

export class ChartSeriesCollection extends OfficeCollection<ChartSeries> {
  readonly typeName = 'ChartSeriesCollection';

  constructor(
    context: HostContext,
    private readonly chartId: string,
  ) {
    super(context);
  }

  items(): ChartSeries[] {
    return this.context.charts.get(this.chartId).series.map((series) => new ChartSeries(this.context, this.chartId, series.id));
  }

  /** By id; office.js asks so for the items of a collection it has loaded. */
  GetItem(id: unknown): ChartSeries {
    const found = this.items().find((series) => series.seriesId === id);
    if (!found) throw itemNotFound('ChartSeriesCollection.getItem');
    return found;
  }

  GetItemAt(index: unknown): ChartSeries {
    const series = this.items()[whole(index, 'ChartSeriesCollection.getItemAt')];
    if (!series) throw itemNotFound('ChartSeriesCollection.getItemAt');
    return series;
  }

  Add(name?: unknown, index?: unknown): ChartSeries {
    const location = 'ChartSeriesCollection.add';
    const id = this.context.memory.newId('series');
    this.context.charts.change(this.chartId, (chart) => {
      const given = name === undefined ? `Series${chart.series.length + 1}` : text(name, location);
      const at = index === undefined ? chart.series.length : whole(index, location);
      chart.series.splice(at, 0, newSeries(id, given, { sheetId: chart.sheetId, ...NOWHERE }));
    });
    return new ChartSeries(this.context, this.chartId, id);
  }
}
