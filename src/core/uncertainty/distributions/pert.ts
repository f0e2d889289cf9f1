import { inverseIncompleteBeta } from '../../numerics/inverse-beta';
import { checkThreePoints } from './three-points';

/** Weight of the mode: the mean is (low + 4 mode + high)/6. */
const LAMBDA = 4;

/**
 * Quantile of the PERT distribution, a beta distribution stretched over low..high with alpha = 1 + 4 (mode - low)/(high - low)
 * and beta = 1 + 4 (high - mode)/(high - low); in the unit of its three points. 0 gives `low`, 1 gives `high`.
 *
 * @param probability 0 to 1
 * @param low least possible value
 * @param mode most likely value
 * @param high greatest possible value
 * @throws DomainError `domain` unless low <= mode <= high.
 * Source: Malcolm, Roseboom, Clark & Fazar (1959), Operations Research 7(5); Clark (1962), Operations Research 10(3).
 */
export function pertQuantile(probability: number, low: number, mode: number, high: number): number {
  checkThreePoints(probability, low, mode, high);
  const width = high - low;
  if (width === 0) return low;
  const alpha = 1 + (LAMBDA * (mode - low)) / width;
  const beta = 1 + (LAMBDA * (high - mode)) / width;
  // From the nearer end, so that a quantile close to it keeps its distance.
  if (probability <= 0.5) return low + inverseIncompleteBeta(probability, alpha, beta) * width;
  return high - inverseIncompleteBeta(1 - probability, beta, alpha) * width;
}
