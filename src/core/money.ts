import DecimalBase from 'decimal.js';

/**
 * The one decimal configuration of the project: 40 significant digits, half-even rounding (the accountant's rule),
 * never exponent notation in between. Deterministic finance is computed with it and converted to a number once,
 * at the edge.
 */
export const Decimal = DecimalBase.clone({ precision: 40, rounding: DecimalBase.ROUND_HALF_EVEN });
export type Decimal = DecimalBase;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);

/** Decimal of a number as it is written (0.1 is one tenth, not its binary neighbour). */
export const decimal = (value: number | string | Decimal): Decimal => new Decimal(value);

/** Exact sum of a list. */
export const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), ZERO);

/**
 * Splits an amount in proportion to weights so that the parts, rounded to `places`, add up to the rounded amount
 * exactly (largest-remainder method).
 */
export function allocate(amount: Decimal, weights: readonly Decimal[], places = 2): Decimal[] {
  const total = sum(weights);
  if (weights.length === 0 || total.isZero()) throw new RangeError('allocate needs weights with a sum other than zero.');
  const target = amount.toDecimalPlaces(places);
  const unit = new Decimal(10).pow(-places);
  const exact = weights.map((weight) => target.times(weight).div(total));
  const parts = exact.map((value) => value.toDecimalPlaces(places, Decimal.ROUND_FLOOR));
  let missing = target.minus(sum(parts)).div(unit).toNumber();
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value.minus(parts[index] ?? ZERO) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    parts[index] = (parts[index] ?? ZERO).plus(unit);
    missing -= 1;
  }
  return parts;
}
