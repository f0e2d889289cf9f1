/** A rectangle of cells on a sheet, zero-based. Whole columns reach down to Excel's last row, whole rows to its last column. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;

export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows === EXCEL_ROWS;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columns === EXCEL_COLUMNS;
export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The address of an area without its sheet: `B2`, `B2:C4`, `B:C`, `2:4`; with dollars where it shall be absolute. */
export function address(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const first = { column: dollar + columnName(area.column), row: dollar + (area.row + 1) };
  const last = { column: dollar + columnName(lastColumn(area)), row: dollar + (lastRow(area) + 1) };
  if (isWholeColumns(area)) return `${first.column}:${last.column}`;
  if (isWholeRows(area)) return `${first.row}:${last.row}`;
  const start = first.column + first.row;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${last.column}${last.row}`;
}

/** A sheet's name as it stands before the exclamation mark. */
export const quoted = (sheet: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;

/** Splits `'My sheet'!A1` into the sheet (undefined if none is named) and the rest. A leading = is dropped. */
export function splitReference(reference: string): { sheet: string | undefined; rest: string } {
  const text = reference.trim().replace(/^=/, '');
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!match) return { sheet: undefined, rest: text };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), rest: match[3] ?? '' };
}

const CELLS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i;
const COLUMNS = /^([A-Z]{1,3}):([A-Z]{1,3})$/i;
const ROWS = /^(\d{1,7}):(\d{1,7})$/;

/** Reads an address without a sheet; undefined when it is none or lies outside an Excel sheet. */
export function parseAddress(text: string): Area | undefined {
  const plain = text.replaceAll('$', '').trim();
  const cells = CELLS.exec(plain);
  if (cells) {
    const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = cells;
    return between(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  }
  const columns = COLUMNS.exec(plain);
  if (columns) return between(0, columnIndex(columns[1] ?? ''), EXCEL_ROWS - 1, columnIndex(columns[2] ?? ''));
  const rows = ROWS.exec(plain);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, EXCEL_COLUMNS - 1);
  return undefined;
}

function between(row1: number, column1: number, row2: number, column2: number): Area | undefined {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const area = { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
  return fits(area) ? area : undefined;
}

/** Whether an area lies within an Excel sheet. */
export const fits = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows >= 1 &&
  area.columns >= 1 &&
  lastRow(area) < EXCEL_ROWS &&
  lastColumn(area) < EXCEL_COLUMNS;

/** The cells two areas share, if any. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}
