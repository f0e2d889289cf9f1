import { invalidArgument } from '../../protocol/errors';
import { LIMITS } from '../common/limits';
import { requireCriterion } from '../formula/formula-rules';
import type { UniverValidation } from '../univer/univer';

/** The grid's words for the operators of Office.js. */
const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

/** The grid's types for the kinds of rule of Office.js that compare a value with one or two formulas. */
const COMPARISONS: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

type Part = Pick<UniverValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'showDropDown'>;
type Rule = Readonly<Record<string, unknown>>;

/** Reads the rule of a data validation: exactly one kind may be given. Throws InvalidArgument. */
export function toGridRule(rule: Rule, formulaOf: (source: unknown) => string, location: string): Part {
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== null && rule[kind] !== undefined);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined) throw invalidArgument(location);
  const part = rule[kind] as Readonly<Record<string, unknown>>;
  if (kind === 'list') {
    const source = formulaOf(part.source);
    if (!source.startsWith('=') && (source === '' || source.length > LIMITS.validationList)) throw invalidArgument(location);
    return { type: 'list', formula1: criterion(source, location), showDropDown: part.inCellDropDown !== false };
  }
  if (kind === 'custom') return { type: 'custom', formula1: criterion(formulaOf(part.formula), location) };
  const type = COMPARISONS[kind];
  const operator = OPERATORS[String(part.operator)];
  if (!type || !operator || part.formula1 === undefined) throw invalidArgument(location);
  // A date or a time is a text or a range, by the types of `Excel.DateTimeDataValidation`.
  if ((kind === 'date' || kind === 'time') && typeof part.formula1 === 'number') throw invalidArgument(location);
  const second = part.formula2 === undefined || part.formula2 === null ? {} : { formula2: criterion(formulaOf(part.formula2), location) };
  if (/between/i.test(operator) && !('formula2' in second)) throw invalidArgument(location);
  return { type, operator, formula1: criterion(formulaOf(part.formula1), location), ...second };
}

function criterion(source: string, location: string): string {
  if (source.startsWith('=')) requireCriterion(source, location);
  return source;
}

const inverse = (map: Readonly<Record<string, string>>, value: string | undefined) =>
  Object.keys(map).find((key) => map[key] === value) ?? '';

/** The rule as Office.js reads it back. */
export function fromGridRule(rule: UniverValidation): Rule {
  if (rule.type === 'list') return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 ?? '' } };
  if (rule.type === 'custom') return { custom: { formula: rule.formula1 ?? '' } };
  const kind = inverse(COMPARISONS, rule.type);
  if (!kind) return {};
  const second = rule.formula2 === undefined ? {} : { formula2: numeric(rule.formula2) };
  return { [kind]: { formula1: numeric(rule.formula1 ?? ''), operator: inverse(OPERATORS, rule.operator), ...second } };
}

const numeric = (formula: string): string | number =>
  formula.trim() !== '' && Number.isFinite(Number(formula)) ? Number(formula) : formula;

/** Office.js's name for the kind of a rule. */
export function validationType(rule: UniverValidation): string {
  if (rule.type === 'list') return 'List';
  if (rule.type === 'custom') return 'Custom';
  const kind = inverse(COMPARISONS, rule.type);
  return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : 'None';
}
