import type { BusinessCase } from '../../src/model/case';
import { buildModel } from '../../src/model/build';
import { evaluate, type Values } from '../../src/model/evaluate';
import type { Model } from '../../src/model/model';
import { cellsOf } from '../../src/workbook/cells';
import { cellName } from '../../src/workbook/formula/a1';
import type { CellSource, WorkbookSpec } from '../../src/workbook/spec';
import { specOf } from '../../src/workbook/specOf';
import type { CellValue, CellValues } from './cell-values';

/** A cell in which an engine and the model differ, or which shows what no cell may show. */
export interface Disagreement {
  readonly cell: string;
  readonly formula: string | undefined;
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
}

/** A case with its model, the decimal model's values and its workbook. */
export interface Subject {
  readonly model: Model;
  readonly values: Values;
  readonly spec: WorkbookSpec;
}

export function subjectOf(document: BusinessCase): Subject {
  const model = buildModel(document);
  return { model, values: evaluate(model), spec: specOf(model) };
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
  const largest = largestFigure(subject);
  for (const sheet of subject.spec.sheets) {
    const values = calculated.get(sheet.name);
    for (const { row, column, cell } of cellsOf(sheet)) {
      const found = values?.get(cellName(row, column));
      const differs = (expected: number | boolean | undefined): void =>
        void disagreements.push({ cell: `${sheet.name}!${cellName(row, column)}`, formula: cell.formula, expected, found });
      if (typeof found === 'object') differs(undefined);
      else if (cell.source === undefined) unsourced += Number(typeof found === 'number');
      else {
        const expected = modelValue(subject, cell.source);
        compared += 1;
        if (!agrees(expected, found, largest)) differs(expected);
      }
    }
  }
  return { disagreements, compared, unsourced };
}

function agrees(expected: number | boolean | undefined, found: CellValue | undefined, largest: number): boolean {
  if (expected === undefined) return found === undefined || found === '';
  if (typeof expected === 'boolean' || typeof found === 'boolean') return Boolean(found) === Boolean(expected);
  return typeof found === 'number' && Math.abs(found - expected) <= Math.max(RELATIVE * Math.abs(expected), CANCELLED * largest);
}

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
