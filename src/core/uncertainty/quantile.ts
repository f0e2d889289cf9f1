/**
 * Quantile of type 7 (Hyndman & Fan 1996, The American Statistician 50, 361-365): what Excel's PERCENTILE.INC gives.
 *
 * @param sorted ascending, at least one value
 * @param probability 0 to 1
 * @example quantileOfSorted([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const index = Math.min(Math.floor(position), sorted.length - 2);
  const low = sorted[Math.max(index, 0)]!;
  const high = sorted[Math.min(index + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (position - Math.max(index, 0));
}

/**
 * Standard error of a quantile, free of any assumption about the density: half the distance between the order statistics one
 * binomial standard deviation to either side.
 *
 * Source: Woodruff, R. S. (1952), Journal of the American Statistical Association 47, 635-646.
 */
export function quantileError(sorted: ArrayLike<number>, probability: number): number {
  const n = sorted.length;
  const spread = Math.sqrt((probability * (1 - probability)) / n);
  const low = quantileOfSorted(sorted, Math.max(0, probability - spread));
  const high = quantileOfSorted(sorted, Math.min(1, probability + spread));
  return (high - low) / 2;
}
