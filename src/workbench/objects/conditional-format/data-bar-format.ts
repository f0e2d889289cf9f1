import { color } from '../common/color';
import { flag } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import type { ConditionalFormatSpec } from './conditional-format-spec';
import { BAR } from './data-bar-conditional-format';

/** How the bars of positive or of negative values look. */
export class DataBarFormat extends OfficeObject {
  readonly typeName: string;
  override readonly scalars = ['FillColor'];

  constructor(
    context: HostContext,
    private readonly spec: ConditionalFormatSpec,
    private readonly sign: 'positive' | 'negative',
  ) {
    super(context);
    this.typeName = sign === 'positive' ? 'ConditionalDataBarPositiveFormat' : 'ConditionalDataBarNegativeFormat';
  }

  get FillColor(): string {
    return (this.spec.dataBar ?? BAR)[this.sign];
  }
  set FillColor(value: unknown) {
    this.spec.dataBar = { ...BAR, ...this.spec.dataBar, [this.sign]: color(value, `${this.typeName}.fillColor`) };
    this.context.conditionalFormats.change(this.spec);
  }
  get GradientFill(): boolean {
    return (this.spec.dataBar ?? BAR).gradient;
  }
  set GradientFill(value: unknown) {
    this.spec.dataBar = { ...BAR, ...this.spec.dataBar, gradient: flag(value, `${this.typeName}.gradientFill`) };
    this.context.conditionalFormats.change(this.spec);
  }
}
