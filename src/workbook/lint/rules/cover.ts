import type { Book, SheetView } from '../book/book';
import type { Rule } from '../book/rule';
import { referencesOf } from '../book/references';
import { cellName, parseCell } from '../../formula/a1';
import { openSheets } from '../../standard';

/** The parts of a Cover and the words by which they are found. */
const coverParts = {
  purpose: /purpose/i,
  scope: /scope/i,
  'version log': /version/i,
  key: /\bkey\b/i,
  limitations: /limitation/i,
} as const;

const SIGN = /\bsign(?:s|ed)?\b/i;

const coverOf = (book: Book): SheetView | undefined => book.sheets.find(({ role }) => role === 'Cover');

const says = (sheet: SheetView, pattern: RegExp): boolean =>
  [...sheet.cells].some(({ value }) => typeof value === 'string' && pattern.test(value));

export const signConvention: Rule = {
  says: 'The sign convention is stated on the Cover and tested on Checks.',
  number: 22,
  level: 'W',
  *find(book) {
    const cover = coverOf(book);
    const checks = book.sheets.find(({ role }) => role === 'Checks');
    if (cover && !says(cover, SIGN)) yield { place: cover.name, message: 'The Cover does not state the sign convention.' };
    if (checks && !says(checks, SIGN)) yield { place: checks.name, message: 'No check tests the sign convention.' };
  },
};

/** Whether a sheet of the standard has to be protected. */
const isGuarded = ({ role }: SheetView): boolean => role !== undefined && !openSheets.some((name) => name === role);

export const coverSaysWhatItMust: Rule = {
  says: 'The Cover says purpose, scope, versions, key and limitations; links work, all sheets but Evidence and Log are protected without a password, there are no macros.',
  number: 30,
  level: 'W',
  *find(book) {
    if (book.macros) yield { place: '', message: 'The workbook holds macros.' };
    const cover = coverOf(book);
    for (const [part, pattern] of Object.entries(coverParts)) {
      if (cover && !says(cover, pattern)) yield { place: cover.name, message: `The Cover has no ${part}.` };
    }
    if (cover && cover.links.length === 0) yield { place: cover.name, message: 'The Cover has no links to the sheets.' };
    const references = referencesOf(book);
    for (const sheet of book.sheets) {
      if (isGuarded(sheet) && !sheet.protected) yield { place: sheet.name, message: 'The sheet is not protected against slips.' };
      for (const { row, column, target } of sheet.links) {
        const works = 'url' in target ? /^(?:https|mailto):/.test(target.url) : references.sheet(target.sheet) && parseCell(target.cell);
        if (!works)
          yield {
            place: `${sheet.name}!${cellName(row, column)}`,
            message: `The link to ${'url' in target ? target.url : `${target.sheet}!${target.cell}`} leads nowhere.`,
          };
      }
    }
  },
};
