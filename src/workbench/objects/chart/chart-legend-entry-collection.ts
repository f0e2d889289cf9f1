import { itemNotFound } from '../../protocol/errors';
import { whole } from '../common/wire-arguments';
import { ChartLegendEntry } from './chart-legend-entry';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';

/** The entries of a legend, one a series. */
export class ChartLegendEntryCollection extends OfficeCollection<ChartLegendEntry> {
  readonly typeName = 'ChartLegendEntryCollection';

  constructor(
    context: HostContext,
    private readonly chartId: string,
  ) {
    super(context);
  }

  items(): ChartLegendEntry[] {
    return this.context.charts.get(this.chartId).series.map((series) => new ChartLegendEntry(this.context, this.chartId, series.id));
  }

  GetItemAt(index: unknown): ChartLegendEntry {
    const entry = this.items()[whole(index, 'ChartLegendEntryCollection.getItemAt')];
    if (!entry) throw itemNotFound('ChartLegendEntryCollection.getItemAt');
    return entry;
  }
}
