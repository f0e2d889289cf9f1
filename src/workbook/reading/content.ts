import { cellName, quoteSheet } from '../formula/a1';

/** A cell's value as every host gives it: dates are serial day numbers, errors are their code as text. */
export type CellValue = string | number | boolean | null;

/** The values of a sheet from A1 on; rows may be of different length. */
export interface SheetContent {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** A workbook-scope name for one cell. */
export interface NamedCell extends CellPlace {
  readonly name: string;
}

/** Where a cell stands now: its sheet by its present name, row and column zero-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What has to be read of a workbook to read its case: names, and the values of at least the sheets they lead to. */
export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly names: readonly NamedCell[];
}

/** Something that could not be read, with the cell where it stands (empty where nothing is to be found). */
export interface ReadFault {
  /** `Inputs!D12` */
  readonly cell: string;
  readonly message: string;
}

/** How a table that is read back was written. */
export interface TableShape {
  /** The heading of each column by its key, in the order in which they stood. Columns are read by their keys; headings only tell where they are now. */
  readonly columns: Readonly<Record<string, string>>;
  /** The key of the column that the table's name leads to. */
  readonly named: string;
}

/** A table on a sheet: the row of its headings, and where each of its columns is, by key. */
export interface Table {
  readonly sheet: SheetContent;
  readonly headings: number;
  readonly columns: ReadonlyMap<string, number>;
}

export const isBlank = (value: CellValue | undefined): boolean => value === null || value === undefined || value === '';

export const valueAt = (sheet: SheetContent, row: number, column: number): CellValue => sheet.values[row]?.[column] ?? null;

export const addressOf = (sheet: SheetContent, row: number, column: number): string => `${quoteSheet(sheet.name)}!${cellName(row, column)}`;

/** The columns of a table whose headings a row has, by key. */
function columnsIn(sheet: SheetContent, row: number, { columns }: TableShape): Map<string, number> {
  const texts = (sheet.values[row] ?? []).map((value) => (typeof value === 'string' ? value.trim() : ''));
  return new Map(Object.entries(columns).flatMap(([key, heading]) => (texts.includes(heading) ? [[key, texts.indexOf(heading)]] : [])));
}

/** The table whose headings stand in a row, all of them and in any order. */
function tableAt(sheet: SheetContent, row: number, shape: TableShape): Table | undefined {
  const columns = columnsIn(sheet, row, shape);
  return columns.size === Object.keys(shape.columns).length ? { sheet, headings: row, columns } : undefined;
}

/**
 * The table that begins in a row whose headings somebody has rewritten, translated perhaps: a column whose heading is not
 * known stands where it was written, seen from the one before it and, before all of these, from the named cell.
 */
function rewrittenAt(sheet: SheetContent, row: number, column: number, shape: TableShape): Table | undefined {
  const known = columnsIn(sheet, row, shape);
  const keys = Object.keys(shape.columns);
  let shift = (known.get(shape.named) ?? column) - keys.indexOf(shape.named);
  const columns = new Map<string, number>();
  for (const [index, key] of keys.entries()) {
    const at = known.get(key) ?? index + shift;
    shift = at - index;
    columns.set(key, at);
  }
  const headed = [...columns.values()].every((at) => typeof sheet.values[row]?.[at] === 'string');
  return headed && new Set(columns.values()).size === keys.length ? { sheet, headings: row, columns } : undefined;
}

/**
 * Finds a table by the name of a cell in its heading row; where the name is gone or leads elsewhere, by its headings on
 * any sheet. Undefined when there is none, or when there are several and no name decides.
 */
export function findTable({ sheets, names }: WorkbookContent, name: string, shape: TableShape): Table | undefined {
  const place = names.find((entry) => entry.name.toUpperCase() === name.toUpperCase());
  const named = place && sheets.find((sheet) => sheet.name === place.sheet);
  const table = named && (tableAt(named, place.row, shape) ?? rewrittenAt(named, place.row, place.column, shape));
  if (table) return table;
  const found = sheets.flatMap((sheet) => sheet.values.flatMap((_, row) => tableAt(sheet, row, shape) ?? []));
  return found.length === 1 ? found[0] : undefined;
}
