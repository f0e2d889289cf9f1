import { logGamma, logRisingFactorial, STIRLING_FROM, stirlingRemainder } from './log-gamma';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * Natural logarithm of the beta function, ln B(a, b) = ln Gamma(a) + ln Gamma(b) - ln Gamma(a + b).
 *
 * Method: for large arguments Stirling's formula with the leading terms cancelled by hand (Didonato & Morris 1992,
 * 10.1145/131766.131776, section 3), so that ln B(1e8, 1e8) keeps all its digits. Domain: a, b > 0.
 *
 * @example logBeta(2, 3) // ln(1/12)
 */
export function logBeta(a: number, b: number): number {
  const p = Math.min(a, b);
  const q = Math.max(a, b);
  if (p >= STIRLING_FROM) {
    const remainder = stirlingRemainder(p) + stirlingRemainder(q) - stirlingRemainder(p + q);
    const share = p / (p + q);
    return HALF_LOG_TWO_PI - 0.5 * Math.log(q) + remainder + (p - 0.5) * Math.log(share) + q * Math.log1p(-share);
  }
  return logGamma(p) - logRisingFactorial(q, p);
}

/**
 * ln[B(a + m, b + n) / B(a, b)]: how a beta-distributed probability updates after m successes and n failures.
 *
 * Stable for any size of a and b, because only rising factorials of the increments are formed.
 */
export const logBetaUpdate = (a: number, b: number, m: number, n: number): number =>
  logRisingFactorial(a, m) + logRisingFactorial(b, n) - logRisingFactorial(a + b, m + n);
