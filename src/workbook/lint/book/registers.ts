import { ENDS } from '../../../model/document/types';
import { inputHeadings } from '../../standard';
import type { Book, CellView, SheetView } from './book';
import { looksLikeInput } from './looks';

export type InputColumn = keyof typeof inputHeadings;

/** The input register as found on the sheet: where its columns are and which rows hold inputs. */
export interface Register {
  readonly sheet: SheetView;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<InputColumn, number>;
  readonly rows: readonly number[];
}

/** What an input comes to: its ends and the one in force. */
export const figures = [...ENDS, 'live'] as const;

/** Finds the register by its headings; undefined when the sheet Inputs or the headings are missing. */
export function findRegister(book: Book): Register | undefined {
  const sheet = book.sheets.find(({ role }) => role === 'Inputs');
  if (!sheet) return undefined;
  for (let row = 0; row <= sheet.cells.lastRow; row++) {
    const columns = headingColumns(sheet, row);
    if (columns.has('label') && columns.has('live')) return { sheet, headingRow: row, columns, rows: inputRows(sheet, row, columns) };
  }
  return undefined;
}

function headingColumns(sheet: SheetView, row: number): Map<InputColumn, number> {
  const columns = new Map<InputColumn, number>();
  for (const cell of sheet.cells.row(row)) {
    for (const [key, heading] of Object.entries(inputHeadings)) if (cell.value === heading) columns.set(key as InputColumn, cell.column);
  }
  return columns;
}

/** Rows below the headings with an input among their figures. */
function inputRows(sheet: SheetView, headingRow: number, columns: ReadonlyMap<InputColumn, number>): number[] {
  const rows: number[] = [];
  for (let row = headingRow + 1; row <= sheet.cells.lastRow; row++) {
    const cells = figures.map((key) => cellIn({ sheet, columns }, row, key));
    if (cells.some((cell) => cell && looksLikeInput(cell))) rows.push(row);
  }
  return rows;
}

/** The cell of a register's row in one of its columns. */
export function cellIn({ sheet, columns }: Pick<Register, 'sheet' | 'columns'>, row: number, key: InputColumn): CellView | undefined {
  const column = columns.get(key);
  return column === undefined ? undefined : sheet.cells.at(row, column);
}
