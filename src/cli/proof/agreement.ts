import { PERIODS_PER_YEAR } from '../../core/units';
import type { BusinessCase } from '../../model/document';
import { buildModel } from '../../model/lines/build-model';
import { evaluate, type Values } from '../../model/exact/evaluate';
import type { Model } from '../../model/language/model';
import { cellsOf } from '../../workbook/cells';
import { cellName } from '../../workbook/formula/a1';
import type { CellSource, WorkbookSpec } from '../../workbook/spec';
import { numbered } from '../../workbook/rename';
import { DEFAULT_TRIALS } from '../../workbook/storedSimulation';
import { specOf, specWithTables } from '../../workbook/specOf';
import type { CellValue, CellValues } from './cell-values';

/** A cell in which an engine and the model differ, or which shows what no cell may show. */
export interface Disagreement {
  readonly cell: string;
  readonly formula: string | undefined;
  /** The value of the model that stands there, if one does. */
  readonly source: CellSource | undefined;
  readonly expected: number | boolean | undefined;
  readonly found: CellValue | undefined;
}

/** How many cells were held against what. */
export interface Agreement {
  readonly disagreements: readonly Disagreement[];
  /** Cells compared with a value of the model. */
  readonly compared: number;
  /** Numbers that stand for no value of the model: helpers of charts, tolerances, ranks. */
  readonly unsourced: number;
  /** The largest difference that was found, as a share of the figure. */
  readonly largest: number;
}

/** A case with its model, the decimal model's values and its workbook. */
export interface Subject {
  readonly model: Model;
  readonly values: Values;
  readonly spec: WorkbookSpec;
}

/**
 * @param set number of the set of sheets its workbook stands in
 * @param table trials that the workbook calculates itself
 * @param native whether it does so by Excel's own what-if tables
 */
export function subjectOf(document: BusinessCase, set = 1, table = DEFAULT_TRIALS.table, native = false): Subject {
  const model = buildModel(document);
  const trials = { table, stored: Math.max(table, DEFAULT_TRIALS.stored) };
  return { model, values: evaluate(model), spec: numbered((native ? specWithTables : specOf)(model, trials), set) };
}

/** Of the figure itself. */
const RELATIVE = 1e-9;
/** Of the largest figure of the same unit and row: what rounding leaves where figures cancel to nearly nothing. */
const CANCELLED = 1e-13;

/** Holds every cell an engine has calculated against the decimal model. */
export function compare(subject: Subject, calculated: CellValues): Agreement {
  const disagreements: Disagreement[] = [];
  let compared = 0;
  let unsourced = 0;
  let largest = 0;
  const scale = largestFigure(subject);
  for (const sheet of subject.spec.sheets) {
    const values = calculated.get(sheet.name);
    for (const { row, column, cell } of cellsOf(sheet)) {
      const found = values?.get(cellName(row, column));
      const differs = (expected: number | boolean | undefined): void =>
        void disagreements.push({
          cell: `${sheet.name}!${cellName(row, column)}`,
          formula: cell.formula,
          source: cell.source,
          expected,
          found,
        });
      if (typeof found === 'object') differs(undefined);
      else if (cell.source === undefined) unsourced += Number(typeof found === 'number');
      else {
        const expected = modelValue(subject, cell.source);
        compared += 1;
        largest = Math.max(largest, difference(expected, found, scale));
        if (!agrees(expected, found, scale)) differs(expected);
      }
    }
  }
  return { disagreements, compared, unsourced, largest };
}

function agrees(expected: number | boolean | undefined, found: CellValue | undefined, scale: number): boolean {
  if (expected === undefined) return found === undefined || found === '';
  if (typeof expected === 'boolean' || typeof found === 'boolean') return Boolean(found) === Boolean(expected);
  return typeof found === 'number' && difference(expected, found, scale) <= RELATIVE;
}

/** Of two numbers, as a share of the figure; where figures cancel to nearly nothing, of what they are made of. */
const difference = (expected: number | boolean | undefined, found: CellValue | undefined, scale: number): number =>
  typeof expected !== 'number' || typeof found !== 'number'
    ? 0
    : Math.abs(found - expected) / Math.max(Math.abs(expected), (CANCELLED / RELATIVE) * scale);

function modelValue({ model, values }: Subject, source: CellSource): number | boolean | undefined {
  if ('input' in source) {
    if (source.part === 'live') return values.input(source.input).toNumber();
    const input = model.inputs.find(({ id }) => id === source.input);
    return input?.type === 'estimate' ? input.estimate[source.part] : undefined;
  }
  if ('check' in source) {
    const check = model.checks.find(({ id }) => id === source.check);
    if (!check) throw new RangeError(`The model has no check ${source.check}.`);
    const { difference, applies } = values.check(check);
    return source.part === 'difference' ? difference.toNumber() : applies;
  }
  if ('year' in source) {
    // By counting periods, not by the Timeline that the sheet asks.
    const perYear = PERIODS_PER_YEAR[model.case.timeline.periodLength];
    const last = Math.min(source.year * perYear, model.periods);
    const periods = Array.from({ length: last - (source.year - 1) * perYear }, (_, index) => last - index);
    const found = periods.map((period) => values.period(source.line, period)?.toNumber() ?? 0);
    return source.take === 'last' ? found[0] : found.reduce((sum, value) => sum + value, 0);
  }
  const { line, part } = source;
  return (typeof part === 'number' ? values.period(line, part) : values[part](line))?.toNumber();
}

/** The largest figure of the model: the scale of what rounding can leave. */
function largestFigure({ model, values }: Subject): number {
  let largest = 1;
  for (const { id } of model.lines) {
    for (const value of [values.constant(id), values.total(id), values.opening(id)])
      largest = Math.max(largest, value?.abs().toNumber() ?? 0);
  }
  return largest;
}
