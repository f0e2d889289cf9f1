import type { BusinessCase } from '../model/case';
import type { Inserted, Progress } from './session';
import { prefixesOf, readingsOf, type CaseReading } from './reading';
import { FIGURES } from './figures';

/** The only file of the pane that calls Excel.run. */

/** Milliseconds that changes are gathered before the figures are read: a paste or a recalculation raises many events. */
const SETTLE = 150;

/** The inserted cases with their headline results as they stand now. */
export function readCases(): Promise<CaseReading[]> {
  return Excel.run(async (context) => {
    const names = context.workbook.names.load('items/name');
    await context.sync();
    const wanted = prefixesOf(names.items.map(({ name }) => name)).flatMap((prefix) =>
      [...FIGURES.map(({ name }) => name), 'SCENARIO'].map((name) => `${prefix}${name}`),
    );
    const cells = wanted
      .filter((name) => names.items.some((item) => item.name === name))
      .map((name) => ({ name, range: names.getItem(name).getRangeOrNullObject().load('values,worksheet/name') }));
    if (cells.length === 0) return [];
    await context.sync();
    return readingsOf(
      cells.map(({ name, range }) =>
        range.isNullObject
          ? { name, sheet: undefined, value: undefined }
          : { name, sheet: range.worksheet.name, value: range.values[0]?.[0] },
      ),
    );
  });
}

/** Calls `onChange` soon after something was changed, calculated, added or deleted. The result ends the watch. */
export function watchWorkbook(onChange: () => Promise<void>): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = async (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(() => void onChange(), SETTLE);
  };
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const watches = [worksheets.onChanged, worksheets.onCalculated, worksheets.onAdded, worksheets.onDeleted].map((event) =>
      event.add(settle),
    );
    await context.sync();
    return async () => {
      clearTimeout(timer);
      for (const watch of watches) watch.remove();
      await context.sync();
    };
  });
}

/** Writes a case into new sheets of the open workbook; see `insertCase`. Model and renderer are fetched when first needed. */
export async function insertIntoWorkbook(checked: BusinessCase, onProgress: Progress): Promise<Inserted> {
  const { insertCase } = await import(/* webpackChunkName: "insertion" */ './insertion');
  return insertCase((options, batch) => Excel.run(options, batch), checked, onProgress);
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
