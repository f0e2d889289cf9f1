import { quantileError, quantileOfSorted } from './quantile';

/** What a column of simulated results says, with the error that comes from the number of trials. */
export interface Summary {
  readonly trials: number;
  readonly mean: number;
  /** Of the mean. */
  readonly standardError: number;
  readonly standardDeviation: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly p10Error: number;
  readonly p50Error: number;
  readonly p90Error: number;
  readonly least: number;
  readonly greatest: number;
  /** Share of trials below 0. */
  readonly belowZero: number;
  readonly belowZeroError: number;
}

/** Sum with the rounding error carried along (Neumaier 1974), so that a million trials add up as exactly as ten. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  let carried = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    const next = sum + value;
    carried += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + carried;
}

/**
 * Mean, spread and quantiles (type 7) of simulated results.
 *
 * @param values at least one; not changed
 */
export function summarise(values: Float64Array): Summary {
  const n = values.length;
  const mean = sumOf(values) / n;
  let squares = 0;
  let below = 0;
  for (let i = 0; i < n; i += 1) {
    squares += (values[i]! - mean) ** 2;
    if (values[i]! < 0) below += 1;
  }
  const standardDeviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
  const sorted = values.slice().sort();
  const share = below / n;
  return {
    trials: n,
    mean,
    standardError: standardDeviation / Math.sqrt(n),
    standardDeviation,
    p10: quantileOfSorted(sorted, 0.1),
    p50: quantileOfSorted(sorted, 0.5),
    p90: quantileOfSorted(sorted, 0.9),
    p10Error: quantileError(sorted, 0.1),
    p50Error: quantileError(sorted, 0.5),
    p90Error: quantileError(sorted, 0.9),
    least: sorted[0]!,
    greatest: sorted[n - 1]!,
    belowZero: share,
    belowZeroError: Math.sqrt((share * (1 - share)) / n),
  };
}
