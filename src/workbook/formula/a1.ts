import { columnIndex, columnLetters } from '../../model/formula/column-letters';
import { quoteSheet } from '../../model/formula/quote-sheet';
import type { Area } from '../spec';

export { quoteSheet };

/** Excel's limits: the last row and column, zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Column letters of a zero-based column: 0 is A, 26 is AA. */
export const columnName = (column: number): string => columnLetters(column + 1);

/** Zero-based column of column letters, in either case. */
export const columnNumber = (name: string): number => columnIndex(name.toUpperCase()) - 1;

/** `B3` for row 2, column 1. */
export const cellName = (row: number, column: number): string => columnName(column) + String(row + 1);

/** `$B$3` for row 2, column 1. */
export const absoluteName = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;

/** `B3:D9`, or `B3` for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  const last = cellName(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** `$B$3:$D$9`, or `$B$3` for a single cell. */
export function absoluteArea(area: Area): string {
  const first = absoluteName(area.row, area.column);
  const last = absoluteName(area.lastRow, area.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** `Inputs!$B$3:$D$9`: how charts and names refer to cells. */
export const sheetArea = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${absoluteArea(area)}`;

/** Zero-based row and column of `B3` or `$B$3`; undefined when it is no cell or lies outside the sheet. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return undefined;
  const column = columnNumber(match[1] as string);
  const row = Number(match[2]) - 1;
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** The area of `B3:D9` or `B3`, with or without `$`; undefined when it is none. */
export function parseArea(text: string): Area | undefined {
  const [first = '', last = first, ...more] = text.split(':');
  const from = parseCell(first);
  const to = parseCell(last);
  if (!from || !to || more.length > 0) return undefined;
  return {
    row: Math.min(from.row, to.row),
    column: Math.min(from.column, to.column),
    lastRow: Math.max(from.row, to.row),
    lastColumn: Math.max(from.column, to.column),
  };
}
