import { flag, oneOf } from '../common/wire-arguments';
import { rememberAll } from '../common/remembered';
import type { HostContext } from '../host/context';
import { ConditionalFormatPart } from './conditional-format-part';
import type { ConditionalFormatSpec } from './conditional-format-spec';
import { DataBarFormat } from './data-bar-format';

/** A bar in each cell, as long as its value is large. The axis and its direction are remembered. */
export class DataBarConditionalFormat extends ConditionalFormatPart {
  readonly typeName = 'DataBarConditionalFormat';
  override readonly scalars = ['AxisColor', 'AxisFormat', 'BarDirection', 'ShowDataBarOnly'];

  constructor(context: HostContext, spec: ConditionalFormatSpec) {
    super(context, spec);
    rememberAll(this, () => context.memory.state(`dataBar.${spec.id}`), {
      AxisColor: '',
      AxisFormat: 'Automatic',
      LowerBoundRule: null,
      UpperBoundRule: null,
    });
  }

  get BarDirection(): string {
    return (this.context.memory.state(`dataBar.${this.spec.id}`).get('BarDirection') as string | undefined) ?? 'Context';
  }
  set BarDirection(value: unknown) {
    const direction = oneOf(value, ['Context', 'LeftToRight', 'RightToLeft'], 'DataBarConditionalFormat.barDirection');
    this.context.memory.state(`dataBar.${this.spec.id}`).set('BarDirection', direction);
  }
  get ShowDataBarOnly(): boolean {
    return this.spec.dataBar?.barOnly ?? false;
  }
  set ShowDataBarOnly(value: unknown) {
    const barOnly = flag(value, 'DataBarConditionalFormat.showDataBarOnly');
    this.spec.dataBar = { ...BAR, ...this.spec.dataBar, barOnly };
    this.context.conditionalFormats.change(this.spec);
  }
  get PositiveFormat(): DataBarFormat {
    return new DataBarFormat(this.context, this.spec, 'positive');
  }
  get NegativeFormat(): DataBarFormat {
    return new DataBarFormat(this.context, this.spec, 'negative');
  }
}

/** Excel's bar before anything is set. */
export const BAR = { positive: '#638EC6', negative: '#FF0000', gradient: true, barOnly: false } as const;
