import { ConditionalFormatPart } from './conditional-format-part';
import { ConditionalFormatRule } from './conditional-format-rule';

/** A format for the cells of which a formula is true. */
export class CustomConditionalFormat extends ConditionalFormatPart {
  readonly typeName = 'CustomConditionalFormat';

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.context, this.spec);
  }
}
