import { logBetaUpdate } from '../../numerics/log-beta';

/** Below it a probability is no place to start a recurrence. */
const LOWEST_LOG_START = -600;

/**
 * Probabilities of using `from`, ..., `to` - 1 of the next n opportunities, of one who is a customer now, by updated parameters of the BG/BB.
 *
 * Method: equation 7 of Fader, Hardie & Shang (2010) for each count, its terms by their ratios from one opportunity to the next; where the
 * first of them is too small for float64, from a scale of its own.
 */
export function betaBernoulliCounts([alpha, beta, gamma, delta]: readonly number[], from: number, to: number, n: number): Float64Array {
  const leaving = new Float64Array(n);
  let left = gamma! / (gamma! + delta!);
  for (let i = 0; i < n; i += 1) {
    leaving[i] = left;
    left *= (delta! + i) / (gamma! + delta! + i + 1);
  }
  const stays = Math.exp(logBetaUpdate(gamma!, delta!, 0, n));
  return Float64Array.from({ length: to - from }, (_, k) => {
    const y = from + k;
    if (y > n) return 0;
    // Of the first i opportunities y are used: (i choose y) B(alpha+y, beta+i-y)/B(alpha, beta), from i = y on.
    let logScale = logBetaUpdate(alpha!, beta!, y, 0);
    let used = 1;
    if (logScale > LOWEST_LOG_START) [used, logScale] = [Math.exp(logScale), 0];
    let sum = 0;
    for (let i = y; i < n; i += 1) {
      sum += used * leaving[i]!;
      used *= ((i + 1) * (beta! + i - y)) / ((i + 1 - y) * (alpha! + beta! + i));
    }
    return (sum + used * stays) * Math.exp(logScale);
  });
}
