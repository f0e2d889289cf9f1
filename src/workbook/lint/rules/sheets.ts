import { cellPlace, type Rule } from '../book/rule';
import type { Book, SheetView } from '../book/book';
import { columnName } from '../../formula/a1';
import { requiredSheets, seriesColumns, seriesSheets, sheetOrder } from '../../standard';

const series = (book: Book): SheetView[] => book.sheets.filter(({ role }) => seriesSheets.some((name) => name === role));

export const sheetsPresent: Rule = {
  says: 'The sheet types are present and in order.',
  number: 1,
  level: 'E',
  *find({ sheets }) {
    for (const name of requiredSheets) {
      if (!sheets.some(({ role }) => role === name)) yield { place: '', message: `There is no sheet ${name}.` };
    }
    let last = -1;
    for (const { name, role } of sheets) {
      if (role === undefined) {
        yield { place: name, message: `The standard knows no sheet of this name. Known are ${sheetOrder.join(', ')}.` };
        continue;
      }
      const at = sheetOrder.indexOf(role);
      if (at <= last) yield { place: name, message: `The sheet stands after ${sheetOrder[last]}. The order is ${sheetOrder.join(', ')}.` };
      last = Math.max(last, at);
    }
  },
};

export const sameColumns: Rule = {
  says: 'The same column layout on all series sheets.',
  number: 3,
  level: 'E',
  *find(book) {
    const [first, ...others] = series(book);
    if (!first) return;
    for (const sheet of others) {
      const differs = [...first.columnWidths.keys(), ...sheet.columnWidths.keys()].find(
        (at) => first.columnWidths[at] !== sheet.columnWidths[at],
      );
      if (differs !== undefined) {
        yield {
          place: `${sheet.name}!${columnName(differs)}1`,
          message: `The column is not as wide as on ${first.name}: series sheets share their columns.`,
        };
      }
    }
  },
};

export const timeAxis: Rule = {
  says: 'One time axis, on Timeline; all period headers link to it, column by column.',
  number: 4,
  level: 'E',
  *find(book) {
    const timeline = book.sheets.find(({ role }) => role === 'Timeline');
    if (!timeline) return;
    for (const sheet of series(book)) {
      if (sheet === timeline) continue;
      const area = { row: 0, column: seriesColumns.opening, lastRow: sheet.freeze.rows - 1, lastColumn: sheet.cells.lastColumn };
      const headers = [...sheet.cells.within(area)];
      if (headers.length === 0) yield { place: sheet.name, message: 'No period headers stand in the frozen rows.' };
      for (const cell of headers) {
        const [token, ...more] = cell.tokens;
        const linked = token?.type === 'reference' && more.length === 0 && token.sheet === timeline.name;
        const column = token?.cells?.replaceAll('$', '').replace(/\d+$/, '');
        if (!linked || column !== columnName(cell.column)) {
          yield {
            place: cellPlace(sheet, cell),
            message: `A period header has to link to ${timeline.name}, column ${columnName(cell.column)}.`,
          };
        }
      }
    }
  },
};
