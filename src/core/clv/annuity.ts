import { DomainError } from '../errors';
import { type Decimal, ONE } from '../money';

/** Up to this horizon both bases are raised to the power: a few short factors are quicker than a long quotient. */
const SHORT_HORIZON = 6;

/** base^n for a whole n >= 1, by squaring. Decimal's own pow prepares for any exponent and takes twice as long. */
function power(base: Decimal, n: number): Decimal {
  let result = base;
  for (let bit = (1 << (31 - Math.clz32(n))) >> 1; bit > 0; bit >>= 1) {
    result = result.times(result);
    if ((n & bit) !== 0) result = result.times(base);
  }
  return result;
}

/**
 * The value of a series of receipts, amount x sum over t = 1..T of carried^(t-1)/compounding^t; currency. What remains
 * of each receipt in the next period (retention with growth) is `carried`, what a unit grows to by discounting `compounding`.
 *
 * In closed form amount x (1 - q^T)/(compounding - carried), q = carried/compounding; amount x T/compounding where the two
 * are equal; amount/(compounding - carried) without end.
 *
 * @throws DomainError `domain` without end where carried >= compounding: the sum has no limit.
 */
export function annuity(amount: Decimal, carried: Decimal, compounding: Decimal, periods: number | undefined): Decimal {
  const gap = compounding.minus(carried);
  if (periods === undefined) {
    if (gap.lte(0)) throw diverging(carried, compounding);
    return amount.div(gap);
  }
  if (gap.isZero()) return amount.times(periods).div(compounding);
  if (carried.isZero()) return amount.div(compounding);
  if (periods > SHORT_HORIZON) return amount.times(ONE.minus(power(carried.div(compounding), periods))).div(gap);
  const scale = power(compounding, periods);
  return amount.times(scale.minus(power(carried, periods))).div(scale.times(gap));
}

/** The error of a value without end that never converges. */
export const diverging = (carried: Decimal, compounding: Decimal): DomainError =>
  DomainError.of(
    'domain',
    'periods',
    `periods is needed here: retention with growth carries ${carried.toString()} of each margin into the next period and the discount ` +
      `divides it by only ${compounding.toString()}, so the value without end is infinite. Give a number of periods.`,
  );
