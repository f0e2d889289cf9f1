import { DomainError } from '../errors';
import { logBeta } from './log-beta';

const SMALLEST = 1e-300;
const MOST_TERMS = 100_000;

/** ln of x^a (1-x)^b / (a B(a,b)), times the continued fraction: ln I_x(a, b) where x is at most about the mean. */
function logLowerTail(x: number, complement: number, a: number, b: number): number {
  const front = a * Math.log(x) + b * Math.log(complement) - Math.log(a) - logBeta(a, b);
  return front + Math.log(continuedFraction(x, a, b));
}

/** The continued fraction of Abramowitz & Stegun 26.5.8, by the modified Lentz algorithm; converges fast for x < (a+1)/(a+b+2). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < SMALLEST ? SMALLEST : d);
  let value = d;
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 + term * d;
      d = 1 / (Math.abs(d) < SMALLEST ? SMALLEST : d);
      c = 1 + term / c;
      if (Math.abs(c) < SMALLEST) c = SMALLEST;
      change = c * d;
      value *= change;
    }
    if (Math.abs(change - 1) <= Number.EPSILON) return value;
  }
  throw DomainError.of('noAnswer', 'x', `The incomplete beta function did not converge for x ${x}, a ${a}, b ${b}.`);
}

/**
 * Natural logarithm of the regularised incomplete beta function I_x(a, b), the chance that a beta variable lies below x.
 *
 * Method: continued fraction on the side of the mean where it converges fast, the complement on the other. Domain:
 * 0 < x < 1, a, b > 0. Accuracy: absolute error of the logarithm below 1e-13 for a + b <= 100, growing with a + b
 * (1e-10 at 1e5). `complement` is 1 - x, given apart so that it keeps its digits near 1.
 */
export function logIncompleteBeta(x: number, a: number, b: number, complement: number = 1 - x): number {
  if (x <= (a + 1) / (a + b + 2)) return logLowerTail(x, complement, a, b);
  const above = Math.exp(logLowerTail(complement, x, b, a));
  return Math.log1p(-Math.min(above, 1));
}

/**
 * The regularised incomplete beta function I_x(a, b); 0 at x <= 0, 1 at x >= 1. Accuracy: relative 1e-13 for a + b <= 100.
 *
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x <= (a + 1) / (a + b + 2)) return Math.exp(logLowerTail(x, 1 - x, a, b));
  return 1 - Math.exp(logLowerTail(1 - x, x, b, a));
}
