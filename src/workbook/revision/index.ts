import type { SheetSpec, WorkbookSpec } from '../spec';
import { alignColumns, alignRows } from './align';
import { cellGrid } from './cellGrid';
import { inverse, stepsOf, type Step } from './steps';

export { cellGrid, isBlank } from './cellGrid';
export { applied, inverse, type Step } from './steps';

/** Which old row or column each new one is, and the other way round. */
export interface Mapping {
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
}

/** What becomes of one sheet of a set. */
export interface SheetRevision {
  readonly before: SheetSpec;
  readonly after: SheetSpec;
  readonly map: Mapping;
  readonly steps: readonly Step[];
}

export interface Revision {
  readonly sheets: readonly SheetRevision[];
  readonly added: readonly SheetSpec[];
  readonly removed: readonly SheetSpec[];
}

/**
 * What makes one workbook of another, sheet by sheet, so that rows that mean the same stay the same rows.
 *
 * @param before as it was written
 * @param after as it shall be, its sheets called as those of `before`
 */
export function revisionOf(before: WorkbookSpec, after: WorkbookSpec): Revision {
  const old = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const next = new Set(after.sheets.map(({ name }) => name));
  return {
    sheets: after.sheets.flatMap((sheet) => {
      const was = old.get(sheet.name);
      return was ? [reviseSheet(was, sheet)] : [];
    }),
    added: after.sheets.filter(({ name }) => !old.has(name)),
    removed: before.sheets.filter(({ name }) => !next.has(name)),
  };
}

function reviseSheet(before: SheetSpec, after: SheetSpec): SheetRevision {
  const map = { rows: alignRows(before, after), columns: alignColumns(before, after) };
  const steps = [...stepsOf(map.rows, cellGrid(before).length, 'rows'), ...stepsOf(map.columns, widthOf(before), 'columns')];
  return { before, after, map, steps };
}

/** The revision that leads back. */
export const reversed = ({ before, after, map, steps }: SheetRevision): SheetRevision => ({
  before: after,
  after: before,
  map: { rows: turned(map.rows, cellGrid(before).length), columns: turned(map.columns, widthOf(before)) },
  steps: inverse(steps),
});

/** Which new one each old one has become. */
function turned(map: readonly (number | undefined)[], count: number): (number | undefined)[] {
  const back = new Array<number | undefined>(count).fill(undefined);
  map.forEach((old, index) => {
    if (old !== undefined && old < count) back[old] = index;
  });
  return back;
}

const widthOf = (sheet: SheetSpec): number => Math.max(0, ...cellGrid(sheet).map((cells) => cells.length));
