import { text } from '../common/wire-arguments';
import { requireCriterion } from '../formula/formula-rules';
import type { ConditionalFormatSpec } from './conditional-format-spec';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

/** The formula of a custom format, relative to the first cell it covers. */
export class ConditionalFormatRule extends OfficeObject {
  readonly typeName = 'ConditionalFormatRule';
  override readonly scalars = ['Formula', 'FormulaLocal'];

  constructor(
    context: HostContext,
    private readonly spec: ConditionalFormatSpec,
  ) {
    super(context);
  }

  get Formula(): string {
    return this.spec.formula ?? '';
  }
  set Formula(value: unknown) {
    const formula = text(value, 'ConditionalFormatRule.formula');
    requireCriterion(formula, 'ConditionalFormatRule.formula');
    this.spec.formula = formula.startsWith('=') ? formula : `=${formula}`;
    this.context.conditionalFormats.change(this.spec);
  }
  get FormulaLocal(): string {
    return this.Formula;
  }
  set FormulaLocal(value: unknown) {
    this.Formula = value;
  }
}
