import { palette } from '../../palette';
import type { CellView } from './book';

/** The looks by which a reader tells cells apart, judged by ink and paper so that a restyled file is judged as it looks. */

const same = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** Blue, or grey for an unconfirmed benchmark, on pale yellow. */
export const looksLikeInput = (cell: CellView): boolean =>
  same(cell.paper, palette.inputFill) && (same(cell.ink, palette.input) || same(cell.ink, palette.benchmark));

/** Violet: an answer stored when it was computed, in a workbook that can have no what-if table. */
export const looksStored = (cell: CellView): boolean => same(cell.ink, palette.stored);

/** Green. */
export const looksLikeLink = (cell: CellView): boolean => same(cell.ink, palette.link);

/** Ink that cannot be told from the paper. */
export const invisible = (cell: CellView): boolean => same(cell.ink, cell.paper);
