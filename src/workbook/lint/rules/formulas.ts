import type { Book, CellView, SheetView } from '../book/book';
import { cellPlace, type Rule } from '../book/rule';
import type { Token } from '../../formula/tokens';
import { whatIfSheets } from '../../standard';

/** Numbers a formula may hold, as they are written: 1.0 is not 1. */
const ALLOWED_CONSTANTS = new Set(['0', '1', '12', '100', '1000', '365']);
const LONGEST = 120;
const VOLATILE = new Set(['OFFSET', 'INDIRECT', 'NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);
/** Functions that appraise in one go; they are cross-checks, the model shows its steps. */
const ONE_GO = new Set(['NPV', 'XNPV', 'IRR', 'XIRR', 'MIRR']);

/** A rule that judges formulas one by one. */
function formulaRule(
  says: string,
  number: number,
  level: Rule['level'],
  judge: (cell: CellView, sheet: SheetView) => Iterable<string>,
): Rule {
  return {
    says,
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

/** Arguments, counted from 1, that say how and where, not how much: decimals, a column's place, the kind of a match. */
const SAYS_HOW: Readonly<Record<string, readonly number[]>> = {
  FIXED: [2],
  ROUND: [2],
  ROUNDUP: [2],
  ROUNDDOWN: [2],
  INDEX: [2, 3],
  VLOOKUP: [3, 4],
  HLOOKUP: [3, 4],
  MATCH: [3],
  LARGE: [2],
  SMALL: [2],
  RANK: [3],
};

export const constants = formulaRule(
  'Formulas hold no constants but the few that are no assumptions (0, 1, -1, 12, 100, 1000, 365), and arguments that say how and where.',
  7,
  'E',
  function* ({ tokens, formula }) {
    for (const [index, { text }] of numbersOf(tokens)) {
      if (!ALLOWED_CONSTANTS.has(text) && !saysHow(tokens, index))
        yield `The formula ${formula} holds the constant ${text}: put it on Inputs.`;
    }
  },
);

const numbersOf = (tokens: readonly Token[]): [number, Token][] => [...tokens.entries()].filter(([, { type }]) => type === 'number');

/** Whether a number is a whole argument in one of the places that say how. */
function saysHow(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const alone = (before?.type === 'separator' || before?.type === 'open') && (after?.type === 'separator' || after?.type === 'close');
  if (!alone) return false;
  let [place, depth] = [1, 0];
  for (let at = index - 1; at >= 0; at--) {
    const { type } = tokens[at] as Token;
    if (type === 'close') depth += 1;
    else if (type === 'separator' && depth === 0) place += 1;
    else if (type === 'open' && depth > 0) depth -= 1;
    else if (type === 'open') {
      const call = tokens[at - 1];
      return call?.type === 'function' && (SAYS_HOW[call.text.toUpperCase()] ?? []).includes(place);
    }
  }
  return false;
}

export const length = formulaRule('A formula is at most 120 characters on one line.', 8, 'W', function* ({ formula = '' }) {
  if (formula.length > LONGEST) yield `The formula has ${formula.length} characters; split it, at most ${LONGEST} can be read.`;
  if (/[\r\n]/.test(formula)) yield 'The formula runs over several lines.';
});

export const nestedIf = formulaRule('No IF within an IF.', 9, 'W', function* ({ tokens, formula }) {
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

export const volatile = formulaRule(
  'Nothing recalculates by itself or hides what it refers to: no OFFSET, INDIRECT, NOW, TODAY, RAND.',
  10,
  'E',
  function* (cell) {
    for (const name of functions(cell)) if (VOLATILE.has(name)) yield `${name} is not allowed.`;
  },
);

export const npvOutsideChecks = formulaRule(
  "No bare NPV, and no other function that appraises in one go, outside Checks. What-if sheets may ask the add-in, where Excel's own tables cannot be had.",
  11,
  'E',
  function* (cell, { role }) {
    if (role === 'Checks') return;
    for (const name of functions(cell)) {
      const whatIf = name.startsWith('CASE.') && whatIfSheets.some((known) => known === role);
      if (!whatIf && (ONE_GO.has(name) || name.startsWith('CASE.'))) yield `${name} may stand on Checks only: the model shows its steps.`;
    }
  },
);

export const externalLinks: Rule = {
  says: 'No links to other workbooks.',
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

export const errorValues = formulaRule('No error values, no error literals, nothing that cannot be read.', 14, 'E', function* (cell) {
  if (cell.error !== undefined) yield `The cell shows ${cell.error}.`;
  if (cell.unreadable !== undefined) yield cell.unreadable;
  for (const { type, text } of cell.tokens) if (type === 'error') yield `The formula holds the error ${text}.`;
  if (functions(cell).includes('NA')) yield 'NA() makes an error value.';
});
