import { flag, oneOf } from '../common/wire-arguments';
import { ChartAreaFormat } from './chart-area-format';
import { ChartLegendEntryCollection } from './chart-legend-entry-collection';
import { ChartObject } from './chart-object';
import type { HostContext } from '../host/context';

export class ChartLegend extends ChartObject {
  readonly typeName = 'ChartLegend';
  protected readonly typeKey = 'legend';
  override readonly scalars = ['Position', 'Visible'];

  constructor(context: HostContext, chartId: string) {
    super(context, chartId);
    this.remember('Overlay', false);
  }

  get Visible(): boolean {
    return this.chart.legend.visible;
  }
  set Visible(value: unknown) {
    const visible = flag(value, 'ChartLegend.visible');
    this.change((chart) => (chart.legend = { ...chart.legend, visible }));
  }
  get Position(): string {
    return this.chart.legend.position;
  }
  set Position(value: unknown) {
    const position = oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'], 'ChartLegend.position');
    this.change((chart) => (chart.legend = { ...chart.legend, position }));
  }
  get LegendEntries(): ChartLegendEntryCollection {
    return new ChartLegendEntryCollection(this.context, this.chartId);
  }
  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, 'legend');
  }
}
