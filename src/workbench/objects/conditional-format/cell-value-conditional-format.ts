import { record, text } from '../common/wire-arguments';
import { requireCriterion } from '../formula/formula-rules';
import { ConditionalFormatPart } from './conditional-format-part';

/** A format for the cells whose value compares with one or two others. */
export class CellValueConditionalFormat extends ConditionalFormatPart {
  readonly typeName = 'CellValueConditionalFormat';
  override readonly scalars = ['Rule'];

  get Rule(): object {
    return this.spec.comparison ?? {};
  }
  set Rule(value: unknown) {
    const location = 'CellValueConditionalFormat.rule';
    const rule = record(value, location);
    const second = rule.formula2 === undefined || rule.formula2 === null ? {} : { formula2: String(rule.formula2) };
    for (const formula of [rule.formula1, rule.formula2]) {
      if (typeof formula === 'string' && formula.startsWith('=')) requireCriterion(formula, location);
    }
    this.spec.comparison = { operator: text(rule.operator, location), formula1: String(rule.formula1 ?? ''), ...second };
    this.context.conditionalFormats.change(this.spec);
  }
}
