import type { Book, SheetView } from '../check/book';
import { FormulaError, tokenize } from '../formula/tokens';
import { parseCell } from '../formula/a1';
import type { CellValue, NamedCell, SheetContent, WorkbookContent } from './content';

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

/** Names of whole ranges, of formulas and of nothing are no table's heading; they are passed over. */
function namedCell(name: string, refersTo: string): NamedCell | undefined {
  try {
    const [token, ...more] = tokenize(refersTo);
    const place = token?.type === 'reference' && more.length === 0 ? parseCell(token.cells ?? '') : undefined;
    return place && token?.sheet !== undefined ? { name, sheet: token.sheet, ...place } : undefined;
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}
