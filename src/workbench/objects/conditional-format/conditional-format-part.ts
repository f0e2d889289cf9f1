import { ConditionalRangeFormat } from './conditional-range-format';
import type { ConditionalFormatSpec } from './conditional-format-spec';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

/** What the kinds of conditional format share. */
export abstract class ConditionalFormatPart extends OfficeObject {
  constructor(
    context: HostContext,
    protected readonly spec: ConditionalFormatSpec,
  ) {
    super(context);
  }

  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.context, this.spec);
  }
}
