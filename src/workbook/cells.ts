import type { Area, CellSpec, SheetSpec } from './spec';

/** A cell with its place on the sheet, zero-based. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellSpec;
}

/** Every cell of a sheet's blocks, in the order of the blocks. */
export function* cellsOf(sheet: SheetSpec): Generator<PlacedCell> {
  for (const block of sheet.blocks) {
    for (const [rowOffset, cells] of block.cells.entries()) {
      for (const [columnOffset, cell] of cells.entries()) yield { row: block.row + rowOffset, column: block.column + columnOffset, cell };
    }
  }
}

/** Groups places into few rectangles: runs of a row first, then equal runs of following rows. */
export function rectangles(places: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const sorted = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; lastColumn: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.row === row && last.lastColumn + 1 === column) last.lastColumn = column;
    else runs.push({ row, column, lastColumn: column });
  }
  const areas: Area[] = [];
  const open = new Map<string, { row: number; column: number; lastRow: number; lastColumn: number }>();
  for (const run of runs) {
    const key = `${run.column}:${run.lastColumn}`;
    const above = open.get(key);
    if (above && above.lastRow + 1 === run.row) above.lastRow = run.row;
    else {
      const area = { row: run.row, column: run.column, lastRow: run.row, lastColumn: run.lastColumn };
      open.set(key, area);
      areas.push(area);
    }
  }
  return areas;
}
