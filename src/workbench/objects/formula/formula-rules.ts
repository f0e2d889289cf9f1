import { invalidArgument } from '../../protocol/errors';
import { type Feature, readFormula } from './formula-reader';

const LONGEST_FORMULA = 8_192;

/** What "criteria" may not hold, in the words of Excel's own alert; nor a table's columns and the functions of add-ins. */
const NOT_IN_CRITERIA: readonly Feature[] = ['array', 'customFunction', 'intersection', 'otherWorkbook', 'table', 'union'];

/** Throws InvalidArgument for a formula that Excel does not take into a cell or a name. */
export function requireFormula(formula: string, location: string): ReadonlySet<Feature> {
  const features = formula.length > LONGEST_FORMULA ? undefined : readFormula(formula.replace(/^=/, ''));
  if (!features) throw invalidArgument(location);
  return features;
}

/** The same, for a formula of a conditional format or a data validation. */
export function requireCriterion(formula: string, location: string): void {
  const features = requireFormula(formula, location);
  if (NOT_IN_CRITERIA.some((feature) => features.has(feature))) throw invalidArgument(location);
}
