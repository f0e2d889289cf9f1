import { normalQuantile } from '../numerics/normal';

/** Halvings of a bracket in the logarithm, after which float64 has no digits left. */
const HALVINGS = 200;

/**
 * Score interval of the ratio of two independent shares, (a/m)/(b/n): the ratios that Koopman's test would not refuse.
 *
 * Sensible where one group is small or a is 0, never negative, and it takes the uncertainty of both groups. Source: Koopman, P. A. R.
 * (1984). Confidence intervals for the ratio of two binomial proportions. Biometrics 40, 513-517.
 *
 * @param a successes of m; @param b successes of n, above 0
 * @param confidence 0.95 for 95 %
 */
export function ratioInterval(a: number, m: number, b: number, n: number, confidence: number): { low: number; high: number } {
  const z = -normalQuantile((1 - confidence) / 2);
  const ratio = a / m / (b / n);
  const score = (log: number): number => koopmanScore(a, m, b, n, Math.exp(log));
  // The score falls from a positive number at ratio 0 to a negative one without end, and is 0 at the estimate.
  const from = Math.log(a > 0 ? ratio : 1 / (m * (b / n)));
  return {
    low: a === 0 ? 0 : Math.exp(crossing((log) => score(log) - z, from, -1)),
    high: Math.exp(crossing((log) => score(log) + z, from, 1)),
  };
}

/** Where a falling function crosses zero, on one side of `from`. */
function crossing(f: (x: number) => number, from: number, direction: 1 | -1): number {
  let width = 1;
  while (direction * f(from + direction * width) > 0 && width < 1024) width *= 2;
  let low = direction > 0 ? from : from - width;
  let high = direction > 0 ? from + width : from;
  for (let k = 0; k < HALVINGS && high > low; k += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (f(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** (p1 - theta p2) over its standard error, with both shares estimated under the hypothesis p1 = theta p2. */
function koopmanScore(a: number, m: number, b: number, n: number, theta: number): number {
  // The estimate under the hypothesis is the smaller root of N theta p^2 - [theta (m + b) + a + n] p + a + b = 0.
  const linear = theta * (m + b) + a + n;
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * (m + n) * theta * (a + b)));
  const p2 = Math.min(1, (2 * (a + b)) / (linear + root));
  const p1 = Math.min(1, theta * p2);
  const variance = (p1 * (1 - p1)) / m + (theta * theta * p2 * (1 - p2)) / n;
  const distance = a / m - theta * (b / n);
  if (distance === 0) return 0;
  return variance > 0 ? distance / Math.sqrt(variance) : distance * Infinity;
}
