import gammaln from '@stdlib/math-base-special-gammaln';
import { columnIndex, columnLetters } from '../../src/model/formula/column-letters';

/*
 * A small spreadsheet for tests, written against Excel's grammar and knowing nothing of the model: operators by
 * precedence (comparison, + -, * /, ^ from the left, sign), references, ranges, and the functions the workbook uses.
 */

type Value = number | undefined;
/** Any error value: it spreads through every calculation, but an IF may leave it aside. */
const ERROR = Number.NaN;

type Matrix = readonly (readonly Value[])[];
type Token = { readonly kind: 'number' | 'name' | 'reference' | 'operator'; readonly text: string };

const TOKENS =
  /(?<reference>(?:(?:'(?:[^']|'')+'|[A-Za-z_][A-Za-z0-9_]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![A-Za-z0-9_(])|(?<number>\d+(?:\.\d+)?)|(?<name>[A-Z]+)(?=\()|(?<operator><=|>=|<>|[-+*/^(),<>=])/y;

const tokenised = new Map<string, readonly Token[]>();

function tokenise(formula: string): readonly Token[] {
  const known = tokenised.get(formula);
  if (known) return known;
  const tokens: Token[] = [];
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < formula.length) {
    const at = TOKENS.lastIndex;
    const groups = TOKENS.exec(formula)?.groups;
    const found = groups && Object.entries(groups).find(([, text]) => text !== undefined);
    if (!found) throw new Error(`Excel would refuse ${formula} at ${at}.`);
    tokens.push({ kind: found[0] as Token['kind'], text: found[1] as string });
  }
  tokenised.set(formula, tokens);
  return tokens;
}

export class Spreadsheet {
  readonly #formulas = new Map<string, string | number>();
  readonly #values = new Map<string, number>();
  readonly #open = new Set<string>();

  /** Puts a number or a formula into a cell. */
  set(sheet: string, column: string, row: number, content: string | number): void {
    this.#formulas.set(`${sheet}!${column}${row}`, content);
  }

  /** The value of a cell; undefined if it is blank. */
  get(sheet: string, column: string, row: number): Value {
    const key = `${sheet}!${column}${row}`;
    const content = this.#formulas.get(key);
    if (content === undefined || typeof content === 'number') return content;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    if (this.#open.has(key)) throw new Error(`Circular reference at ${key}.`);
    this.#open.add(key);
    const value = this.evaluate(sheet, content);
    this.#open.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** The value of a formula as if it stood on a sheet; an error value throws. */
  evaluate(sheet: string, formula: string): number {
    if (!formula.startsWith('=')) throw new Error(`Not a formula: ${formula}`);
    const parser = new Parser(tokenise(formula.slice(1)), (reference) => this.#area(sheet, reference));
    const value = parser.whole();
    if (!Number.isFinite(value)) throw new Error(`${formula} is an error value.`);
    return value;
  }

  #area(from: string, reference: string): Matrix {
    const at = reference.lastIndexOf('!');
    const sheet = at < 0 ? from : reference.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
    const [first = '', last = first] = reference
      .slice(at + 1)
      .replaceAll('$', '')
      .split(':');
    const [left, right] = [first, last].map((cell) => columnIndex(cell.replace(/\d+/, ''))) as [number, number];
    const [top, bottom] = [first, last].map((cell) => Number(cell.replace(/\D+/, ''))) as [number, number];
    return Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => this.get(sheet, columnLetters(left + column), top + row)),
    );
  }
}

/** An operand: one number, or an area for the functions that take areas. */
type Argument = number | Matrix;

class Parser {
  #at = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly area: (reference: string) => Matrix,
  ) {}

  whole(): number {
    const value = this.#number(this.#comparison());
    if (this.#at < this.tokens.length) throw new Error(`Excel would refuse ${this.tokens.map(({ text }) => text).join('')}.`);
    return value;
  }

  #take(...texts: readonly string[]): string | undefined {
    const token = this.tokens[this.#at];
    if (token?.kind !== 'operator' || !texts.includes(token.text)) return undefined;
    this.#at += 1;
    return token.text;
  }

  #number(argument: Argument): number {
    if (typeof argument === 'number') return argument;
    if (argument.length !== 1 || argument[0]?.length !== 1) throw new Error('A range stands where one value is needed.');
    return argument[0][0] ?? 0;
  }

  #comparison(): Argument {
    const left = this.#sum();
    const relation = this.#take('<=', '>=', '<>', '<', '>', '=');
    if (!relation) return left;
    const [a, b] = [this.#number(left), this.#number(this.#sum())];
    const truths: Readonly<Record<string, boolean>> = { '<=': a <= b, '>=': a >= b, '<>': a !== b, '<': a < b, '>': a > b, '=': a === b };
    return Number.isNaN(a + b) ? ERROR : Number(truths[relation]);
  }

  #sum(): Argument {
    let left = this.#product();
    for (let operator = this.#take('+', '-'); operator; operator = this.#take('+', '-')) {
      const [a, b] = [this.#number(left), this.#number(this.#product())];
      left = operator === '+' ? a + b : a - b;
    }
    return left;
  }

  #product(): Argument {
    let left = this.#power();
    for (let operator = this.#take('*', '/'); operator; operator = this.#take('*', '/')) {
      const [a, b] = [this.#number(left), this.#number(this.#power())];
      left = operator === '*' ? a * b : b === 0 ? ERROR : a / b;
    }
    return left;
  }

  #power(): Argument {
    let left = this.#signed();
    while (this.#take('^')) {
      const [a, b] = [this.#number(left), this.#number(this.#signed())];
      left = a === 0 && b <= 0 ? ERROR : a ** b;
    }
    return left;
  }

  /** A sign binds more tightly than ^: -2^2 is 4. */
  #signed(): Argument {
    if (this.#take('-')) return -this.#number(this.#signed());
    return this.#take('+') ? this.#signed() : this.#atom();
  }

  #atom(): Argument {
    const token = this.tokens[this.#at];
    if (this.#take('(')) {
      const value = this.#comparison();
      if (!this.#take(')')) throw new Error('A bracket is missing.');
      return value;
    }
    this.#at += 1;
    if (token?.kind === 'number') return Number(token.text);
    if (token?.kind === 'reference') return this.area(token.text);
    if (token?.kind === 'name') return this.#call(token.text);
    throw new Error(`Excel would refuse ${token?.text ?? 'the end of the formula'}.`);
  }

  #call(name: string): number {
    if (!this.#take('(')) throw new Error(`${name} needs brackets.`);
    const given: Argument[] = [];
    do given.push(this.#comparison());
    while (this.#take(','));
    if (!this.#take(')')) throw new Error('A bracket is missing.');
    return this.#apply(name, given);
  }

  #apply(name: string, given: readonly Argument[]): number {
    const numbers = (): number[] =>
      given.flatMap((argument) => (typeof argument === 'number' ? [argument] : argument.flat())).filter((value) => value !== undefined);
    const nth = (index: number): number => this.#number(given[index] as Argument);
    switch (name) {
      case 'SUM':
        return numbers().reduce((sum, value) => sum + value, 0);
      case 'MIN':
        return Math.min(...numbers());
      case 'MAX':
        return Math.max(...numbers());
      case 'AVERAGE':
        return numbers().reduce((sum, value) => sum + value, 0) / numbers().length;
      case 'LN':
        return nth(0) > 0 ? Math.log(nth(0)) : ERROR;
      case 'INT':
        return Math.floor(nth(0));
      case 'EXP':
        return Math.exp(nth(0));
      case 'GAMMALN':
        return nth(0) > 0 ? gammaln(nth(0)) : ERROR;
      case 'IF':
        return Number.isNaN(nth(0)) ? ERROR : nth(0) !== 0 ? nth(1) : nth(2);
      case 'CHOOSE':
        return nth(nth(0));
      case 'SUMPRODUCT': {
        const [a, b] = given as readonly [Matrix, Matrix];
        if (a.length !== b.length || a[0]?.length !== b[0]?.length) throw new Error('#VALUE!');
        return a.flatMap((row, r) => row.map((value, c) => (value ?? 0) * (b[r]?.[c] ?? 0))).reduce((sum, value) => sum + value, 0);
      }
      case 'EDATE': {
        const date = new Date(Date.UTC(1899, 11, 30 + nth(0)));
        const moved = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(nth(1)), date.getUTCDate());
        return (moved - Date.UTC(1899, 11, 30)) / 86_400_000;
      }
      default:
        throw new Error(`#NAME? ${name}`);
    }
  }
}
