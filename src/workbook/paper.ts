import { DEFAULT_ROW_HEIGHT, widthToPoints } from './geometry';
import type { PrintSpec } from './spec';

/*
 * What comes on a page. Text on paper is at least 7 points: a sheet that would have to be smaller to fit across a page keeps that
 * size instead and runs over several pages, its labels repeated on each.
 */

/** The least size at which text is legible on paper, in points. */
const LEAST_PRINTED = 7;
/** The least size of text in a cell or a chart, in points (see `styles`). */
export const LEAST_SIZE = 10;
/** The least scale of a page, in percent. */
export const LEAST_SCALE = (100 * LEAST_PRINTED) / LEAST_SIZE;

const INCH = 72;
/** Margins of every page, in inches. */
export const margins = { left: 0.35, right: 0.35, top: 0.35, bottom: 0.5, header: 0.2, footer: 0.2 } as const;

/** Room on a page at full size, in points: as wide as on Letter and as high as on A4, both landscape, so that either will do. */
const page = {
  width: 11 * INCH - (margins.left + margins.right) * INCH,
  height: (210 / 25.4) * INCH - (margins.top + margins.bottom) * INCH,
} as const;

/** What fits on one page at the least scale, in points as on the screen. */
export const room = { width: (100 * page.width) / LEAST_SCALE, height: (100 * page.height) / LEAST_SCALE } as const;

/** Left for programs that measure a column a little wider. */
const SLACK = 1;

/** How wide columns are together, in points. */
export const widthOf = (columns: readonly number[]): number => columns.reduce((sum, width) => sum + widthToPoints(width), 0);

/**
 * How columns come on pages: fitted to one page across where that leaves them legible, else at the least scale.
 *
 * @param columns widths of what is printed, in characters
 * @param broken whether pages begin at given rows or columns, which programs pass over where they fit pages themselves
 */
export function fitting(columns: readonly number[], broken: boolean): Pick<PrintSpec, 'fitToWidth' | 'scale' | 'titleColumns'> {
  const width = widthOf(columns);
  if (width <= room.width && !broken) return { fitToWidth: true };
  const across = Math.floor((100 * page.width) / width) - SLACK;
  return { fitToWidth: false, scale: Math.min(100, Math.max(LEAST_SCALE, across)), titleColumns: 'A:A' };
}

/** Rows that belong together: a chart, a section. */
export interface Block {
  readonly row: number;
  readonly lastRow: number;
}

/** What decides where rows come on pages. */
interface Pages {
  readonly rows: number;
  readonly heights: ReadonlyMap<number, number>;
  /** Rows repeated at the top of every page but the first, which has them anyway. */
  readonly repeated: number;
  /** Percent. */
  readonly scale: number;
  /** Rows that begin a page in any case. */
  readonly begins: readonly number[];
}

/** Left at the foot of a page for programs that measure a row a little higher. */
const FOOT = 0.97;

/**
 * Rows that have to begin a page so that nothing is cut which a page can hold.
 *
 * @param blocks what is kept together; those that share a row are one
 */
export function pageRows(blocks: readonly Block[], { rows, heights, repeated, scale, begins }: Pages): number[] {
  const height = (first: number, last: number): number => {
    let sum = 0;
    for (let row = first; row <= last; row += 1) sum += heights.get(row) ?? DEFAULT_ROW_HEIGHT;
    return sum;
  };
  const full = (FOOT * 100 * page.height) / scale;
  const titles = height(0, repeated - 1);
  const whole = new Map(merged(blocks).map((block) => [block.row, height(block.row, block.lastRow)]));
  const found = new Set(begins);
  let left = full;
  for (let row = 0; row < rows; row += 1) {
    const own = height(row, row);
    const block = whole.get(row) ?? own;
    const isCut = block > left && block <= full - titles;
    if (isCut) found.add(row);
    if (isCut || begins.includes(row) || own > left) left = full - titles;
    left -= own;
  }
  return [...found].sort((a, b) => a - b);
}

/** Blocks that share rows, as one each. */
function merged(blocks: readonly Block[]): Block[] {
  const result: { row: number; lastRow: number }[] = [];
  for (const { row, lastRow } of [...blocks].sort((a, b) => a.row - b.row)) {
    const last = result.at(-1);
    if (last && row <= last.lastRow) last.lastRow = Math.max(last.lastRow, lastRow);
    else result.push({ row, lastRow });
  }
  return result;
}
