import type { SheetView } from '../book/book';
import { cellPlace, type Rule } from '../book/rule';
import { looksLikeLink } from '../book/looks';
import { referencesOf } from '../book/references';

export const linkStyle: Rule = {
  says: 'A link to another sheet carries the link style, and what carries it reads another sheet.',
  number: 17,
  level: 'W',
  *find(book) {
    const references = referencesOf(book);
    for (const sheet of book.sheets) {
      for (const cell of sheet.cells) {
        if (cell.formula === undefined) {
          if (looksLikeLink(cell)) yield { place: cellPlace(sheet, cell), message: 'A typed value has the look of a link (green).' };
          continue;
        }
        const repeated = references.repeated(sheet, cell);
        if (repeated && repeated.sheet !== sheet && !looksLikeLink(cell)) {
          yield { place: cellPlace(sheet, cell), message: `A link to ${repeated.sheet.name} lacks the link style (green).` };
        }
        if (looksLikeLink(cell) && !references.ofCell(sheet, cell).some((target) => target.sheet !== sheet)) {
          yield { place: cellPlace(sheet, cell), message: 'The formula has the look of a link (green) but reads no other sheet.' };
        }
      }
    }
  },
};

export const daisyChains: Rule = {
  says: 'No link to a link: read a figure where it is computed. The time axis and the master check are meant to be repeated.',
  number: 25,
  level: 'W',
  *find(book) {
    const references = referencesOf(book);
    for (const sheet of book.sheets) {
      for (const cell of sheet.cells) {
        const first = references.repeated(sheet, cell);
        if (!first || first.sheet === sheet || inFrozenRows(sheet, cell.row)) continue;
        const second = references.repeated(first.sheet, first.cell);
        if (second && second.sheet !== first.sheet) {
          yield {
            place: cellPlace(sheet, cell),
            message: `The cell links to ${cellPlace(first.sheet, first.cell)}, itself a link: link to ${cellPlace(second.sheet, second.cell)}.`,
          };
        }
      }
    }
  },
};

const inFrozenRows = (sheet: SheetView, row: number): boolean => row < sheet.freeze.rows;
