import type { AddressBook, CellAddress, RowAddress } from './address';
import { columnIndex, columnLetters } from './column-letters';
import { quoteSheet } from './quote-sheet';
import type { Expr } from '../language/expression';

/** Part of a formula text: words, or the letters of this column or the one before, still to be filled in. */
export type Piece = { readonly text: string } | 'this' | 'before';

/** How tightly a printed expression binds; an operand that binds less is put in brackets. */
const SUM = 1;
const PRODUCT = 2;
const POWER = 3;
const ATOM = 4;

interface Printed {
  readonly binding: number;
  readonly pieces: readonly Piece[];
}

const words = (text: string): Piece => ({ text });
const atom = (text: string): Printed => ({ binding: ATOM, pieces: [words(text)] });
const bracketed = ({ binding, pieces }: Printed, needed: number): readonly Piece[] =>
  binding >= needed ? pieces : [words('('), ...pieces, words(')')];
const join = (parts: readonly (readonly Piece[])[], separator: string): Piece[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [words(separator), ...part]));
const call = (name: string, ...parts: readonly (readonly Piece[])[]): Printed => ({
  binding: ATOM,
  pieces: [words(`${name}(`), ...join(parts, ','), words(')')],
});

/** `Sheet!` before a reference from another sheet, quoted where Excel needs it; nothing on the sheet itself. */
export const sheetPrefix = (sheet: string, from: string): string => (sheet === from ? '' : `${quoteSheet(sheet)}!`);

/** Lines on consecutive rows of a sheet. */
interface Run {
  readonly prefix: string;
  readonly first: number;
  last: number;
}

const runPieces = ({ prefix, first, last }: Run): Piece[] =>
  first === last ? [words(prefix), 'this', words(`${first}`)] : [words(prefix), 'this', words(`${first}:`), 'this', words(`${last}`)];

/** How references are written on one sheet of a workbook. */
class References {
  readonly #book: AddressBook;
  readonly #from: string;
  readonly #lastColumn: string;

  constructor(book: AddressBook, from: string, periods: number) {
    this.#book = book;
    this.#from = from;
    this.#lastColumn = columnLetters(columnIndex(book.columns.opening) + periods);
  }

  #rowOf(line: string): RowAddress & { readonly prefix: string } {
    const address = this.#book.line(line);
    return { ...address, prefix: sheetPrefix(address.sheet, this.#from) };
  }

  cell({ sheet, column, row }: CellAddress): Printed {
    return atom(`${sheetPrefix(sheet, this.#from)}$${column}$${row}`);
  }

  /** A line in the column of the formula, or in the one before. */
  inColumn(line: string, column: 'this' | 'before'): Printed {
    const { prefix, row } = this.#rowOf(line);
    return { binding: ATOM, pieces: [words(prefix), column, words(`${row}`)] };
  }

  /** A line in a column that is the same for every formula of the row. */
  fixed(line: string, column: keyof AddressBook['columns']): Printed {
    const { prefix, row } = this.#rowOf(line);
    return atom(`${prefix}$${this.#book.columns[column]}${row}`);
  }

  wholeRow(line: string): readonly Piece[] {
    const { prefix, row } = this.#rowOf(line);
    return [words(`${prefix}${this.#book.columns.opening}${row}:${this.#lastColumn}${row}`)];
  }

  /** The sum of lines in the column of the formula; neighbours as one range. */
  sum(lines: readonly string[]): Printed {
    if (lines.length === 0) return atom('0');
    const runs: Run[] = [];
    for (const { prefix, row } of lines.map((line) => this.#rowOf(line))) {
      const run = runs.at(-1);
      if (run && run.prefix === prefix && run.last + 1 === row) run.last = row;
      else runs.push({ prefix, first: row, last: row });
    }
    return call('SUM', ...runs.map(runPieces));
  }
}

/**
 * A printer of expressions for one sheet. Brackets follow Excel's grammar: ^ is evaluated from the left and a sign binds
 * more tightly than ^, so both operands of a power and the operand of a sign are bracketed unless they are atoms.
 */
export function printer(book: AddressBook, from: string, periods: number): (expr: Expr) => readonly Piece[] {
  const to = new References(book, from, periods);
  const infix = (operator: string, binding: number, a: Expr, b: Expr, right = binding): Printed => ({
    binding,
    pieces: [...bracketed(print(a), binding), words(operator), ...bracketed(print(b), right)],
  });

  const print = (expr: Expr): Printed => {
    switch (expr.op) {
      case 'literal':
        return { binding: expr.value < 0 ? SUM : ATOM, pieces: [words(`${expr.value}`)] };
      case 'input':
        return to.cell(book.input(expr.id));
      case 'adjustment':
        return to.cell(book.adjustment(expr.id));
      case 'at':
        return to.inColumn(expr.line, 'this');
      case 'previous':
        return to.inColumn(expr.line, 'before');
      case 'opening':
        return to.fixed(expr.line, 'opening');
      case 'constant':
        return to.fixed(expr.line, 'constant');
      case 'total':
        return to.fixed(expr.line, 'total');
      case 'sumOf':
        return to.sum(expr.lines);
      case 'sumProduct':
        return call('SUMPRODUCT', to.wholeRow(expr.a), to.wholeRow(expr.b));
      case 'rowMin':
        return call('MIN', to.wholeRow(expr.line));
      case 'rowMax':
        return call('MAX', to.wholeRow(expr.line));
      case 'add':
        return infix('+', SUM, expr.a, expr.b);
      case 'sub':
        return infix('-', SUM, expr.a, expr.b, PRODUCT);
      case 'mul':
        return infix('*', PRODUCT, expr.a, expr.b);
      case 'div':
        return infix('/', PRODUCT, expr.a, expr.b, POWER);
      case 'pow':
        return { binding: POWER, pieces: [...bracketed(print(expr.a), ATOM), words('^'), ...bracketed(print(expr.b), ATOM)] };
      case 'min':
      case 'max':
        return call(expr.op.toUpperCase(), print(expr.a).pieces, print(expr.b).pieces);
      case 'mean':
        return call('AVERAGE', print(expr.a).pieces, print(expr.b).pieces);
      case 'neg':
        return { binding: SUM, pieces: [words('-'), ...bracketed(print(expr.a), ATOM)] };
      case 'ln':
      case 'int':
      case 'exp':
      case 'gammaln':
        return call(expr.op.toUpperCase(), print(expr.a).pieces);
      case 'if': {
        const { relation, a, b } = expr.test;
        const test = [...print(a).pieces, words(relation), ...print(b).pieces];
        return call('IF', test, print(expr.then).pieces, print(expr.otherwise).pieces);
      }
      case 'ratio':
        return call('IF', [...print(expr.b).pieces, words('=0')], [words('0')], infix('/', PRODUCT, expr.a, expr.b, POWER).pieces);
      case 'edate':
        return call('EDATE', print(expr.start).pieces, print(expr.months).pieces);
    }
  };
  return (expr) => print(expr).pieces;
}
