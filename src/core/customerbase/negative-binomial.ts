import { logIncompleteBeta } from '../numerics/incomplete-beta';
import { logBeta } from '../numerics/log-beta';

/**
 * Negative binomial probability of x purchases in t by a customer who never leaves: rate gamma(r, alpha).
 *
 * @example negativeBinomial(1, 1, 0, 1) // 0.5
 */
export function negativeBinomial(r: number, alpha: number, x: number, t: number): number {
  if (t === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-r * Math.log1p(t / alpha));
  // (r)_x / x! = 1/(x B(r, x)), which keeps its digits where customers are almost alike.
  return Math.exp(-Math.log(x) - logBeta(r, x) - r * Math.log1p(t / alpha) - x * Math.log1p(alpha / t));
}

/** Up to so many purchases, and to this success probability, the terms are summed. */
const SUMMED_TO = 200;
const SUMMED_PROBABILITY = 0.99;

/**
 * P(N >= x). Method: from whichever tail is a short sum of positive terms without cancellation; elsewhere the regularised incomplete
 * beta function I_z(x, r), z = t/(alpha + t), whose cost does not grow with x and t.
 */
export function negativeBinomialTail(r: number, alpha: number, x: number, t: number): number {
  if (x === 0) return 1;
  if (t === 0) return 0;
  const z = t / (alpha + t);
  if (x > SUMMED_TO || z > SUMMED_PROBABILITY) return Math.exp(logIncompleteBeta(z, x, r, alpha / (alpha + t)));
  if (x > (r * t) / alpha) {
    let term = negativeBinomial(r, alpha, x, t);
    let sum = term;
    for (let n = x; ; n += 1) {
      const ratio = ((r + n) / (n + 1)) * z;
      term *= ratio;
      sum += term;
      if (ratio < 1 && term <= 1e-17 * (1 - ratio) * sum) return Math.min(1, sum);
    }
  }
  let below = 0;
  for (let n = 0; n < x; n += 1) below += negativeBinomial(r, alpha, n, t);
  return Math.max(0, 1 - below);
}
