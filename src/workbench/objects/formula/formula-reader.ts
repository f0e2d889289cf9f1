import { NAMESPACE } from '../../functions/namespace';
import { takes } from './argument-counts';
import { type Token, tokens } from './tokens';

/** What a formula holds that some places in a workbook do not take. */
export type Feature = 'array' | 'customFunction' | 'intersection' | 'otherWorkbook' | 'table' | 'union';

/** "Excel specifications and limits", calculation: nested levels of functions and arguments of one function. */
const MOST_LEVELS = 64;
const MOST_ARGUMENTS = 255;
/** A text between quotes in a formula. */
const LONGEST_LITERAL = 255;
/** Parentheses, which Excel bounds by its memory only. */
const MOST_PARENTHESES = 1_024;

/** A function of the add-in. */
const CUSTOM = new RegExp(`^${NAMESPACE}\\.`, 'i');

const CONSTANT = /^\s*(?:"(?:[^"]|"")*"|[-+]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?|TRUE|FALSE|#[A-Z/0!?_]+)\s*$/iu;
const CELLS_OF_ARRAY = /"(?:[^"]|"")*"|[,;]|[^",;]+/gu;

class Fault extends Error {}

/**
 * Reads a formula in English spelling as far as Excel's check of it goes before it asks what the names mean: operands and
 * operators in turn, parentheses, array constants, levels, arguments and their number, lengths of texts. Names that mean
 * nothing are no fault.
 *
 * @param formula without its equals sign.
 * @returns what it holds; undefined where Excel refuses it.
 */
export function readFormula(formula: string): ReadonlySet<Feature> | undefined {
  const all = tokens(formula);
  if (!all) return undefined;
  const reader = new FormulaReader(all);
  try {
    reader.read();
  } catch (fault) {
    if (fault instanceof Fault) return undefined;
    throw fault;
  }
  return reader.features;
}

class FormulaReader {
  readonly features = new Set<Feature>();
  private position = 0;
  private levels = 0;
  private parentheses = 0;

  constructor(private readonly all: readonly Token[]) {}

  read(): void {
    this.expression(false);
    if (this.token) throw new Fault();
  }

  /** @param unites a comma between two references joins them, as it does in parentheses that are no call's. */
  private expression(unites: boolean): void {
    for (;;) {
      this.skip((token) => token.type === 'space' || token.type === 'sign');
      const refers = this.operand();
      const spaced = this.skip(({ type }) => type === 'space');
      const next = this.token;
      if (next?.type === 'binary' || (next?.type === 'sign' && next.text !== '@')) this.position++;
      else if (next && refers && spaced && beginsReference(next)) this.features.add('intersection');
      else if (next?.text === ',' && unites && refers) {
        this.features.add('union');
        this.position++;
      } else return;
    }
  }

  /** @returns whether it may stand for cells. */
  private operand(): boolean {
    const token = this.token;
    if (!token) throw new Fault();
    this.position++;
    let refers = this.meaning(token);
    for (;;) {
      const before = this.position;
      this.skip(({ type }) => type === 'space');
      const next = this.token?.text;
      if (next === '(' && refers && this.position === before) this.call(token.text);
      else if (next === '%') {
        this.position++;
        refers = false;
      } else if (next === '#' && refers && this.position === before) this.position++;
      else {
        this.position = before;
        return refers;
      }
    }
  }

  private meaning(token: Token): boolean {
    switch (token.type) {
      case 'number':
      case 'error':
        return false;
      case 'text':
        if (token.text.slice(1, -1).replaceAll('""', '"').length > LONGEST_LITERAL) throw new Fault();
        return false;
      case 'array':
        this.features.add('array');
        requireRows(token.text.slice(1, -1));
        return false;
      case 'reference':
      case 'name':
        if (/^'?[^!]*\[[^\]]+\][^!]*!/.test(token.text)) this.features.add('otherWorkbook');
        else if (token.text.endsWith(']')) this.features.add('table');
        return true;
      case 'mark':
      case 'sign':
      case 'binary':
      case 'space':
        if (token.text !== '(') throw new Fault();
        this.inParentheses();
        return true;
    }
  }

  private inParentheses(): void {
    if (++this.parentheses > MOST_PARENTHESES) throw new Fault();
    this.expression(true);
    this.close();
    this.parentheses--;
  }

  private call(name: string): void {
    if (++this.levels > MOST_LEVELS) throw new Fault();
    if (CUSTOM.test(name)) this.features.add('customFunction');
    this.position++;
    this.skip(({ type }) => type === 'space');
    let count = this.token?.text === ')' ? 0 : 1;
    for (; ; count++) {
      if (count > MOST_ARGUMENTS) throw new Fault();
      this.skip(({ type }) => type === 'space');
      if (this.token?.text !== ',' && this.token?.text !== ')') this.expression(false);
      if (this.token?.text !== ',') break;
      this.position++;
    }
    if (!takes(name, count)) throw new Fault();
    this.close();
    this.levels--;
  }

  private close(): void {
    if (this.token?.text !== ')') throw new Fault();
    this.position++;
  }

  private get token(): Token | undefined {
    return this.all[this.position];
  }

  private skip(passes: (token: Token) => boolean): boolean {
    const first = this.position;
    for (let token = this.token; token && passes(token); token = this.token) this.position++;
    return this.position > first;
  }
}

const beginsReference = ({ type, text }: Token): boolean => type === 'reference' || type === 'name' || text === '(';

/** Constants only, and as many in each row. */
function requireRows(array: string): void {
  const rows: string[][] = [['']];
  for (const [piece] of array.matchAll(CELLS_OF_ARRAY)) {
    const row = rows[rows.length - 1] ?? [];
    if (piece === ';') rows.push(['']);
    else if (piece === ',') row.push('');
    else row[row.length - 1] += piece;
  }
  if (rows.some((row) => row.length !== rows[0]?.length || !row.every((cell) => CONSTANT.test(cell)))) throw new Fault();
}
