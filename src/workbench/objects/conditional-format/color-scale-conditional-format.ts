import { color } from '../common/color';
import { oneOf, record } from '../common/wire-arguments';
import { ConditionalFormatPart } from './conditional-format-part';
import type { ColorCriterion } from './conditional-format-spec';

/** A colour for each cell by where it stands between others. */
export class ColorScaleConditionalFormat extends ConditionalFormatPart {
  readonly typeName = 'ColorScaleConditionalFormat';
  override readonly scalars = ['Criteria', 'ThreeColorScale'];

  get ThreeColorScale(): boolean {
    return this.spec.colorScale?.midpoint !== undefined;
  }
  get Criteria(): object {
    return this.spec.colorScale ?? {};
  }
  set Criteria(value: unknown) {
    const location = 'ColorScaleConditionalFormat.criteria';
    const given = record(value, location);
    const midpoint = given.midpoint ? { midpoint: criterion(given.midpoint, location) } : {};
    this.spec.colorScale = { minimum: criterion(given.minimum, location), ...midpoint, maximum: criterion(given.maximum, location) };
    this.context.conditionalFormats.change(this.spec);
  }
}

function criterion(value: unknown, location: string): ColorCriterion {
  const given = record(value, location);
  const type = oneOf(given.type, ['LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'], location);
  const formula = typeof given.formula === 'string' ? { formula: given.formula } : {};
  return { type, color: color(given.color, location), ...formula };
}
