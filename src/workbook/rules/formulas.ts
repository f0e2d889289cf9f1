import type { Book, CellView, SheetView } from '../check/book';
import { cellPlace, type Rule } from '../check/finding';
import type { Token } from '../formula/tokens';

/** Numbers a formula may hold, as they are written: 1.0 is not 1. */
const ALLOWED_CONSTANTS = new Set(['0', '1', '12', '100', '1000', '365']);
const LONGEST = 120;
const VOLATILE = new Set(['OFFSET', 'INDIRECT', 'NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);
/** Functions that appraise in one go; they are cross-checks, the model shows its steps. */
const ONE_GO = new Set(['NPV', 'XNPV', 'IRR', 'XIRR', 'MIRR']);

/** A rule that judges formulas one by one. */
function formulaRule(number: number, level: Rule['level'], judge: (cell: CellView, sheet: SheetView) => Iterable<string>): Rule {
  return {
    number,
    level,
    *find({ sheets }) {
      for (const sheet of sheets) {
        for (const cell of sheet.cells) {
          if (cell.formula === undefined && cell.error === undefined) continue;
          for (const message of judge(cell, sheet)) yield { place: cellPlace(sheet, cell), message };
        }
      }
    },
  };
}

const functions = (cell: CellView): string[] => cell.tokens.filter(({ type }) => type === 'function').map(({ text }) => text.toUpperCase());

/** Rule 7: no constants in formulas but the few that are no assumptions. */
export const constants = formulaRule(7, 'E', function* ({ tokens, formula }) {
  for (const { type, text } of tokens) {
    if (type === 'number' && !ALLOWED_CONSTANTS.has(text)) yield `The formula ${formula} holds the constant ${text}: put it on Inputs.`;
  }
});

/** Rule 8: a formula is at most 120 characters on one line. */
export const length = formulaRule(8, 'W', function* ({ formula = '' }) {
  if (formula.length > LONGEST) yield `The formula has ${formula.length} characters; split it, at most ${LONGEST} can be read.`;
  if (/[\r\n]/.test(formula)) yield 'The formula runs over several lines.';
});

/** Rule 9: no IF within an IF. */
export const nestedIf = formulaRule(9, 'W', function* ({ tokens, formula }) {
  if (hasNestedIf(tokens)) yield `An IF stands within an IF in ${formula}: use a row of flags.`;
});

function hasNestedIf(tokens: readonly Token[]): boolean {
  const open: boolean[] = [];
  let pending = false;
  for (const { type, text } of tokens) {
    if (type === 'function') {
      pending = text.toUpperCase() === 'IF';
      if (pending && open.includes(true)) return true;
    } else if (type === 'open') {
      open.push(pending);
      pending = false;
    } else if (type === 'close') open.pop();
  }
  return false;
}

/** Rule 10: nothing that recalculates by itself or hides what it refers to. */
export const volatile = formulaRule(10, 'E', function* (cell) {
  for (const name of functions(cell)) if (VOLATILE.has(name)) yield `${name} is not allowed.`;
});

/** Rule 11: no bare NPV, and no other function that appraises in one go, outside Checks. */
export const npvOutsideChecks = formulaRule(11, 'E', function* (cell, { role }) {
  if (role === 'Checks') return;
  for (const name of functions(cell)) {
    if (ONE_GO.has(name) || name.startsWith('CASE.')) yield `${name} may stand on Checks only: the model shows its steps.`;
  }
});

/** Rule 13: no links to other workbooks. */
export const externalLinks: Rule = {
  number: 13,
  level: 'E',
  *find(book: Book) {
    for (const target of book.externalBooks) yield { place: '', message: `The workbook is linked to ${target}.` };
    for (const sheet of book.sheets) {
      for (const cell of sheet.cells) {
        for (const token of cell.tokens) {
          if (token.book !== undefined)
            yield { place: cellPlace(sheet, cell), message: `The formula refers to the workbook ${token.book}.` };
        }
      }
    }
  },
};

/** Rule 14: no error values, no error literals, nothing that cannot be read. */
export const errorValues = formulaRule(14, 'E', function* (cell) {
  if (cell.error !== undefined) yield `The cell shows ${cell.error}.`;
  if (cell.unreadable !== undefined) yield cell.unreadable;
  for (const { type, text } of cell.tokens) if (type === 'error') yield `The formula holds the error ${text}.`;
  if (functions(cell).includes('NA')) yield 'NA() makes an error value.';
});
