import { Decimal } from '../../core/money';

/** Digits in which a root is corrected: enough that the result is right to the 24 digits of the model's arithmetic. */
const Wide = Decimal.clone({ precision: 32 });

/** Months of a year: every exponent of a timeline is a whole number of twelfths. */
const TWELVE = 12;
/** How far an exponent of 24 digits may be from a whole number of twelfths and still be meant as one. */
const DUST = 1e-18;

export const isOne = (value: Decimal): boolean => value.e === 0 && value.s === 1 && value.d.length === 1 && value.d[0] === 1;

/**
 * base ^ exponent. The general power takes logarithm and exponential of 24 digits; the powers of a timeline are whole
 * numbers of twelfths, for which one twelfth root and whole powers of it are twenty times faster and as exact.
 */
export function power(base: Decimal, exponent: Decimal, one: Decimal): Decimal {
  if (exponent.isZero() || isOne(base)) return one;
  if (isOne(exponent)) return base;
  if (exponent.isInteger() || base.lte(0)) return base.pow(exponent);
  const twelfths = exponent.times(TWELVE);
  const whole = Math.round(twelfths.toNumber());
  if (twelfths.minus(whole).abs().gt(DUST)) return base.pow(exponent);
  const root = twelfthRoot(base);
  const Exact = base.constructor as typeof Decimal;
  return new Exact(root.pow(whole)).toSignificantDigits(Exact.precision);
}

/** One step of Newton's method from the float64 root doubles its sixteen digits. */
function twelfthRoot(base: Decimal): Decimal {
  const x = new Wide(base);
  const guess = new Wide(base.toNumber() ** (1 / TWELVE));
  if (guess.isZero()) return x.pow(new Wide(1).div(TWELVE));
  const power11 = guess.pow(TWELVE - 1);
  return guess.minus(power11.times(guess).minus(x).div(power11.times(TWELVE)));
}
