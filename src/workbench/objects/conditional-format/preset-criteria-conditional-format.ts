import { record, text } from '../common/wire-arguments';
import { presetFormula } from './preset-formula';
import { ConditionalFormatPart } from './conditional-format-part';

/** A format for cells that stand out in a way that has a name: above average, twice there, blank ... */
export class PresetCriteriaConditionalFormat extends ConditionalFormatPart {
  readonly typeName = 'PresetCriteriaConditionalFormat';
  override readonly scalars = ['Rule'];

  get Rule(): object {
    return this.spec.preset === undefined ? {} : { criterion: this.spec.preset };
  }
  set Rule(value: unknown) {
    const location = 'PresetCriteriaConditionalFormat.rule';
    const criterion = text(record(value, location).criterion, location);
    presetFormula(criterion, this.spec.areas, location);
    this.spec.preset = criterion;
    this.context.conditionalFormats.change(this.spec);
  }
}
