import { logSum } from '../../numerics/log-sum';
import { logBetaUpdate } from '../../numerics/log-beta';
import { digamma } from '../../numerics/polygamma';

/** Derivatives of ln[B(p+m, q+n)/B(p, q)] in p and q, added to `gradient` at `offset` with a weight. */
function addBetaGradient(gradient: Float64Array, offset: number, weight: number, p: number, q: number, m: number, n: number): void {
  const shared = digamma(p + q) - digamma(p + q + m + n);
  gradient[offset] = gradient[offset]! + weight * (digamma(p + m) - digamma(p) + shared);
  gradient[offset + 1] = gradient[offset + 1]! + weight * (digamma(q + n) - digamma(q) + shared);
}

/**
 * ln of the probability of x purchases, the last at opportunity tX of n, for one customer; adds `weight` times its gradient in
 * alpha, beta, gamma, delta.
 *
 * Source: Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science
 * 29(6), 10.1287/mksc.1100.0580, equation 4: alive to the end, or left after one of the opportunities tX..n-1. Each part is
 * formed in logarithms and the parts are added relative to the largest.
 */
export function logProbabilityOfHistory(
  parameters: ArrayLike<number>,
  x: number,
  tX: number,
  n: number,
  weight = 0,
  gradient?: Float64Array,
): number {
  const alpha = parameters[0]!;
  const beta = parameters[1]!;
  const gamma = parameters[2]!;
  const delta = parameters[3]!;
  const parts: number[] = [logBetaUpdate(alpha, beta, x, n - x) + logBetaUpdate(gamma, delta, 0, n)];
  for (let end = tX; end < n; end += 1) parts.push(logBetaUpdate(alpha, beta, x, end - x) + logBetaUpdate(gamma, delta, 1, end));
  const total = logSum(parts);
  if (gradient) {
    parts.forEach((part, index) => {
      const share = weight * Math.exp(part - total);
      const alive = index === 0;
      const end = alive ? n : tX + index - 1;
      addBetaGradient(gradient, 0, share, alpha, beta, x, end - x);
      addBetaGradient(gradient, 2, share, gamma, delta, alive ? 0 : 1, end);
    });
  }
  return total;
}
