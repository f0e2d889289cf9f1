import { color } from '../common/color';
import { ChartObject } from './chart-object';
import type { HostContext } from '../host/context';

/** A fill or line that is remembered and not drawn. */
export class ChartLook extends ChartObject {
  readonly typeName = 'ChartLineFormat';
  protected readonly typeKey: string;
  override readonly scalars = ['Color', 'LineStyle', 'Weight'];

  constructor(context: HostContext, chartId: string, part: string) {
    super(context, chartId);
    this.typeKey = part;
    this.remember('LineStyle', 'Automatic');
    this.remember('Weight', 0.75);
  }

  get Color(): string {
    return String(this.chart.remembered.get(`${this.typeKey}.Color`) ?? '');
  }
  set Color(value: unknown) {
    this.chart.remembered.set(`${this.typeKey}.Color`, color(value, `${this.typeName}.color`));
  }

  SetSolidColor(value: unknown): void {
    this.Color = value;
  }
  Clear(): void {
    this.chart.remembered.delete(`${this.typeKey}.Color`);
  }
}
