import { checkThreePoints } from './three-points';

/**
 * Quantile of the triangular distribution; in the unit of its three points. 0 gives `low`, 1 gives `high`.
 *
 * @param probability 0 to 1
 * @param low least possible value
 * @param mode most likely value
 * @param high greatest possible value
 * @throws DomainError `domain` unless low <= mode <= high.
 */
export function triangularQuantile(probability: number, low: number, mode: number, high: number): number {
  checkThreePoints(probability, low, mode, high);
  const width = high - low;
  if (width === 0) return low;
  const split = (mode - low) / width;
  // Each side is measured from its own end, so that neither end loses digits.
  if (probability <= split) return low + Math.sqrt(probability * split) * width;
  return high - Math.sqrt((1 - probability) * (1 - split)) * width;
}
