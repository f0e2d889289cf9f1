import type { Area, SheetSpec } from './spec';

/** Height of a row nobody set, in points: what Excel gives Calibri 11. */
export const DEFAULT_ROW_HEIGHT = 15;
/** Width of a column nobody set, in characters of the default font. */
export const DEFAULT_COLUMN_WIDTH = 8.43;

/** Pixels of a column width given in characters: seven pixels a digit of Calibri 11 at 96 dpi, and five of padding. */
export const widthToPixels = (characters: number): number => Math.trunc(characters * 7 + 5);

/** Points of a column width given in characters, at 96 pixels and 72 points an inch. */
export const widthToPoints = (characters: number): number => widthToPixels(characters) * 0.75;

/** Points of a row, zero-based. */
export const rowHeight = (sheet: SheetSpec, row: number): number =>
  sheet.rowHeights?.find((entry) => entry.row === row)?.height ?? DEFAULT_ROW_HEIGHT;

/** Width of a column in characters, zero-based. */
export const columnWidth = (sheet: SheetSpec, column: number): number => sheet.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH;

/** Where an area lies on its sheet and how large it is, in points from the top left corner. */
export function areaBox(sheet: SheetSpec, area: Area): { left: number; top: number; width: number; height: number } {
  const points = (from: number, to: number, size: (index: number) => number): number => {
    let sum = 0;
    for (let index = from; index <= to; index++) sum += size(index);
    return sum;
  };
  const width = (column: number): number => widthToPoints(columnWidth(sheet, column));
  const height = (row: number): number => rowHeight(sheet, row);
  return {
    left: points(0, area.column - 1, width),
    top: points(0, area.row - 1, height),
    width: points(area.column, area.lastColumn, width),
    height: points(area.row, area.lastRow, height),
  };
}
