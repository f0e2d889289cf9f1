import { ConditionalRangeFill } from './conditional-range-fill';
import { ConditionalRangeFont } from './conditional-range-font';
import type { ConditionalFormatSpec } from './conditional-format-spec';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

export class ConditionalRangeFormat extends OfficeObject {
  readonly typeName = 'ConditionalRangeFormat';

  constructor(
    context: HostContext,
    private readonly spec: ConditionalFormatSpec,
  ) {
    super(context);
  }

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.context, this.spec);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.context, this.spec);
  }
}
