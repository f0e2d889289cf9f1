import type { BusinessCase } from '../model/document';
import { Host, type ExcelRun } from '../render/officejs/host';
import type { RemovalPlan } from '../render/officejs/remove';
import { listSets } from '../render/officejs/sets';
import type { UpdatePlan } from '../render/officejs/update';
import type { Separators } from './form/separators';
import { caseInFront, type NamedCase } from './results/case-in-front';
import { type Cases, halfUpdated, leftoversOf, READ_KEYS, readingsOf } from './results/caseReading';
import type { Checks } from '../workbook/reading/checks';
import type { Target } from './results/places';
import type { InsertControl, Inserted, Progress } from './session/contract';
import type { TextPlace } from './session/storage';

/** The only file of the pane that calls Excel.run. */

const run: ExcelRun = (options, batch) => Excel.run(options, batch);

/** The cases of the workbook; waits until no cell is being edited. */
export async function readCases(): Promise<Cases> {
  const sets = await listSets(new Host(run), READ_KEYS);
  return { readings: readingsOf(sets), leftovers: leftoversOf(sets), halfUpdated: halfUpdated(sets) };
}

/**
 * Calls `onChange` when something is edited, calculated, added or deleted, and `onMove` when another cell is selected: no
 * event tells of a name that is deleted, but whoever deletes one goes on somewhere. The result ends the watch.
 */
export function watchWorkbook(onChange: () => void, onMove: () => void): Promise<() => Promise<void>> {
  const listener = async (): Promise<void> => onChange();
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const watches = [
      worksheets.onChanged.add(listener),
      worksheets.onCalculated.add(listener),
      worksheets.onAdded.add(listener),
      worksheets.onDeleted.add(listener),
      worksheets.onSelectionChanged.add(async () => onMove()),
    ];
    await context.sync();
    return async () => {
      for (const watch of watches) watch.remove();
      await context.sync();
    };
  });
}

/** Writes a case into new sheets of the open workbook; see `insertCase`. Model and renderer are fetched when first needed. */
export async function insertIntoWorkbook(checked: BusinessCase, onProgress: Progress, control: InsertControl): Promise<Inserted> {
  const { insertCase } = await import(/* webpackChunkName: "insertion" */ './session/insertion');
  return insertCase(run, checked, onProgress, control);
}

/** What updating a case in place would do; see `prepareUpdate`. */
export async function planUpdateInWorkbook(set: number, before: BusinessCase, after: BusinessCase): Promise<UpdatePlan> {
  const { planUpdateOf } = await import(/* webpackChunkName: "insertion" */ './session/insertion');
  return planUpdateOf(run, set, before, after);
}

/** Makes the sheets of a case say what the form says; see `updateWorkbook`. */
export async function updateInWorkbook(
  set: number,
  before: BusinessCase,
  after: BusinessCase,
  onProgress: Progress,
  control: InsertControl,
): Promise<Inserted> {
  const { updateCase } = await import(/* webpackChunkName: "insertion" */ './session/insertion');
  return updateCase(run, set, { before, after }, onProgress, control);
}

/** What removing a case would take away. */
export async function planRemovalFromWorkbook(set: number, leftover: boolean): Promise<RemovalPlan> {
  const { planRemovalOf } = await import(/* webpackChunkName: "opening" */ './session/case-set');
  return planRemovalOf(run, set, leftover);
}

/** Takes a case, whole or unfinished, out of the workbook, if it still is what somebody was asked about. */
export async function removeFromWorkbook(plan: RemovalPlan, control: InsertControl): Promise<readonly string[]> {
  const { removeSet } = await import(/* webpackChunkName: "opening" */ './session/case-set');
  return removeSet(run, plan, control);
}

/** A case as its sheets have it now; see `readSet`. The reader is fetched when first needed. */
export async function readFromSheets(set: number): Promise<BusinessCase> {
  const { readSet } = await import(/* webpackChunkName: "opening" */ './session/case-set');
  return readSet(run, set);
}

/** The separators Excel reads and writes numbers with, whatever the language it is shown in. */
export function readSeparators(): Promise<Separators> {
  return Excel.run(async (context) => {
    const application = context.workbook.application.load('decimalSeparator,thousandsSeparator');
    await context.sync();
    return { decimal: application.decimalSeparator, group: application.thousandsSeparator };
  });
}

/** The selected cells as they stand, with the address to cite them by. */
export interface Selection {
  readonly address: string;
  readonly values: readonly (readonly unknown[])[];
}

/** The used part of what is selected: a whole column is as good as the cells in it that hold something. */
export function readSelection(): Promise<Selection> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.getUsedRangeOrNullObject(true).load('address,values');
    selected.load('address');
    await context.sync();
    return used.isNullObject ? { address: selected.address, values: [] } : { address: used.address, values: used.values };
  });
}

/** A range by its place, with its first rows and, of a long one, its last. */
export interface RangeHead {
  readonly address: string;
  /** Id of its sheet: it may be renamed while the range is read. */
  readonly sheet: string;
  /** Of the upper left cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly unknown[])[];
  /** Number formats of the last of the first rows. */
  readonly formats: readonly string[];
}

/** The used part of the selection, of which only so many rows and columns are read; undefined where nothing is selected that holds something. */
export function readSelectionHead(most: {
  readonly first: number;
  readonly last: number;
  readonly columns: number;
}): Promise<RangeHead | undefined> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.getUsedRangeOrNullObject(true).load('address,rowIndex,columnIndex,rowCount,columnCount,worksheet/id');
    await context.sync();
    if (used.isNullObject) return undefined;
    const { address, rowIndex, columnIndex, rowCount, columnCount, worksheet } = used;
    const part = (from: number, count: number): Excel.Range =>
      context.workbook.worksheets
        .getItem(worksheet.id)
        .getRangeByIndexes(rowIndex + from, columnIndex, count, Math.min(most.columns, columnCount))
        .load('values,numberFormat');
    const top = Math.min(most.first, rowCount);
    const rest = Math.min(most.last, rowCount - top);
    const [first, last] = [part(0, top), rest > 0 ? part(rowCount - rest, rest) : undefined];
    await context.sync();
    return {
      address,
      sheet: worksheet.id,
      row: rowIndex,
      column: columnIndex,
      rows: rowCount,
      columns: columnCount,
      cells: [...(first.values as unknown[][]), ...((last?.values ?? []) as unknown[][])],
      formats: ((first.numberFormat as unknown[][]).at(-1) ?? []).map(String),
    };
  });
}

/** Some rows of some columns of a range, counted from its upper left cell: few enough for one answer of Excel. */
export function readPiece(
  { sheet, row, column }: Pick<RangeHead, 'sheet' | 'row' | 'column'>,
  columns: readonly number[],
  from: number,
  count: number,
): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const read = columns.map((at) => worksheet.getRangeByIndexes(row + from, column + at, count, 1).load('values'));
    await context.sync();
    return Array.from({ length: count }, (_, index) => read.map(({ values }) => (values as unknown[][])[index]?.[0]));
  });
}

/** The text that the document keeps for the add-in under a key; it is saved with the workbook and stands in no cell. */
export const documentText = (key: string): TextPlace => ({
  read: () =>
    Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key).load('value');
      await context.sync();
      return setting.isNullObject ? undefined : String(setting.value);
    }),
  write: (text) =>
    Excel.run(async (context) => {
      const { settings } = context.workbook;
      if (text === undefined) {
        const setting = settings.getItemOrNullObject(key).load('key');
        await context.sync();
        if (!setting.isNullObject) setting.delete();
      } else settings.add(key, text);
      await context.sync();
    }),
});

/** The case of the sheet in front; see `caseInFront`. */
export const caseAtHand = (): Promise<NamedCase | undefined> => caseInFront(run);

/** Shows and selects a cell of a case; see `selectTarget`. */
export async function goToTarget(set: number, target: Target): Promise<void> {
  const { selectTarget } = await import(/* webpackChunkName: "results" */ './results/places');
  return selectTarget(run, set, target);
}

/** The checks of a case as its sheet shows them now. */
export async function readChecks(set: number): Promise<Checks> {
  const { readChecksOf } = await import(/* webpackChunkName: "results" */ './results/places');
  return readChecksOf(run, set);
}

/** Types a decision into its cell on Inputs. */
export async function typeDecisionInto(set: number, input: string, value: string | number): Promise<void> {
  const { typeDecision } = await import(/* webpackChunkName: "results" */ './results/places');
  return typeDecision(run, set, input, value);
}

/** Shows a sheet. */
export function goToSheet(name: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}

/** What became of a formula that was to be put into the selected cell. */
export type FormulaInsertion =
  | { readonly status: 'inserted'; readonly address: string }
  | { readonly status: 'occupied'; readonly address: string; readonly content: string };

/** Puts a formula into the upper left cell of the selection; a cell that holds something is left alone unless told otherwise. */
export function insertFormula(formula: string, replace: boolean): Promise<FormulaInsertion> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0).load('address,formulas');
    await context.sync();
    const content = String(cell.formulas[0]?.[0] ?? '');
    if (content !== '' && !replace) return { status: 'occupied', address: cell.address, content };
    cell.formulas = [[formula]];
    await context.sync();
    return { status: 'inserted', address: cell.address };
  });
}
