import type { Book, SheetView } from '../lint/book/book';
import type { CellValue, SheetContent, WorkbookContent } from './content';
import { namedCell } from './namedCell';

/** A finished file as the reader of cases needs it: typed values and the names that stand for one cell. */
export const contentOfBook = ({ sheets, names }: Book): WorkbookContent => ({
  sheets: sheets.map(sheetContent),
  names: names.flatMap(({ name, refersTo }) => namedCell(name, refersTo) ?? []),
});

function sheetContent({ name, cells }: SheetView): SheetContent {
  const values: CellValue[][] = Array.from({ length: cells.lastRow + 1 }, () => new Array<CellValue>(cells.lastColumn + 1).fill(null));
  for (const { row, column, value } of cells) {
    const line = values[row];
    if (line && value !== undefined) line[column] = value;
  }
  return { name, values };
}
