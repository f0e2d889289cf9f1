import { apiNotFound, invalidArgument } from '../../protocol/errors';
import { address, type Area } from '../common/a1';

const STEPS: Readonly<Record<string, readonly [sign: string, deviations: number]>> = {
  AboveAverage: ['>', 0],
  BelowAverage: ['<', 0],
  EqualOrAboveAverage: ['>=', 0],
  EqualOrBelowAverage: ['<=', 0],
  OneStdDevAboveAverage: ['>', 1],
  OneStdDevBelowAverage: ['<', -1],
  TwoStdDevAboveAverage: ['>', 2],
  TwoStdDevBelowAverage: ['<', -2],
  ThreeStdDevAboveAverage: ['>', 3],
  ThreeStdDevBelowAverage: ['<', -3],
};

/** Criteria of dates, which Excel has and the stand-in does not. */
const DATES = [
  'Yesterday',
  'Today',
  'Tomorrow',
  'LastSevenDays',
  'LastWeek',
  'ThisWeek',
  'NextWeek',
  'LastMonth',
  'ThisMonth',
  'NextMonth',
];

/** The formula, relative to the first cell, that says what a preset's name says. */
export function presetFormula(criterion: string, [area]: readonly Area[], location: string): string {
  if (!area) throw invalidArgument(location);
  const cell = address({ ...area, rows: 1, columns: 1 });
  const all = address(area, true);
  const step = STEPS[criterion];
  if (step) {
    const [sign, deviations] = step;
    const line =
      deviations === 0 ? `AVERAGE(${all})` : `AVERAGE(${all})${deviations > 0 ? '+' : '-'}${Math.abs(deviations)}*STDEV.P(${all})`;
    return `=AND(ISNUMBER(${cell}),${cell}${sign}${line})`;
  }
  const formulas: Readonly<Record<string, string>> = {
    Blanks: `=LEN(TRIM(${cell}))=0`,
    NonBlanks: `=LEN(TRIM(${cell}))>0`,
    Errors: `=ISERROR(${cell})`,
    NonErrors: `=NOT(ISERROR(${cell}))`,
    DuplicateValues: `=COUNTIF(${all},${cell})>1`,
    UniqueValues: `=COUNTIF(${all},${cell})=1`,
  };
  const formula = formulas[criterion];
  if (formula) return formula;
  throw DATES.includes(criterion) ? apiNotFound(`${location}(${criterion})`) : invalidArgument(location);
}
