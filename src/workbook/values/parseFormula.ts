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
export function parse(formula: string): Node {
  const tokens = tokenize(formula).filter(({ type }) => type !== 'space');
  let next = 0;
  const fail = (): never => {
    throw new FormulaError(
      formula,
      tokens.slice(0, next).reduce((sum, { text }) => sum + text.length, 0),
    );
  };
  const take = (type: Token['type']): Token => {
    const token = tokens[next];
    if (token?.type !== type) return fail();
    next += 1;
    return token;
  };

  const expression = (binding: number): Node => {
    let left = operand();
    for (let token = tokens[next]; token?.type === 'operator'; token = tokens[next]) {
      if (token.text === '%') {
        next += 1;
        left = { kind: 'percent', part: left };
        continue;
      }
      const strength = BINDING[token.text];
      if (strength === undefined || strength < binding) break;
      next += 1;
      left = { kind: 'binary', operator: token.text, left, right: expression(strength + 1) };
    }
    return left;
  };

  const operand = (): Node => {
    const token = tokens[next] ?? fail();
    next += 1;
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
        const inner = expression(1);
        take('close');
        return inner;
      }
      case 'brace':
        return token.text === '{' ? row() : fail();
      case 'function':
        return call(token.text.toUpperCase());
      case 'operator':
        if (token.text === '-' || token.text === '+') return { kind: 'prefix', operator: token.text, part: expression(SIGN) };
        return fail();
      case 'close':
      case 'separator':
      case 'space':
        return fail();
    }
  };

  const row = (): Node => {
    const parts = [expression(1)];
    while (tokens[next]?.type === 'separator' && tokens[next]?.text === ',') {
      next += 1;
      parts.push(expression(1));
    }
    return take('brace').text === '}' ? { kind: 'row', parts } : fail();
  };

  const call = (name: string): Node => {
    take('open');
    const parts: Node[] = [];
    while (tokens[next]?.type !== 'close') {
      const missing = tokens[next]?.type === 'separator';
      parts.push(missing ? { kind: 'constant', value: undefined } : expression(1));
      if (tokens[next]?.type === 'separator') next += 1;
    }
    take('close');
    return { kind: 'call', name, parts };
  };

  const tree = expression(1);
  return next === tokens.length ? tree : fail();
}
