import { Decimal } from '../../core/money';

/** The coefficients B_2k / (2k (2k-1)) of Stirling's series, k = 1..15, Abramowitz & Stegun 6.1.41. */
const STIRLING = [
  ['1', 12],
  ['-1', 360],
  ['1', 1260],
  ['-1', 1680],
  ['1', 1188],
  ['-691', 360360],
  ['1', 156],
  ['-3617', 122400],
  ['43867', 244188],
  ['-174611', 125400],
  ['77683', 5796],
  ['-236364091', 1506960],
  ['657931', 300],
  ['-3392780147', 93960],
  ['1723168255201', 2492028],
].map(([above, below]) => new Decimal(above!).div(below!));

/** From here on, what fifteen terms leave out is below 1e-35. */
const STIRLING_FROM = 25;

const HALF = new Decimal(0.5);
const HALF_LOG_TWO_PI = new Decimal('0.918938533204672741780329736405617639861397');

/**
 * Natural logarithm of the gamma function in decimals.
 *
 * Method: Stirling's series from 25 on; below it ln Gamma(x) = ln Gamma(x + n) - ln[x (x + 1) ... (x + n - 1)]. Domain: x above 0.
 * Accuracy: 1e-33, relative above 1 and absolute below, before it is rounded to the digits of x's arithmetic.
 */
export function logGammaOf(x: Decimal): Decimal {
  let z = new Decimal(x);
  let below = new Decimal(1);
  for (; z.lt(STIRLING_FROM); z = z.plus(1)) below = below.times(z);
  const square = z.times(z).pow(-1);
  const remainder = STIRLING.reduceRight((sum, term) => sum.times(square).plus(term), new Decimal(0)).div(z);
  const value = z.minus(HALF).times(z.ln()).minus(z).plus(HALF_LOG_TWO_PI).plus(remainder).minus(below.ln());
  const Arithmetic = x.constructor as typeof Decimal;
  return new Arithmetic(value).toSignificantDigits(Arithmetic.precision);
}
