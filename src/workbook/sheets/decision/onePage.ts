import { room } from '../../paper';
import type { SheetSpec } from '../../spec';

/*
 * Decision is one page whose text stays legible: rows are as low as its text allows, and the charts take what the tables leave.
 */

const ROW = 12.75;
/** Title, and the figure that is set large. */
const TALLER = { title: 21, headline: 16 } as const;
/** What stands below the charts: their sentences, and the review. */
const BELOW = 6;
const HIGHEST = 17;
const LOWEST = 9;

/** Rows of the charts that begin in a row. */
export function chartRows(first: number): number {
  const rest = room.height - TALLER.title - TALLER.headline - (first - 2 + BELOW) * ROW;
  return Math.max(LOWEST, Math.min(HIGHEST, Math.floor(rest / ROW)));
}

/** Heights of all rows. */
export const rowHeights = (rows: number, headline: number): NonNullable<SheetSpec['rowHeights']> =>
  Array.from({ length: rows }, (_, row) => ({ row, height: row === 0 ? TALLER.title : row === headline ? TALLER.headline : ROW }));
