import type { CellSpec, DataTableSpec, SheetSpec } from './spec';

/** Said where the add-in that calculates a table is not there. */
export const NOT_LOADED = 'add-in not loaded';
export const UP_TO_DATE = 'up to date';
export const CHANGED_SINCE = 'inputs changed since';

/** Every what-if table replaced by what stands in for it: Office.js cannot make one, and not every program calculates one rightly. */
export const withStandIns = (sheet: SheetSpec): SheetSpec => (sheet.dataTables?.length ? overlaid(sheet, sheet.dataTables) : sheet);

function overlaid(sheet: SheetSpec, tables: readonly DataTableSpec[]): SheetSpec {
  const rows: CellSpec[][] = [];
  for (const { row, column, cells } of [...sheet.blocks, ...tables.flatMap(({ live }) => live)]) {
    cells.forEach((line, down) => line.forEach((cell, right) => ((rows[row + down] ??= [])[column + right] = cell)));
  }
  const width = Math.max(...rows.map((line) => line?.length ?? 0));
  const cells = Array.from(rows, (line) => Array.from({ length: width }, (_, column): CellSpec => line?.[column] ?? {}));
  return { ...sheet, blocks: [{ row: 0, column: 0, cells }], dataTables: [] };
}
