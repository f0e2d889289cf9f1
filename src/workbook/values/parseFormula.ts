import { FormulaError, tokenize, type Token } from '../formula/tokens';
import type { CellError } from './cellValue';

/** A formula as a tree. */
export type Node =
  | { readonly kind: 'constant'; readonly value: number | string | boolean | undefined }
  | { readonly kind: 'error'; readonly code: CellError['code'] }
  | { readonly kind: 'reference'; readonly sheet: string | undefined; readonly cells: string }
  | { readonly kind: 'name'; readonly name: string }
  /** Constants side by side: {"low","base"}. */
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Node[] }
  | { readonly kind: 'prefix'; readonly operator: string; readonly part: Node }
  | { readonly kind: 'percent'; readonly part: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

/** How tightly an operator binds; all of them work from the left. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1, '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5,
}; // prettier-ignore
/** A sign binds more tightly than a power: -2^2 is 4. */
const SIGN = 6;

/**
 * @param formula with or without its leading =
 * @throws FormulaError where it is none
 */
export const parse = (formula: string): Node => new Parser(formula).formula();

/** Reads a formula from left to right, one token after another. */
class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(readonly text: string) {
    this.#tokens = tokenize(text).filter(({ type }) => type !== 'space');
  }

  formula(): Node {
    const tree = this.#expression(1);
    return this.#peek === undefined ? tree : this.#fail();
  }

  get #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  #fail(): never {
    const read = this.#tokens.slice(0, this.#next);
    throw new FormulaError(
      this.text,
      read.reduce((sum, { text }) => sum + text.length, 0),
    );
  }

  #take(type: Token['type']): Token {
    const token = this.#peek;
    if (token?.type !== type) return this.#fail();
    this.#next += 1;
    return token;
  }

  #expression(binding: number): Node {
    let left = this.#operand();
    for (let token = this.#peek; token?.type === 'operator'; token = this.#peek) {
      if (token.text === '%') {
        this.#next += 1;
        left = { kind: 'percent', part: left };
        continue;
      }
      const strength = BINDING[token.text];
      if (strength === undefined || strength < binding) break;
      this.#next += 1;
      left = { kind: 'binary', operator: token.text, left, right: this.#expression(strength + 1) };
    }
    return left;
  }

  #operand(): Node {
    const token = this.#peek ?? this.#fail();
    this.#next += 1;
    switch (token.type) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'text':
        return { kind: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'boolean':
        return { kind: 'constant', value: token.text.toUpperCase() === 'TRUE' };
      case 'error':
        return { kind: 'error', code: token.text as CellError['code'] };
      case 'reference':
        return { kind: 'reference', sheet: token.sheet, cells: token.cells ?? '' };
      case 'name':
        return { kind: 'name', name: token.text };
      case 'open': {
        const inner = this.#expression(1);
        this.#take('close');
        return inner;
      }
      case 'brace':
        return token.text === '{' ? this.#row() : this.#fail();
      case 'function':
        return this.#call(token.text.toUpperCase());
      case 'operator':
        if (token.text === '-' || token.text === '+') return { kind: 'prefix', operator: token.text, part: this.#expression(SIGN) };
        return this.#fail();
      case 'close':
      case 'separator':
      case 'space':
        return this.#fail();
    }
  }

  #row(): Node {
    const parts = [this.#expression(1)];
    while (this.#peek?.type === 'separator' && this.#peek.text === ',') {
      this.#next += 1;
      parts.push(this.#expression(1));
    }
    return this.#take('brace').text === '}' ? { kind: 'row', parts } : this.#fail();
  }

  #call(name: string): Node {
    this.#take('open');
    const parts: Node[] = [];
    while (this.#peek?.type !== 'close') {
      const missing = this.#peek?.type === 'separator';
      parts.push(missing ? { kind: 'constant', value: undefined } : this.#expression(1));
      if (this.#peek?.type === 'separator') this.#next += 1;
    }
    this.#take('close');
    return { kind: 'call', name, parts };
  }
}
