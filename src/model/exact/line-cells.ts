import type { Decimal } from '../../core/money';
import type { CommonExpressions } from '../language/common';
import { moveMonths } from '../document/dates';
import type { BinaryOp, Comparison, Expr } from '../language/expression';
import { isFixed, operandsOf } from '../language/parts';
import { Exact, larger, minus, ONE, plus, smaller, times, ZERO } from './decimals';
import { logGammaOf } from './decimal-gamma';
import { power } from './power';

/** The columns of one line while they are being calculated: cell 0 is the opening; a blank cell is undefined. */
export interface Row {
  constant: Decimal | undefined;
  readonly cells: (Decimal | undefined)[];
  /** Calculated when asked for, once the periods are there. */
  total(): Decimal | undefined;
}

/** An expression as a function of the column it stands in. */
export type Cell = (column: number) => Decimal;

/** Stands for the constant column; 0 is the opening, then come the periods. */
export const CONSTANT_COLUMN = -1;

const holds = (relation: Comparison['relation'], order: number): boolean => {
  switch (relation) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
  }
};

/**
 * Turns expressions into functions of the column. What several lines share is calculated once a column.
 *
 * @param row the line of an id
 * @param input the live value of an input
 */
export function cellReader(row: (id: string) => Row, input: (id: string) => Decimal, common: CommonExpressions): (expr: Expr) => Cell {
  const shared = new Map<number, Cell>();
  const cell = (expr: Expr): Cell => {
    if (operandsOf(expr).length > 0 && isFixed(expr)) return once(fresh(expr));
    if (!common.isShared(expr)) return fresh(expr);
    const number = common.numberOf(expr);
    const known = shared.get(number);
    if (known) return known;
    const remembered = remember(fresh(expr));
    shared.set(number, remembered);
    return remembered;
  };
  const fresh = (expr: Expr): Cell => {
    switch (expr.op) {
      case 'literal': {
        const value = new Exact(expr.value);
        return () => value;
      }
      case 'input': {
        const value = input(expr.id);
        return () => value;
      }
      case 'adjustment': {
        const value = input(expr.level);
        return () => value;
      }
      case 'at':
      case 'previous':
      case 'opening':
      case 'constant':
      case 'total':
      case 'sumOf':
      case 'sumProduct':
      case 'rowMin':
      case 'rowMax':
        return reference(expr, row);
      case 'neg': {
        const a = cell(expr.a);
        return (column) => minus(ZERO, a(column));
      }
      case 'ln': {
        const a = cell(expr.a);
        return (column) => a(column).ln();
      }
      case 'int': {
        const a = cell(expr.a);
        return (column) => a(column).floor();
      }
      case 'exp': {
        const a = cell(expr.a);
        return (column) => a(column).exp();
      }
      case 'gammaln': {
        const a = cell(expr.a);
        return (column) => logGammaOf(a(column));
      }
      case 'if': {
        const [a, b, then, otherwise] = [expr.test.a, expr.test.b, expr.then, expr.otherwise].map(cell) as [Cell, Cell, Cell, Cell];
        const { relation } = expr.test;
        return (column) => (holds(relation, a(column).comparedTo(b(column))) ? then(column) : otherwise(column));
      }
      case 'edate': {
        const [start, months] = [cell(expr.start), cell(expr.months)];
        return (column) => new Exact(moveMonths(start(column).toNumber(), months(column).toNumber()));
      }
      case 'add':
      case 'sub':
      case 'mul':
      case 'div':
      case 'pow':
      case 'min':
      case 'max':
      case 'mean':
      case 'ratio':
        return binary(expr.op, cell(expr.a), cell(expr.b));
    }
  };
  return cell;
}

/** Calculates on first use. */
function once(cell: Cell): Cell {
  let value: Decimal | undefined;
  return (column) => (value ??= cell(column));
}

/** Remembers the value of the last column. */
function remember(cell: Cell): Cell {
  let last: number | undefined;
  let value = ZERO;
  return (column) => {
    if (column !== last) {
      value = cell(column);
      last = column;
    }
    return value;
  };
}

const inColumn =
  (row: Row): Cell =>
  (column) =>
    (column === CONSTANT_COLUMN ? row.constant : row.cells[column]) ?? ZERO;

type Reference = Extract<
  Expr,
  { readonly op: 'at' | 'previous' | 'opening' | 'constant' | 'total' | 'sumOf' | 'sumProduct' | 'rowMin' | 'rowMax' }
>;

/** What an expression takes from other lines. */
function reference(expr: Reference, row: (id: string) => Row): Cell {
  switch (expr.op) {
    case 'at':
      return inColumn(row(expr.line));
    case 'previous': {
      const { cells } = row(expr.line);
      return (column) => cells[column - 1] ?? ZERO;
    }
    case 'opening': {
      const { cells } = row(expr.line);
      return () => cells[0] ?? ZERO;
    }
    case 'constant': {
      const target = row(expr.line);
      return () => target.constant ?? ZERO;
    }
    case 'total': {
      const target = row(expr.line);
      return () => target.total() ?? ZERO;
    }
    case 'sumOf': {
      const parts = expr.lines.map((line) => inColumn(row(line)));
      return (column) => parts.reduce((sum, part) => plus(sum, part(column)), ZERO);
    }
    case 'sumProduct': {
      const [a, b] = [row(expr.a).cells, row(expr.b).cells];
      return () => a.reduce<Decimal>((sum, value, index) => plus(sum, times(value ?? ZERO, b[index] ?? ZERO)), ZERO);
    }
    case 'rowMin':
    case 'rowMax': {
      const { cells } = row(expr.line);
      const pick = expr.op === 'rowMin' ? smaller : larger;
      return () => cells.filter((value) => value !== undefined).reduce(pick);
    }
  }
}

function binary(op: BinaryOp, a: Cell, b: Cell): Cell {
  switch (op) {
    case 'add':
      return (column) => plus(a(column), b(column));
    case 'sub':
      return (column) => minus(a(column), b(column));
    case 'mul':
      return (column) => times(a(column), b(column));
    case 'div':
      return (column) => a(column).div(b(column));
    case 'pow':
      return powerOf(a, b);
    case 'min':
      return (column) => smaller(a(column), b(column));
    case 'max':
      return (column) => larger(a(column), b(column));
    case 'mean':
      return (column) => plus(a(column), b(column)).div(2);
    case 'ratio':
      return (column) => {
        const divisor = b(column);
        return divisor.isZero() ? ZERO : a(column).div(divisor);
      };
  }
}

/**
 * a ^ b. Along a row the exponent usually rises by 1 while the base stays, which is one multiplication; 1 to any power
 * and anything to the power 0 or 1 need none.
 */
function powerOf(a: Cell, b: Cell): Cell {
  let base: Decimal | undefined;
  let exponent = ZERO;
  let value = ONE;
  return (column) => {
    const [nextBase, nextExponent] = [a(column), b(column)];
    const isNext = nextBase === base && nextExponent.equals(exponent.plus(1));
    value = isNext ? times(value, nextBase) : power(nextBase, nextExponent, ONE);
    base = nextBase;
    exponent = nextExponent;
    return value;
  };
}
