import { cellName, quoteSheet } from '../formula/a1';

/** A cell's value as every host gives it: dates are serial day numbers, errors are their code as text. */
export type CellValue = string | number | boolean | null;

/** The values of a sheet from A1 on; rows may be of different length. */
export interface SheetContent {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** A workbook-scope name for one cell, zero-based. */
export interface NamedCell {
  readonly name: string;
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

/** A table on a sheet: where each heading's column is, and the first row below the headings. */
export interface Table {
  readonly sheet: SheetContent;
  readonly headings: number;
  readonly columns: ReadonlyMap<string, number>;
}

export const isBlank = (value: CellValue | undefined): boolean => value === null || value === undefined || value === '';

export const valueAt = (sheet: SheetContent, row: number, column: number): CellValue => sheet.values[row]?.[column] ?? null;

export const addressOf = (sheet: SheetContent, row: number, column: number): string => `${quoteSheet(sheet.name)}!${cellName(row, column)}`;

function headingsAt(sheet: SheetContent, row: number, wanted: readonly string[]): Table | undefined {
  const columns = new Map<string, number>();
  (sheet.values[row] ?? []).forEach((value, column) => {
    if (typeof value === 'string' && !columns.has(value.trim())) columns.set(value.trim(), column);
  });
  return wanted.every((heading) => columns.has(heading)) ? { sheet, headings: row, columns } : undefined;
}

/**
 * Finds a table by the name of a cell in its heading row; where the name is gone or leads elsewhere, by its headings on
 * any sheet. Undefined when there is none, or when there are several and no name decides.
 */
export function findTable({ sheets, names }: WorkbookContent, name: string, wanted: readonly string[]): Table | undefined {
  const place = names.find((entry) => entry.name.toUpperCase() === name.toUpperCase());
  const named = place && sheets.find((sheet) => sheet.name === place.sheet);
  const table = named && headingsAt(named, place.row, wanted);
  if (table) return table;
  const found = sheets.flatMap((sheet) => sheet.values.flatMap((_, row) => headingsAt(sheet, row, wanted) ?? []));
  return found.length === 1 ? found[0] : undefined;
}
