import { logGamma } from '../../core/numerics/log-gamma';
import { moveMonths } from '../document/dates';
import type { BinaryOp, Comparison, FunctionOp } from '../language/expression';

/*
 * The loops of the columnar program: one operation over a block of trials. They are written out per operation and per
 * kind of operand (v a column of trials, s one number), so that what a loop does is known where it is compiled.
 */

export type Column = Float64Array;

/**
 * Does a step for each place of a block. Eight at a time take half as long as one after the other; a step that is written where
 * this is called, and calls nothing but what is known there, is compiled into the loop.
 */
export function each(n: number, step: (i: number) => void): void {
  let i = 0;
  for (; i + 7 < n; i += 8) {
    step(i);
    step(i + 1);
    step(i + 2);
    step(i + 3);
    step(i + 4);
    step(i + 5);
    step(i + 6);
    step(i + 7);
  }
  for (; i < n; i += 1) step(i);
}

/** An operation on two numbers, for terms that are the same in all trials and for operations without a loop of their own. */
export function scalarOperation(op: BinaryOp): (a: number, b: number) => number {
  switch (op) {
    case 'add':
      return (a, b) => a + b;
    case 'sub':
      return (a, b) => a - b;
    case 'mul':
      return (a, b) => a * b;
    case 'div':
      return (a, b) => a / b;
    case 'pow':
      return power;
    case 'min':
      return Math.min;
    case 'max':
      return Math.max;
    case 'mean':
      return (a, b) => (a + b) / 2;
    case 'ratio':
      return (a, b) => (b === 0 ? 0 : a / b);
  }
}

/** Operations on one number. */
export const FUNCTIONS: Readonly<Record<FunctionOp, (a: number) => number>> = {
  ln: Math.log,
  int: Math.floor,
  exp: Math.exp,
  gammaln: logGamma,
};

/** Whole exponents up to here are faster by squaring. */
const FEW = 8;

const isFew = (exponent: number): boolean => Number.isInteger(exponent) && exponent >= 0 && exponent <= FEW;

function wholePower(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, rest = exponent; rest > 0; rest >>= 1) {
    if (rest & 1) result *= square;
    square *= square;
  }
  return result;
}

/**
 * base ^ exponent of a base that is not negative: small whole powers by squaring, others as exp(exponent ln base), three times as
 * fast as the general power and, for the powers of a timeline, as accurate (relative error about |exponent ln base| 1e-16).
 * Loops and single numbers take the same way, so that what is equal in both worlds stays equal to the last bit.
 */
const power = (base: number, exponent: number): number =>
  isFew(exponent) ? wholePower(base, exponent) : Math.exp(exponent * Math.log(base));

export const compare = (relation: Comparison['relation'], a: number, b: number): boolean => {
  switch (relation) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '=':
      return a === b;
    case '>=':
      return a >= b;
    case '>':
      return a > b;
  }
};

export const vv = {
  add(out: Column, a: Column, b: Column, n: number): void {
    each(n, (i) => (out[i] = a[i]! + b[i]!));
  },
  sub(out: Column, a: Column, b: Column, n: number): void {
    each(n, (i) => (out[i] = a[i]! - b[i]!));
  },
  mul(out: Column, a: Column, b: Column, n: number): void {
    each(n, (i) => (out[i] = a[i]! * b[i]!));
  },
  div(out: Column, a: Column, b: Column, n: number): void {
    each(n, (i) => (out[i] = a[i]! / b[i]!));
  },
} as const;

export const vs = {
  add(out: Column, a: Column, b: number, n: number): void {
    each(n, (i) => (out[i] = a[i]! + b));
  },
  sub(out: Column, a: Column, b: number, n: number): void {
    each(n, (i) => (out[i] = a[i]! - b));
  },
  mul(out: Column, a: Column, b: number, n: number): void {
    each(n, (i) => (out[i] = a[i]! * b));
  },
  div(out: Column, a: Column, b: number, n: number): void {
    each(n, (i) => (out[i] = a[i]! / b));
  },
} as const;

export const sv = {
  add(out: Column, a: number, b: Column, n: number): void {
    each(n, (i) => (out[i] = a + b[i]!));
  },
  sub(out: Column, a: number, b: Column, n: number): void {
    each(n, (i) => (out[i] = a - b[i]!));
  },
  mul(out: Column, a: number, b: Column, n: number): void {
    each(n, (i) => (out[i] = a * b[i]!));
  },
  div(out: Column, a: number, b: Column, n: number): void {
    each(n, (i) => (out[i] = a / b[i]!));
  },
} as const;

/** out = out + a */
export function accumulate(out: Column, a: Column, n: number): void {
  each(n, (i) => (out[i] = out[i]! + a[i]!));
}

/** out = out + a b */
export function accumulateProduct(out: Column, a: Column, b: Column, n: number): void {
  each(n, (i) => (out[i] = out[i]! + a[i]! * b[i]!));
}

/** out = out + a s */
export function accumulateScaled(out: Column, a: Column, s: number, n: number): void {
  each(n, (i) => (out[i] = out[i]! + a[i]! * s));
}

/** out = a b + c d */
export function sumOfProducts(out: Column, a: Column, b: Column, c: Column, d: Column, n: number): void {
  each(n, (i) => (out[i] = a[i]! * b[i]! + c[i]! * d[i]!));
}

/** out = base ^ s, the same power in all trials; the logarithm of the base where it is known. */
export function raise(out: Column, base: Column, s: number, n: number, logarithm?: Column): void {
  if (isFew(s)) each(n, (i) => (out[i] = wholePower(base[i]!, s)));
  else if (logarithm) each(n, (i) => (out[i] = Math.exp(s * logarithm[i]!)));
  else each(n, (i) => (out[i] = Math.exp(s * Math.log(base[i]!))));
}

/** out = 1 - (1 - a) ^ s: what is lost in a part of the time in which a is lost. */
export function lostInPart(out: Column, a: Column, s: number, n: number): void {
  if (isFew(s)) each(n, (i) => (out[i] = 1 - wholePower(1 - a[i]!, s)));
  else each(n, (i) => (out[i] = 1 - Math.exp(s * Math.log(1 - a[i]!))));
}

/** out = a + (b - a) s: what lies between two columns. */
export function between(out: Column, a: Column, b: Column, s: number, n: number): void {
  each(n, (i) => (out[i] = a[i]! + (b[i]! - a[i]!) * s));
}

/** out = a + b + c + d */
export function sumOfFour(out: Column, a: Column, b: Column, c: Column, d: Column, n: number): void {
  each(n, (i) => (out[i] = a[i]! + b[i]! + c[i]! + d[i]!));
}

/** out = a b c */
export function product(out: Column, a: Column, b: Column, c: Column, n: number): void {
  each(n, (i) => (out[i] = a[i]! * (b[i]! * c[i]!)));
}

/** out = a b s */
export function productScaled(out: Column, a: Column, b: Column, s: number, n: number): void {
  each(n, (i) => (out[i] = a[i]! * b[i]! * s));
}

/** out = a - b + c */
export function lessAndMore(out: Column, a: Column, b: Column, c: Column, n: number): void {
  each(n, (i) => (out[i] = a[i]! - b[i]! + c[i]!));
}

/** Any operation on two columns. */
export function general(operation: (a: number, b: number) => number, out: Column, a: Column, b: Column, n: number): void {
  each(n, (i) => (out[i] = operation(a[i]!, b[i]!)));
}

export interface Choice {
  readonly relation: Comparison['relation'];
  readonly a: Column;
  readonly b: Column;
  readonly then: Column;
  readonly otherwise: Column;
}

/** out = then where the comparison holds, else otherwise. */
export function choose(out: Column, { relation, a, b, then, otherwise }: Choice, n: number): void {
  for (let i = 0; i < n; i += 1) out[i] = compare(relation, a[i]!, b[i]!) ? then[i]! : otherwise[i]!;
}

/** out = start moved by months. */
export function move(out: Column, start: Column, months: Column, n: number): void {
  each(n, (i) => (out[i] = moveMonths(start[i]!, months[i]!)));
}
