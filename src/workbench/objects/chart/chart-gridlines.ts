import { flag } from '../common/wire-arguments';
import { ChartAreaFormat } from './chart-area-format';
import type { AxisKey } from './chart-axis';
import { ChartObject } from './chart-object';
import type { HostContext } from '../host/context';

/** An axis's gridlines. Minor ones are remembered and not drawn. */
export class ChartGridlines extends ChartObject {
  readonly typeName = 'ChartGridlines';
  protected readonly typeKey: string;
  override readonly scalars = ['Visible'];

  constructor(
    context: HostContext,
    chartId: string,
    private readonly axis: AxisKey,
    private readonly major: boolean,
  ) {
    super(context, chartId);
    this.typeKey = `${axis}.${major ? 'major' : 'minor'}Gridlines`;
  }

  get Visible(): boolean {
    return this.major ? this.chart[this.axis].gridlines : this.chart.remembered.get(this.typeKey) === true;
  }
  set Visible(value: unknown) {
    const visible = flag(value, 'ChartGridlines.visible');
    if (this.major) this.change((chart) => (chart[this.axis] = { ...chart[this.axis], gridlines: visible }));
    else this.chart.remembered.set(this.typeKey, visible);
  }
  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, this.typeKey);
  }
}
