import { itemNotFound } from '../../protocol/errors';
import { whole } from '../common/wire-arguments';
import { ChartPoint } from './chart-point';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';

/** The points of a series, one for each cell of its values. */
export class ChartPointsCollection extends OfficeCollection<ChartPoint> {
  readonly typeName = 'ChartPointsCollection';

  constructor(
    context: HostContext,
    private readonly chartId: string,
    private readonly seriesId: string,
  ) {
    super(context);
  }

  items(): ChartPoint[] {
    const series = this.context.charts.get(this.chartId).series.find(({ id }) => id === this.seriesId);
    const count = series ? series.values.rows * series.values.columns : 0;
    return Array.from({ length: count }, (_, index) => new ChartPoint(this.context, this.chartId, this.seriesId, index));
  }

  GetItemAt(index: unknown): ChartPoint {
    const point = this.items()[whole(index, 'ChartPointsCollection.getItemAt')];
    if (!point) throw itemNotFound('ChartPointsCollection.getItemAt');
    return point;
  }
}
