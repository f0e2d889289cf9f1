import { cellsOf } from '../cells';
import type { CellSpec, SheetSpec } from '../spec';

/** The cells of a sheet from A1 on; a place that no block covers is undefined. */
export function cellGrid(sheet: SheetSpec): (CellSpec | undefined)[][] {
  const grid: (CellSpec | undefined)[][] = [];
  for (const { row, column, cell } of cellsOf(sheet)) (grid[row] ??= [])[column] = cell;
  return Array.from(grid, (line) => Array.from(line ?? []));
}

export const isBlank = ({ value, formula }: CellSpec): boolean => formula === undefined && (value === undefined || value === '');
