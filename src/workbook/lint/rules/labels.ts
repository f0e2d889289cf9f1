import type { Book, CellView, SheetView } from '../book/book';
import { cellPlace, type Rule } from '../book/rule';
import { findRegister } from '../book/registers';
import { cellName } from '../../formula/a1';
import { seriesColumns, seriesSheets } from '../../standard';

export const labels: Rule = {
  says: 'Labels and units are present, and labels unique within a sheet; in the register within a section, whose heading says the rest.',
  number: 21,
  level: 'W',
  *find(book) {
    for (const { sheet, rows, label, unit, bySection } of registers(book)) {
      const seen = new Map<string, CellView>();
      for (const [index, row] of rows.entries()) {
        if (bySection && row !== (rows[index - 1] ?? row) + 1) seen.clear();
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

/** Rows that need a label and a unit, and where these stand. */
interface Labelled {
  readonly sheet: SheetView;
  readonly rows: readonly number[];
  readonly label: number;
  readonly unit: number;
  /** Whether the same label may stand again under another heading. */
  readonly bySection: boolean;
}

/** The rows with figures of the input register and of every series sheet. */
function* registers(book: Book): Generator<Labelled> {
  const register = findRegister(book);
  if (register) yield { ...register, label: register.columns.get('label') ?? 0, unit: register.columns.get('unit') ?? 1, bySection: true };
  for (const sheet of book.sheets) {
    if (!seriesSheets.some((name) => name === sheet.role)) continue;
    yield { sheet, rows: figureRows(sheet), label: seriesColumns.label, unit: seriesColumns.unit, bySection: false };
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
