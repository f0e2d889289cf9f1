import type { CellView } from '../book/book';
import { cellPlace, type Rule } from '../book/rule';
import { looksLikeInput, looksStored } from '../book/looks';
import { referencesOf } from '../book/references';
import { cellIn, figures, findRegister, type InputColumn, type Register } from '../book/registers';
import { cellName } from '../../formula/a1';
import { inputHeadings, whatIfSheets, type SheetName } from '../../standard';

/** Sheets whose numbers are the register itself, or words and dates of a document. */
const MAY_HOLD_NUMBERS: readonly (SheetName | undefined)[] = ['Inputs', 'Cover', 'Evidence', 'Log'];

/** Sheets on which the add-in may store numbers: answers, tolerances, counts. They look like none of the reader's. */
const MAY_STORE: readonly (SheetName | undefined)[] = [...whatIfSheets, 'Decision', 'Yearly', 'Checks'];

export const constantsOnInputs: Rule = {
  says: 'Constants live on Inputs only, and unlocked cells are exactly the inputs.',
  number: 15,
  level: 'E',
  *find({ sheets }) {
    for (const sheet of sheets) {
      for (const cell of sheet.cells) {
        const place = cellPlace(sheet, cell);
        if (
          typeof cell.value === 'number' &&
          !MAY_HOLD_NUMBERS.includes(sheet.role) &&
          !(MAY_STORE.includes(sheet.role) && looksStored(cell))
        ) {
          yield { place, message: `The number ${cell.value} is typed here: numbers live on Inputs.` };
        }
        if (!cell.locked && !looksLikeInput(cell)) yield { place, message: 'The cell is unlocked but does not look like an input.' };
        if (cell.locked && looksLikeInput(cell)) yield { place, message: 'The cell looks like an input but is locked.' };
        if (!cell.locked && sheet.role !== 'Inputs') yield { place, message: 'The cell is unlocked: inputs stand on Inputs.' };
      }
    }
  },
};

export const inputStyle: Rule = {
  says: 'The input style is on every input and on nothing else.',
  number: 16,
  level: 'E',
  *find(book) {
    for (const sheet of book.sheets) {
      for (const cell of sheet.cells) {
        if (looksLikeInput(cell) && cell.formula !== undefined) {
          yield { place: cellPlace(sheet, cell), message: 'A formula has the look of an input.' };
        }
      }
    }
    const register = findRegister(book);
    for (const row of register?.rows ?? []) {
      for (const key of figures) {
        const cell = cellIn(register as Register, row, key);
        if (cell && cell.formula === undefined && !looksLikeInput(cell)) {
          yield {
            place: cellPlace((register as Register).sheet, cell),
            message: 'An input lacks the look of one: blue, or grey for a benchmark, on pale yellow.',
          };
        }
      }
    }
  },
};

/** What every input says about itself; low and high only where one of them is given: a decision has no range. */
const described: readonly InputColumn[] = ['label', 'unit', 'live', 'kind', 'source', 'date', 'owner', 'confidence', 'comment'];
const ends: readonly InputColumn[] = ['low', 'high'];
const range: readonly InputColumn[] = [...ends, 'base', 'confirmed'];

export const inputsDescribed: Rule = {
  says: 'Every input has unit, low/base/high where it is uncertain, source, date, owner, confidence, comment.',
  number: 18,
  level: 'E',
  *find(book) {
    const register = findRegister(book);
    if (!register) {
      yield { place: 'Inputs', message: `There is no input register: a row with the headings ${Object.values(inputHeadings).join(', ')}.` };
      return;
    }
    for (const key of [...described, ...range]) {
      if (!register.columns.has(key)) {
        yield {
          place: `${register.sheet.name}!${cellName(register.headingRow, 0)}`,
          message: `The register has no column ${inputHeadings[key]}.`,
        };
      }
    }
    for (const row of register.rows) {
      // An answer that is one number may be confirmed too; a range is what low, base and high make.
      const uncertain = ends.some((key) => filled(cellIn(register, row, key)));
      for (const key of uncertain ? [...described, ...range] : described) {
        const column = register.columns.get(key);
        if (column === undefined || filled(cellIn(register, row, key))) continue;
        yield {
          place: `${register.sheet.name}!${cellName(row, column)}`,
          message: `The input has no ${inputHeadings[key].toLowerCase()}.`,
        };
      }
    }
  },
};

const filled = (cell: CellView | undefined): boolean =>
  cell !== undefined && (cell.formula !== undefined || (cell.value !== undefined && cell.value !== ''));

/** Longest texts Excel shows in a validation's prompt. */
const TITLE = 32;
const MESSAGE = 224;

export const inputsValidated: Rule = {
  says: 'Every input is validated, with a message that helps.',
  number: 19,
  level: 'E',
  *find({ sheets }) {
    for (const sheet of sheets) {
      for (const { area, title, message } of sheet.validations) {
        const place = `${sheet.name}!${cellName(area.row, area.column)}`;
        if (message.trim() === '') yield { place, message: 'The validation does not say what is allowed.' };
        if (title.length > TITLE || message.length > MESSAGE) {
          yield { place, message: `The validation's title or message is longer than Excel shows (${TITLE} and ${MESSAGE} characters).` };
        }
      }
      const validated = new Set(sheet.validations.flatMap(({ area }) => [...sheet.cells.within(area)]));
      for (const cell of sheet.cells) {
        if (!cell.locked && !validated.has(cell)) {
          yield { place: cellPlace(sheet, cell), message: 'The input is not validated.' };
        }
      }
    }
  },
};

export const inputsUsed: Rule = {
  says: 'Every input is used by a formula.',
  number: 20,
  level: 'W',
  *find(book) {
    const register = findRegister(book);
    if (!register) return;
    const references = referencesOf(book);
    const used = new Set<CellView>();
    for (const sheet of book.sheets) {
      for (const cell of sheet.cells) {
        for (const target of references.ofCell(sheet, cell)) {
          for (const found of target.sheet.cells.within(target.area)) if (found !== cell) used.add(found);
        }
      }
    }
    for (const row of register.rows) {
      for (const key of figures) {
        const cell = cellIn(register, row, key);
        if (cell && !used.has(cell))
          yield {
            place: cellPlace(register.sheet, cell),
            message: `The input's ${inputHeadings[key].toLowerCase()} value is used by no formula.`,
          };
      }
    }
  },
};
