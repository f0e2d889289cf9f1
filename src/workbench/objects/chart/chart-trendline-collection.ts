import { itemNotFound } from '../../protocol/errors';
import { oneOf, whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';
import { ChartTrendline, trendlinesKey } from './chart-trendline';

/** The trend lines of a series. */
export class ChartTrendlineCollection extends OfficeCollection<ChartTrendline> {
  readonly typeName = 'ChartTrendlineCollection';

  constructor(
    context: HostContext,
    private readonly chartId: string,
    private readonly seriesId: string,
  ) {
    super(context);
  }

  items(): ChartTrendline[] {
    return this.ids.map((id) => new ChartTrendline(this.context, this.chartId, this.seriesId, id));
  }
  Add(type: unknown = 'Linear'): ChartTrendline {
    const kind = oneOf(
      type,
      ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'],
      'ChartTrendlineCollection.add',
    );
    const id = this.context.memory.newId('trendline');
    const { remembered } = this.context.charts.get(this.chartId);
    remembered.set(trendlinesKey(this.seriesId), [...this.ids, id]);
    remembered.set(`${trendlinesKey(this.seriesId)}.${id}.Type`, kind);
    return new ChartTrendline(this.context, this.chartId, this.seriesId, id);
  }
  /** By its number from 0. */
  GetItem(index: unknown): ChartTrendline {
    const found = this.items()[whole(index, 'ChartTrendlineCollection.getItem')];
    if (!found) throw itemNotFound('ChartTrendlineCollection.getItem');
    return found;
  }

  private get ids(): readonly string[] {
    return (this.context.charts.get(this.chartId).remembered.get(trendlinesKey(this.seriesId)) ?? []) as readonly string[];
  }
}
