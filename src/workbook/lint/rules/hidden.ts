import type { CellView } from '../book/book';
import { cellPlace, type Rule } from '../book/rule';
import { invisible } from '../book/looks';
import { columnName } from '../../formula/a1';

/** A section of a number format that shows nothing. Text in quotes and escaped characters count as something. */
const hidesValues = (format: string): boolean => format.split(';').some((section) => section.trim() === '');

function* hiddenCells(cell: CellView): Generator<string> {
  if (invisible(cell)) yield `The text has the colour of its background (${cell.ink}).`;
  if (hidesValues(cell.numberFormat)) yield `The number format "${cell.numberFormat}" hides values.`;
}

export const nothingHidden: Rule = {
  says: 'Nothing is hidden: no sheets, rows or columns, no ink in the colour of the paper, no number format that shows nothing.',
  number: 2,
  level: 'E',
  *find({ sheets }) {
    for (const sheet of sheets) {
      if (sheet.hidden) yield { place: sheet.name, message: 'The sheet is hidden.' };
      for (const row of sheet.hiddenRows) yield { place: `${sheet.name}!${row + 1}:${row + 1}`, message: 'The row is hidden.' };
      for (const column of sheet.hiddenColumns) {
        yield { place: `${sheet.name}!${columnName(column)}:${columnName(column)}`, message: 'The column is hidden.' };
      }
      for (const cell of sheet.cells) {
        for (const message of hiddenCells(cell)) yield { place: cellPlace(sheet, cell), message };
      }
    }
  },
};
