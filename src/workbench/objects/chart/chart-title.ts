import { flag, text } from '../common/wire-arguments';
import { ChartAreaFormat } from './chart-area-format';
import { ChartFormatString, substringKey } from './chart-format-string';
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
    this.remember('ShowShadow', false);
    this.remember('TextOrientation', 0);
    this.remember('VerticalAlignment', 'Center');
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
  GetSubstring(start: unknown, length: unknown): ChartFormatString {
    return new ChartFormatString(this.context, this.chartId, substringKey('title', start, length, 'ChartTitle.getSubstring'));
  }
  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this.context, this.chartId, 'title');
  }
}
