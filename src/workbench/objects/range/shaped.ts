import { sizeMismatch } from '../../protocol/errors';
import type { Area } from '../common/a1';

/** The value for each cell of an area: a matrix of its size, or one value for all. Throws InvalidArgument on another size. */
export function shaped(value: unknown, area: Area, location: string): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  if (rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1 && area.rows * area.columns > 1) {
    throw sizeMismatch(location);
  }
  if (rows.length !== area.rows || rows.some((row) => !Array.isArray(row) || row.length !== area.columns)) throw sizeMismatch(location);
  return (row, column) => (rows[row - area.row] as unknown[])[column - area.column];
}
