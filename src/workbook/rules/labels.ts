import type { Book, CellView, SheetView } from '../check/book';
import { cellPlace, type Rule } from '../check/finding';
import { findRegister } from '../check/register';
import { cellName } from '../formula/a1';
import { seriesColumns, seriesSheets } from '../standard';

/** Rule 21: labels and units are present, and labels unique within a sheet. */
export const labels: Rule = {
  number: 21,
  level: 'W',
  *find(book) {
    for (const { sheet, rows, label, unit } of registers(book)) {
      const seen = new Map<string, CellView>();
      for (const row of rows) {
        const cell = sheet.cells.at(row, label);
        if (!isText(cell)) yield { place: `${sheet.name}!${cellName(row, label)}`, message: 'The row has no label.' };
        if (!isText(sheet.cells.at(row, unit))) yield { place: `${sheet.name}!${cellName(row, unit)}`, message: 'The row has no unit.' };
        if (!cell) continue;
        const earlier = seen.get(String(cell.value));
        if (earlier)
          yield {
            place: cellPlace(sheet, cell),
            message: `The label "${cell.value}" stands already in ${cellName(earlier.row, earlier.column)}.`,
          };
        else seen.set(String(cell.value), cell);
      }
    }
  },
};

const isText = (cell: CellView | undefined): boolean => typeof cell?.value === 'string' && cell.value.trim() !== '';

/** The rows with figures of the input register and of every series sheet. */
function* registers(book: Book): Generator<{ sheet: SheetView; rows: readonly number[]; label: number; unit: number }> {
  const register = findRegister(book);
  if (register) yield { ...register, label: register.columns.get('label') ?? 0, unit: register.columns.get('unit') ?? 1 };
  for (const sheet of book.sheets) {
    if (!seriesSheets.some((name) => name === sheet.role)) continue;
    yield { sheet, rows: figureRows(sheet), label: seriesColumns.label, unit: seriesColumns.unit };
  }
}

/** Rows below the frozen ones with a formula in one of the figure columns. */
function figureRows(sheet: SheetView): number[] {
  if (sheet.seriesRows) return sheet.seriesRows.filter((row) => row >= sheet.freeze.rows);
  const rows = Array.from({ length: sheet.cells.lastRow + 1 }, (_, row) => row).slice(sheet.freeze.rows);
  return rows.filter((row) =>
    sheet.cells.row(row).some(({ column, formula }) => column >= seriesColumns.constant && formula !== undefined),
  );
}
