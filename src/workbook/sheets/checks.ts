import { checkFormulas } from '../../model/formula/formula';
import type { CheckClass, CheckLine } from '../../model/language/line';
import { absoluteName, cellName } from '../formula/a1';
import { places } from '../setNames';
import type { Grid } from '../sheetGrid';
import type { Layout, Place } from '../layout';
import type { CellSpec, ConditionalFormatSpec, SheetSpec } from '../spec';
import { checkResults, checkShape, type requiredTests } from '../standard';
import { fingerprintParts, fingerprintValue } from './fingerprint';
import { begin, checkCells, finish, labelWidth, masterCheck } from './frame';
import { INTEGRITY_CHECKS, integrity, putIntegrity } from './integrityTable';
import { putMaster } from './master';
import { irrYearlyPlace, putWorkings, workingsHeight } from './opinionWorkings';
import { secondOpinions, type SecondOpinion } from './secondOpinions';

/** Widths after the label's, which follows the labels. */
const WIDTHS = [24, 12, 20, 20, 10, 10, 16, 90];
const at = { label: 0, test: 1, class: 2, value: 3, tolerance: 4, applies: 5, holds: 6, passed: 7, advice: 8 } as const satisfies Readonly<
  Record<keyof typeof checkShape.columns, number>
>;
const HEADINGS_ROW = 7;
const FIRST = HEADINGS_ROW + 1;
const WORDS: Readonly<Record<CheckClass, string>> = { error: 'Error', sensitivity: 'Sensitivity', alert: 'Alert' };

/** What each check of the model tests, in the words of the standard, by the first part of its id. */
const TESTS: Readonly<Record<string, (typeof requiredTests)[number]>> = {
  corkscrew: 'Corkscrew closes',
  split: 'Shares sum to one',
  kinds: 'Shares sum to one',
  churn: 'Probabilities in range',
  phase: 'Flags sum',
  segments: 'Segments sum to total',
  pv: 'PV rows equal NPV',
  cumulative: 'Corkscrew closes',
  clv: 'CLV reconciliation',
};

/** A row of the register, whether the model or this sheet knows the check. */
export interface CheckRow {
  readonly label: string;
  readonly test: string;
  readonly class: CheckClass;
  readonly value: CellSpec;
  readonly tolerance: number;
  /** 1 where the check applies, 0 where it does not; absent where it always does. */
  readonly applies?: CellSpec;
  readonly advice: string;
}

function modelRow(layout: Layout, check: CheckLine): CheckRow {
  const { difference, applies } = checkFormulas(layout.model, check, layout.book, 'Checks');
  const source = (part: 'difference' | 'applies') => ({ check: check.id, part });
  return {
    label: check.label,
    test: TESTS[check.id.split('.')[0] ?? ''] ?? (check.class === 'error' ? 'Plausibility' : 'Attention'),
    class: check.class,
    value: { formula: difference, style: 'formula.general', source: source('difference') },
    tolerance: check.tolerance,
    ...(applies !== undefined && { applies: { formula: applies, style: 'link.flag', source: source('applies') } }),
    advice: check.advice,
  };
}

const opinionRow = ({ formula, applies, ...opinion }: SecondOpinion): CheckRow => ({
  ...opinion,
  value: { formula, style: 'formula.general' },
  ...(applies !== undefined && { applies: { formula: applies, style: 'formula.flag' } }),
});

/** First row of the workings, below the register of checks. */
const workingsRow = (layout: Layout): number =>
  FIRST + layout.model.checks.length + secondOpinions(layout, 0).length + INTEGRITY_CHECKS + 2;

/** Where the internal rate of return a year stands. */
export const irrPlace = (layout: Layout): Place => irrYearlyPlace(workingsRow(layout));

/** Tests of the model and second opinions on its results; IRR and the add-in's functions stand here and nowhere else. */
export function checksSheet(layout: Layout, others: readonly SheetSpec[]): SheetSpec {
  const grid = begin(layout, 'Checks', 'TRUE when no check of the class Error fails');
  const counted = integrity(layout, others);
  const workings = workingsRow(layout);
  const written = workings + workingsHeight() + 2;
  const all = [
    ...layout.model.checks.map((check) => modelRow(layout, check)),
    ...secondOpinions(layout, workings).map(opinionRow),
    ...counted.checks(written),
  ];
  const rows = (['error', 'sensitivity', 'alert'] as const).flatMap((name) => all.filter((row) => row.class === name));
  const last = HEADINGS_ROW + rows.length;
  putCounts(layout, grid, last);
  putHeadings(grid);
  rows.forEach((row, index) => grid.putRow(FIRST + index, 0, rowCells(row, FIRST + index)));
  putWorkings(layout, grid, workings);
  putIntegrity(grid, written, counted);
  putMaster(grid, written + counted.height, at.passed, counted.showing);
  return finish({
    name: 'Checks',
    kind: 'checks',
    columnWidths: [labelWidth(rows.map(({ label }) => label)), ...WIDTHS],
    grid,
    conditionalFormats: colours(last),
    freeze: { rows: HEADINGS_ROW + 1, columns: 1 },
  });
}

function putHeadings(grid: Grid): void {
  for (const [key, index] of Object.entries(at)) {
    const figures = index >= at.value && index <= at.holds;
    const value = checkShape.columns[key as keyof typeof at];
    const style = figures ? 'head.general' : 'head.text';
    grid.put(HEADINGS_ROW, index, { value, style, ...(key === checkShape.named && { place: places.checks }) });
  }
}

/** How many checks of each class do not pass, and how many inputs nobody has confirmed; the fingerprint of the inputs. */
function putCounts(layout: Layout, grid: Grid, last: number): void {
  const column = (index: number): string => absoluteArea(index, last);
  const failing = (name: CheckClass): string => {
    const [of, result] = [`(${column(at.class)}="${WORDS[name]}")`, column(at.passed)];
    return `=SUMPRODUCT(${of}*(${result}<>"${checkResults.passed}")*(${result}<>"${checkResults.idle}"))`;
  };
  const counts = {
    errors: { words: 'Errors', formula: failing('error'), style: 'formula.whole' },
    sensitivities: { words: 'Sensitivities', formula: failing('sensitivity'), style: 'formula.whole' },
    alerts: { words: 'Alerts', formula: failing('alert'), style: 'formula.whole' },
    unconfirmed: { words: 'Unconfirmed inputs', formula: `=COUNTIF(${layout.register('confirmed')},"no")`, style: 'link.whole' },
  } as const;
  grid.put(checkCells.errors.row, 0, {
    value: 'How many fail (an error: the model is wrong; a sensitivity: not the base; an alert: look closer)',
    style: 'label',
  });
  for (const [name, { words, formula, style }] of Object.entries(counts)) {
    const { row, column: index } = checkCells[name as keyof typeof counts];
    grid.put(row - 1, index, { value: words, style: 'subtitle' });
    grid.put(row, index, { formula, style });
  }
  const { row } = checkCells.fingerprint;
  const parts = fingerprintParts(layout).map((formula): CellSpec => ({ formula, style: 'link.general' }));
  grid.putRow(row, 0, [
    { value: 'Fingerprint of the inputs, and how far two may be apart that are the same', style: 'label' },
    { formula: `=SUM(${cellName(row, at.value)}:${cellName(row, at.value + parts.length - 1)})`, style: 'formula.general' },
    { value: FINGERPRINT_TOLERANCE, style: 'stored.general' },
    ...parts,
  ]);
  grid.putRow(checkCells.fingerprintWritten.row, 0, [
    { value: 'The same when the sheets were written', style: 'label' },
    { value: fingerprintValue(layout), style: 'stored.general' },
  ]);
}

/** Relative; sums are rounded differently by every program. */
const FINGERPRINT_TOLERANCE = 1e-14;

const absoluteArea = (index: number, last: number): string => {
  const [first, end] = [absoluteName(FIRST, index), absoluteName(last, index)];
  return `${first}:${end}`;
};

function colours(last: number): ConditionalFormatSpec[] {
  const one = ({ row, column }: { readonly row: number; readonly column: number }) => ({ row, column, lastRow: row, lastColumn: column });
  const master = absoluteName(masterCheck.row, masterCheck.column);
  const good = `AND(ISFORMULA(${master}),IFERROR(${master},FALSE))`;
  const banner = one(checkCells.banner);
  const results = { row: FIRST, column: at.passed, lastRow: last, lastColumn: at.passed };
  const is = (word: string): string => `=IFERROR(${cellName(FIRST, at.passed)}="${word}",FALSE)`;
  const known = `OR(${Object.values(checkResults)
    .map((word) => `${cellName(FIRST, at.passed)}="${word}"`)
    .join(',')})`;
  return [
    ...[one(masterCheck), banner].flatMap((area): ConditionalFormatSpec[] => [
      { area, formula: `=${good}`, style: 'good' },
      { area, formula: `=NOT(${good})`, style: 'bad' },
    ]),
    { area: results, formula: is(checkResults.passed), style: 'good' },
    { area: results, formula: is(checkResults.failed), style: 'bad' },
    { area: results, formula: is(checkResults.attention), style: 'warn' },
    { area: results, formula: is(checkResults.idle), style: 'muted' },
    { area: results, formula: `=NOT(IFERROR(${known},FALSE))`, style: 'bad' },
  ];
}

function rowCells({ label, test, class: name, value, tolerance, applies, advice }: CheckRow, row: number): (CellSpec | undefined)[] {
  const [difference, allowed, asked, holds] = [at.value, at.tolerance, at.applies, at.holds].map((index) => cellName(row, index));
  const { passed, failed, attention, idle } = checkResults;
  const word = name === 'error' ? failed : attention;
  return [
    { value: label, style: 'label' },
    { value: test, style: 'unit' },
    { value: WORDS[name], style: 'unit' },
    value,
    { value: tolerance, style: 'stored.general' },
    applies ?? { formula: '=1', style: 'formula.flag' },
    { formula: `=IFERROR(AND(ISNUMBER(${difference}),ABS(${difference})<=${allowed}),FALSE)`, style: 'check.general' },
    { formula: `=IFERROR(CHOOSE(1+${asked}+${asked}*${holds},"${idle}","${word}","${passed}"),"${word}")`, style: 'check.general' },
    { value: advice, style: 'note' },
  ];
}
