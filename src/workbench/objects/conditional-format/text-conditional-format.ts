import { oneOf, record, text } from '../common/wire-arguments';
import { ConditionalFormatPart } from './conditional-format-part';

/** A format for the cells whose text holds another, or does not, or begins or ends with it. */
export class TextConditionalFormat extends ConditionalFormatPart {
  readonly typeName = 'TextConditionalFormat';
  override readonly scalars = ['Rule'];

  get Rule(): object {
    return this.spec.text ?? {};
  }
  set Rule(value: unknown) {
    const location = 'TextConditionalFormat.rule';
    const rule = record(value, location);
    const operator = oneOf(rule.operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'], location);
    this.spec.text = { operator, text: text(rule.text, location) };
    this.context.conditionalFormats.change(this.spec);
  }
}
