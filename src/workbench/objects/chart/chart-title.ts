import { flag, text } from '../common/wire-arguments';
import { ChartAreaFormat } from './chart-area-format';
import { ChartObject } from './chart-object';
import type { HostContext } from '../host/context';

export class ChartTitle extends ChartObject {
  readonly typeName = 'ChartTitle';
  protected readonly typeKey = 'title';
  override readonly scalars = ['Text', 'Visible'];

  constructor(context: HostContext, chartId: string) {
    super(context, chartId);
    this.remember('Overlay', false);
    this.remember('HorizontalAlignment', 'Center');
    this.remember('Position', 'Top');
  }

  get Text(): string {
    return this.chart.title.text;
  }
  /** A text makes the title visible. */
  set Text(value: unknown) {
    const title = text(value, 'ChartTitle.text');
    this.change((chart) => (chart.title = { text: title, visible: true }));
  }
  get Visible(): boolean {
    return this.chart.title.visible;
  }
  set Visible(value: unknown) {
    const visible = flag(value, 'ChartTitle.visible');
    this.change((chart) => (chart.title = { ...chart.title, visible }));
  }
  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, 'title');
  }
}
