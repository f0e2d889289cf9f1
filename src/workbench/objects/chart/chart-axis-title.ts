import { flag, text } from '../common/wire-arguments';
import { ChartAreaFormat } from './chart-area-format';
import type { AxisKey } from './chart-axis';
import { ChartObject } from './chart-object';
import type { HostContext } from '../host/context';

/** An axis's title. Its text is kept while it is hidden. */
export class ChartAxisTitle extends ChartObject {
  readonly typeName = 'ChartAxisTitle';
  protected readonly typeKey: string;
  override readonly scalars = ['Text', 'Visible'];

  constructor(
    context: HostContext,
    chartId: string,
    private readonly axis: AxisKey,
  ) {
    super(context, chartId);
    this.typeKey = `${axis}.title`;
  }

  get Text(): string {
    return this.chart[this.axis].title || this.hidden;
  }
  set Text(value: unknown) {
    this.show(text(value, 'ChartAxisTitle.text'));
  }
  get Visible(): boolean {
    return this.chart[this.axis].title !== '';
  }
  set Visible(value: unknown) {
    const current = this.Text;
    if (flag(value, 'ChartAxisTitle.visible')) this.show(current);
    else {
      this.show('');
      this.chart.remembered.set(this.typeKey, current);
    }
  }
  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, this.typeKey);
  }

  private get hidden(): string {
    return String(this.chart.remembered.get(this.typeKey) ?? '');
  }

  private show(title: string): void {
    this.change((chart) => (chart[this.axis] = { ...chart[this.axis], title }));
  }
}
