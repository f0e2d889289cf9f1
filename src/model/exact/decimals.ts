import { Decimal } from '../../core/money';
import { isOne } from './power';

/** Decimal with 24 significant digits: float64 has 16, and the spare ones absorb the rounding of 120 periods of products. */
export const Exact = Decimal.clone({ precision: 24 });
export const ZERO: Decimal = new Exact(0);
export const ONE: Decimal = new Exact(1);

/** A number of this arithmetic, read as it is written (0.1 is one tenth). */
export const exact = (value: number): Decimal => new Exact(value);

/*
 * Switches, flags and ramps make many operands 0 or 1; leaving those operations out halves the time of a large model.
 */

/** Sum of a and b. */
export const plus = (a: Decimal, b: Decimal): Decimal => (a.isZero() ? b : b.isZero() ? a : a.plus(b));
export const minus = (a: Decimal, b: Decimal): Decimal => (b.isZero() ? a : a.minus(b));
export const times = (a: Decimal, b: Decimal): Decimal => {
  if (a.isZero() || b.isZero()) return ZERO;
  return isOne(a) ? b : isOne(b) ? a : a.times(b);
};

export const smaller = (a: Decimal, b: Decimal): Decimal => (b.lessThan(a) ? b : a);
export const larger = (a: Decimal, b: Decimal): Decimal => (b.greaterThan(a) ? b : a);
