import { columnNumber } from './a1';
import { rewrite, type Token } from './tokens';

/**
 * The formula in R1C1 notation as it reads in one cell: formulas copied along a row or down a column are equal in it.
 * @param row zero-based row of the cell the formula stands in
 * @param column zero-based column of that cell
 * @throws FormulaError when the formula cannot be read
 */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  rewrite(formula, (token) => (token.type === 'reference' ? relative(token, row, column) : token.text));

function relative(token: Token, row: number, column: number): string {
  const cells = token.cells as string;
  const prefix = token.text.slice(0, token.text.length - cells.length);
  return (
    prefix +
    cells
      .split(':')
      .map((part) => corner(part, row, column))
      .join(':')
  );
}

/** One corner: a cell, a whole column or a whole row. */
function corner(text: string, row: number, column: number): string {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, first = '', letters = '', second = '', digits = ''] = match ?? [];
  // Of a whole row the only sign stands before the number: the pattern finds it first.
  const rowFixed = letters === '' ? first !== '' : second !== '';
  const rowPart = digits === '' ? '' : part('R', Number(digits) - 1, row, rowFixed);
  const columnPart = letters === '' ? '' : part('C', columnNumber(letters), column, first !== '');
  return rowPart + columnPart;
}

const part = (axis: string, to: number, from: number, fixed: boolean): string =>
  axis + (fixed ? String(to + 1) : to === from ? '' : `[${to - from}]`);
