import { DomainError } from '../errors';

const EPSILON = 1.2e-16;
const MAX_TERMS = 2_000_000;

const notSummable = (z: number): DomainError =>
  DomainError.of(
    'noAnswer',
    'z',
    `The hypergeometric series does not settle within ${MAX_TERMS} terms at z = ${z}: the horizon is too long for the time scale of the model; give a shorter one.`,
  );

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) by its own series.
 *
 * Method: direct summation with the term ratio (a+n)(b+n)z/((c+n)(n+1)); stops when the terms no longer count and are
 * past their peak. Domain: |z| < 1, c above 0. Meant for arguments whose terms do not grow (c >= a, b): use
 * `logHyp2f1Euler` for the others.
 *
 * Source: Abramowitz & Stegun 15.1.1.
 */
export function hyp2f1Series(a: number, b: number, c: number, z: number): number {
  if (!(Math.abs(z) < 1)) return NaN;
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MAX_TERMS; n += 1) {
    const ratio = (((a + n) / (c + n)) * ((b + n) * z)) / (n + 1);
    term *= ratio;
    sum += term;
    const shrink = Math.max(Math.abs(ratio), Math.abs(z));
    if (shrink < 1 && Math.abs(term) <= EPSILON * (1 - shrink) * Math.abs(sum)) return sum;
  }
  throw notSummable(z);
}

/**
 * ln 2F1(a, b; c; z) for 0 <= z < 1 where a or b may be much larger than c, as for heavy buyers (x = 400), without overflow.
 *
 * Method: Euler's transformation 2F1(a, b; c; z) = (1-z)^(c-a-b) 2F1(c-a, c-b; c; z) in logarithms (Abramowitz & Stegun
 * 15.3.3) whenever it shortens the series. The function must be positive, which holds for a, b, c > 0.
 */
export function logHyp2f1(a: number, b: number, c: number, z: number): number {
  const excess = c - a - b;
  if (excess >= 0) return Math.log(hyp2f1Series(a, b, c, z));
  return excess * Math.log1p(-z) + Math.log(hyp2f1Series(c - a, c - b, c, z));
}

/**
 * 2F1(1, b; c; z): a discounted sum of survival ratios.
 *
 * Method: Gauss's continued fraction (Abramowitz & Stegun 15.2, Lentz's evaluation), whose convergence for z near 1 depends
 * on sqrt(1 - z) where the series would need 1/(1 - z) terms. Domain: b >= 0, c > b, 0 <= z <= 1; at z = 1 the closed form
 * (c-1)/(c-b-1), Infinity unless c > b + 1. Relative accuracy 1e-13 up to z = 0.9999.
 *
 * @example hyp2f1One(1, 2, 0.5) // -ln(0.5)/0.5
 */
export function hyp2f1One(b: number, c: number, z: number): number {
  if (!(b >= 0 && c >= b && z >= 0 && z <= 1)) return NaN;
  if (z === 0 || b === 0) return 1;
  if (z === 1) return c > b + 1 ? (c - 1) / (c - b - 1) : Infinity;
  // 1/(1 - k1 z/(1 - k2 z/(1 - ...))) with k_{2j+1} = (j+b)(c+j-1)/((c+2j-1)(c+2j)), k_{2j} = j(c-b+j-1)/((c+2j-2)(c+2j-1)).
  let value = 1;
  let numerator = 1;
  let denominator = 0;
  for (let n = 1; n < MAX_TERMS; n += 1) {
    const j = Math.floor(n / 2);
    const k = n % 2 === 1 ? oddCoefficient(j, b, c) : (j / (c + 2 * j - 1)) * ((c - b + j - 1) / (c + 2 * j - 2));
    const step = -k * z;
    denominator = 1 / (1 + step * denominator);
    numerator = 1 + step / numerator;
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) <= EPSILON) return 1 / value;
  }
  throw notSummable(z);
}

/** The first coefficient is b/c; written out because its general form is 0/0 for c = 1. */
const oddCoefficient = (j: number, b: number, c: number): number =>
  j === 0 ? b / c : ((b + j) / (c + 2 * j)) * ((c + j - 1) / (c + 2 * j - 1));
