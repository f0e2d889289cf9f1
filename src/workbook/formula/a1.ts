import type { Area } from '../spec';

/** Excel's limits: the last row and column, zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Column letters of a zero-based column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let rest = column + 1;
  let name = '';
  while (rest > 0) {
    const letter = (rest - 1) % 26;
    name = String.fromCharCode(65 + letter) + name;
    rest = (rest - 1 - letter) / 26;
  }
  return name;
}

/** Zero-based column of column letters, in either case. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

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

/**
 * A sheet name as it stands in a formula: bare where Excel writes it bare, else in apostrophes with inner ones doubled.
 * Names that could be read as a cell (`A1`, `R1C1`), begin with a digit or hold anything but letters, digits, `_` and
 * `.` are quoted.
 */
export function quoteSheet(name: string): string {
  const bare = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^(?:[Rr]\d*)?(?:[Cc]\d*)?$/.test(name) || /^(?:TRUE|FALSE)$/i.test(name);
  return bare && !likeCell ? name : `'${name.replaceAll("'", "''")}'`;
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
