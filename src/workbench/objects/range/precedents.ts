import { OfficeError } from '../../protocol/errors';
import { address, type Area, intersection, lastColumn, lastRow } from '../common/a1';
import { locate, type Located } from '../common/locate';
import { referencesOf } from '../formula/references';
import type { HostContext } from '../host/context';

/** More cells than this are not gone through one by one for what they depend on. */
const MOST_CELLS = 100_000;

/** The cells that the formulas of an area refer to; with `all` also those that these refer to, and so on. */
export function precedentsOf(context: HostContext, start: Located, all: boolean): Located[] {
  return follow(start, all, (at) => {
    const used = context.reader.usedArea(at.sheetId, false);
    const searched = used && intersection(used, at.area);
    if (!searched || searched.rows * searched.columns > MOST_CELLS) return [];
    const formulas = context.reader.formulas(at.sheetId, searched).flat();
    return formulas.flatMap((formula) => (String(formula).startsWith('=') ? referred(context, String(formula), at.sheetId) : []));
  });
}

/** The cells whose formulas refer to an area; with `all` also those that refer to them. */
export function dependentsOf(context: HostContext, start: Located, all: boolean): Located[] {
  const cells = formulaCells(context);
  return follow(start, all, (at) =>
    cells
      .filter(({ refersTo }) => refersTo.some((each) => each.sheetId === at.sheetId && intersection(each.area, at.area)))
      .map(({ cell }) => cell),
  );
}

/** Every cell with a formula, and what it refers to. */
function formulaCells(context: HostContext): { cell: Located; refersTo: Located[] }[] {
  const found: { cell: Located; refersTo: Located[] }[] = [];
  for (const sheet of context.grid.book().getSheets()) {
    const sheetId = sheet.getSheetId();
    const used = context.reader.usedArea(sheetId, false);
    if (!used) continue;
    context.reader.formulas(sheetId, used).forEach((line, r) =>
      line.forEach((formula, c) => {
        if (!String(formula).startsWith('=')) return;
        const area = { row: used.row + r, column: used.column + c, rows: 1, columns: 1 };
        found.push({ cell: { sheetId, area }, refersTo: referred(context, String(formula), sheetId) });
      }),
    );
  }
  return found;
}

function follow(start: Located, all: boolean, next: (at: Located) => Located[]): Located[] {
  const seen = new Map<string, Located>();
  const queue = [start];
  for (let at = queue.shift(); at; at = queue.shift()) {
    for (const found of next(at)) {
      const key = `${found.sheetId}!${address(found.area)}`;
      if (seen.has(key)) continue;
      seen.set(key, found);
      if (all) queue.push(found);
    }
  }
  return [...seen.values()].sort(
    (a, b) => a.area.row - b.area.row || lastRow(a.area) - lastRow(b.area) || lastColumn(a.area) - lastColumn(b.area),
  );
}

function referred(context: HostContext, formula: string, sheetId: string): Located[] {
  return referencesOf(formula).flatMap((reference) => {
    try {
      return [locate(context, reference, sheetId, 'Range.getPrecedents')];
    } catch (error) {
      if (error instanceof OfficeError) return []; // a name of a constant, a table's column
      throw error;
    }
  });
}

/** Areas grouped by their sheet, in the order of the sheets. */
export function bySheet(context: HostContext, found: readonly Located[]): Map<string, Area[]> {
  const groups = new Map<string, Area[]>();
  for (const sheet of context.grid.book().getSheets()) {
    const areas = found.filter(({ sheetId }) => sheetId === sheet.getSheetId()).map(({ area }) => area);
    if (areas.length > 0) groups.set(sheet.getSheetId(), areas);
  }
  return groups;
}
