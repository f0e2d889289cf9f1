import { itemNotFound } from '../../protocol/errors';
import { oneOf, text, whole } from '../common/wire-arguments';
import { Chart } from './chart';
import { seriesOf } from './chart-source';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';
import { toRange } from '../range/range';

/** Excel's size of a new chart, in CSS pixels (360 x 216 points). */
const SIZE = { width: 480, height: 288 };
const PLACE = { left: 320, top: 80 };

export class ChartCollection extends OfficeCollection<Chart> {
  readonly typeName = 'ChartCollection';

  constructor(
    context: HostContext,
    private readonly sheetId: string,
  ) {
    super(context);
  }

  items(): Chart[] {
    return this.context.charts.onSheet(this.sheetId).map((chart) => new Chart(this.context, chart.id));
  }

  /** By name, or by id. */
  GetItem(key: unknown): Chart {
    const wanted = text(key, 'ChartCollection.getItem');
    const found = this.context.charts.onSheet(this.sheetId).find((chart) => chart.name === wanted || chart.id === wanted);
    if (!found) throw itemNotFound('ChartCollection.getItem');
    return new Chart(this.context, found.id);
  }

  GetItemAt(index: unknown): Chart {
    const chart = this.items()[whole(index, 'ChartCollection.getItemAt')];
    if (!chart) throw itemNotFound('ChartCollection.getItemAt');
    return chart;
  }

  async Add(type: unknown, source: unknown, seriesBy: unknown = 'Auto'): Promise<Chart> {
    const location = 'ChartCollection.add';
    const { sheetId, area } = toRange(this.context, source, this.sheetId, location);
    const by = oneOf(seriesBy, ['Auto', 'Columns', 'Rows'], location);
    await this.context.settle();
    const reference = { sheetId, ...area };
    const cells = this.context.reader.values(sheetId, area);
    const series = seriesOf(reference, cells, by, () => this.context.memory.newId('series'));
    const id = this.context.memory.newId('chart');
    const axis = { visible: true, title: '', numberFormat: 'General', reversed: false };
    this.context.charts.add({
      id,
      sheetId: this.sheetId,
      name: this.freeName(),
      type: text(type, location),
      title: { text: '', visible: series.length === 1 },
      legend: { visible: series.length > 1, position: 'Right' },
      categoryAxis: { ...axis, gridlines: false },
      valueAxis: { ...axis, gridlines: true },
      series,
      position: { ...PLACE, ...SIZE },
      remembered: new Map(),
    });
    return new Chart(this.context, id);
  }

  private freeName(): string {
    const taken = new Set(this.context.charts.onSheet(this.sheetId).map((chart) => chart.name));
    let number = 1;
    while (taken.has(`Chart ${number}`)) number++;
    return `Chart ${number}`;
  }
}
