import type { Expr } from './expression';

/** What an expression reads, one reference at a time. */
export type Reference =
  | { readonly kind: 'same' | 'previous' | 'opening' | 'constant' | 'total' | 'row'; readonly line: string }
  | { readonly kind: 'input'; readonly line: string };

/** What an expression consists of: what it reads itself, or the expressions that it calculates with. */
interface Parts {
  readonly references: readonly Reference[];
  readonly operands: readonly Expr[];
}

const reads = (...references: readonly Reference[]): Parts => ({ references, operands: [] });
const calculatesWith = (...operands: readonly Expr[]): Parts => ({ references: [], operands });

function partsOf(expr: Expr): Parts {
  switch (expr.op) {
    case 'literal':
      return reads();
    case 'input':
      return reads({ kind: 'input', line: expr.id });
    case 'adjustment':
      return reads({ kind: 'input', line: expr.level });
    case 'at':
      return reads({ kind: 'same', line: expr.line });
    case 'previous':
    case 'opening':
    case 'constant':
    case 'total':
      return reads({ kind: expr.op, line: expr.line });
    case 'sumOf':
      return reads(...expr.lines.map((line) => ({ kind: 'same', line }) as const));
    case 'sumProduct':
      return reads({ kind: 'row', line: expr.a }, { kind: 'row', line: expr.b });
    case 'rowMin':
    case 'rowMax':
      return reads({ kind: 'row', line: expr.line });
    case 'neg':
    case 'ln':
    case 'int':
    case 'exp':
    case 'gammaln':
      return calculatesWith(expr.a);
    case 'if':
      return calculatesWith(expr.test.a, expr.test.b, expr.then, expr.otherwise);
    case 'edate':
      return calculatesWith(expr.start, expr.months);
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'pow':
    case 'min':
    case 'max':
    case 'mean':
    case 'ratio':
      return calculatesWith(expr.a, expr.b);
  }
}

/** The operands of an expression that are expressions themselves. */
export const operandsOf = (expr: Expr): readonly Expr[] => partsOf(expr).operands;

/** Every reference of an expression and of its operands, in reading order. */
export function referencesOf(expr: Expr): readonly Reference[] {
  const { references, operands } = partsOf(expr);
  return operands.length === 0 ? references : operands.flatMap(referencesOf);
}

/** Whether an expression is the same in every period. */
export const isFixed = (expr: Expr): boolean =>
  referencesOf(expr).every(({ kind }) => kind === 'input' || kind === 'constant' || kind === 'opening');
