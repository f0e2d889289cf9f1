import { color } from '../common/color';
import type { ConditionalFormatSpec } from './conditional-format-spec';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

export class ConditionalRangeFill extends OfficeObject {
  readonly typeName = 'ConditionalRangeFill';
  override readonly scalars = ['Color'];

  constructor(
    context: HostContext,
    private readonly spec: ConditionalFormatSpec,
  ) {
    super(context);
  }

  get Color(): string {
    return this.spec.fill ?? '';
  }
  set Color(value: unknown) {
    this.spec.fill = color(value, 'ConditionalRangeFill.color');
    this.context.conditionalFormats.change(this.spec);
  }

  Clear(): void {
    delete this.spec.fill;
    this.context.conditionalFormats.change(this.spec);
  }
}
