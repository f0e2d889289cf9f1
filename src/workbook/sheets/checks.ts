import { checkFormulas } from '../../model/formula';
import type { CheckClass, CheckLine } from '../../model/line';
import { absoluteName, areaName, cellName } from '../formula/a1';
import type { Layout } from '../layout';
import type { CellSpec, SheetSpec } from '../spec';
import { checkHeadings, type requiredTests } from '../standard';
import { begin, finish, labelWidth, masterCheck } from './frame';
import { type SecondOpinion, putWorkings, secondOpinions } from './secondOpinions';

/** Widths after the label's, which follows the labels. */
const WIDTHS = [24, 12, 20, 14, 10, 10, 90];
const at = { label: 0, test: 1, class: 2, value: 3, tolerance: 4, applies: 5, passed: 6, advice: 7 } as const;
const COUNTS_ROW = 3;
const HEADINGS_ROW = 6;
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
interface Row {
  readonly label: string;
  readonly test: string;
  readonly class: CheckClass;
  readonly value: CellSpec;
  readonly tolerance: number;
  readonly applies?: CellSpec;
  readonly advice: string;
}

/**
 * Powers of a thousandth are the tolerances of the model; they are written out, as no number may be typed here.
 * @throws RangeError for another tolerance
 */
export function toleranceFormula(tolerance: number): string {
  if (tolerance === 0) return '=0';
  const power = Math.round(-Math.log10(tolerance) / 3);
  if (power < 1 || Math.abs(tolerance * 1000 ** power - 1) > 1e-6)
    throw new RangeError(`The tolerance ${tolerance} is no power of a thousandth.`);
  return `=1${'/1000'.repeat(power)}`;
}

function modelRow(layout: Layout, check: CheckLine): Row {
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

const opinionRow = (opinion: SecondOpinion): Row => ({ ...opinion, value: { formula: opinion.formula, style: 'formula.general' } });

/** Tests of the model and second opinions on its results; IRR and the add-in's functions stand here and nowhere else. */
export function checksSheet(layout: Layout): SheetSpec {
  const grid = begin(layout, 'Checks', 'TRUE when no check of the class Error fails');
  const workings = workingsRow(layout);
  const all = [...layout.model.checks.map((check) => modelRow(layout, check)), ...secondOpinions(layout, workings).map(opinionRow)];
  const rows = (['error', 'sensitivity', 'alert'] as const).flatMap((name) => all.filter((row) => row.class === name));
  const first = HEADINGS_ROW + 1;
  const last = HEADINGS_ROW + rows.length;
  const column = (index: number): string => areaName({ row: first, column: index, lastRow: last, lastColumn: index });
  const failing = (name: CheckClass): string => `SUMPRODUCT((${column(at.class)}="${WORDS[name]}")*(1-${column(at.passed)}))`;

  grid.put(masterCheck.row, masterCheck.column, { formula: `=${failing('error')}=0`, style: 'check.general' });
  grid.putRow(COUNTS_ROW, 0, [
    { value: 'How many fail (an error: the model is wrong; a sensitivity: not the base; an alert: look closer)', style: 'label' },
    { value: 'number', style: 'unit' },
  ]);
  (['error', 'sensitivity', 'alert'] as const).forEach((name, index) => {
    grid.put(COUNTS_ROW - 1, at.class + index, { value: WORDS[name], style: 'subtitle' });
    grid.put(COUNTS_ROW, at.class + index, { formula: `=${failing(name)}`, style: 'formula.whole' });
  });
  const headings = { ...checkHeadings, applies: 'Applies', advice: 'What it means, what to do' };
  for (const [key, index] of Object.entries(at)) {
    const figures = index >= at.value && index <= at.passed;
    grid.put(HEADINGS_ROW, index, { value: headings[key as keyof typeof at], style: figures ? 'head.general' : 'head.text' });
  }
  rows.forEach((row, index) => grid.putRow(first + index, 0, rowCells(row, first + index)));
  putWorkings(layout, grid, workings);
  const passed = { row: first, column: at.passed, lastRow: last, lastColumn: at.passed };
  return finish({
    name: 'Checks',
    kind: 'checks',
    columnWidths: [labelWidth(rows.map(({ label }) => label)), ...WIDTHS],
    grid,
    conditionalFormats: [
      { area: masterArea, formula: `=${absoluteName(masterCheck.row, masterCheck.column)}`, style: 'good' },
      { area: masterArea, formula: `=NOT(${absoluteName(masterCheck.row, masterCheck.column)})`, style: 'bad' },
      { area: passed, formula: `=${cellName(first, at.passed)}`, style: 'good' },
      { area: passed, formula: `=AND(NOT(${cellName(first, at.passed)}),$${cellName(first, at.class)}="${WORDS.error}")`, style: 'bad' },
      { area: passed, formula: `=NOT(${cellName(first, at.passed)})`, style: 'muted' },
    ],
    freeze: { rows: HEADINGS_ROW + 1, columns: 1 },
    protect: true,
  });
}

const masterArea = { row: masterCheck.row, column: masterCheck.column, lastRow: masterCheck.row, lastColumn: masterCheck.column };

/** The workings of the second opinions stand below the register. */
const workingsRow = (layout: Layout): number => HEADINGS_ROW + layout.model.checks.length + secondOpinions(layout, 0).length + 3;

function rowCells({ label, test, class: name, value, tolerance, applies, advice }: Row, row: number): (CellSpec | undefined)[] {
  const [difference, allowed, asked] = [at.value, at.tolerance, at.applies].map((index) => cellName(row, index));
  const within = `IF(ISNUMBER(${difference}),ABS(${difference})<=${allowed},TRUE)`;
  return [
    { value: label, style: 'label' },
    { value: test, style: 'unit' },
    { value: WORDS[name], style: 'unit' },
    value,
    { formula: toleranceFormula(tolerance), style: 'formula.general' },
    applies,
    { formula: applies ? `=OR(${asked}=0,${within})` : `=${within}`, style: 'check.general' },
    { value: advice, style: 'note' },
  ];
}
