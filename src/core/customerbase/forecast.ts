import type { LikelihoodFit } from '../numerics/likelihood';
import { quadraticForm } from '../numerics/matrix';

/** A forecast with its uncertainty. */
export interface Forecast {
  readonly expected: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/** Estimates with the covariance of their logarithms: all that the delta method needs of a fit. */
export type Estimated = Pick<LikelihoodFit, 'estimates' | 'logCovariance'>;

/** A quantity at the estimates, and the standard error of its logarithm. */
export interface Spread {
  readonly expected: number;
  readonly logError: number;
}

const STEP = 1e-4;

/**
 * Standard errors of positive quantities computed from fitted parameters, by the delta method in logarithms:
 * var(ln f) = g' C g, with g the derivatives of ln f in the log-parameters (central differences, h = 1e-4).
 *
 * @param quantities what is forecast, as functions of the parameters that are computed together
 */
export function spreads(
  { estimates, logCovariance }: Estimated,
  quantities: (parameters: readonly number[]) => readonly number[],
): Spread[] {
  const n = estimates.length;
  const expected = quantities(estimates);
  const moved = (j: number, by: number): readonly number[] =>
    quantities(estimates.map((value, i) => (i === j ? value * Math.exp(by) : value)));
  const columns = estimates.map((_, j) => {
    if (logCovariance[j * n + j] === 0) return expected.map(() => 0);
    const [up, down] = [moved(j, STEP), moved(j, -STEP)];
    return expected.map((value, q) => (up[q]! - down[q]!) / (2 * STEP * value));
  });
  return expected.map((value, q) => {
    const gradient = columns.map((column) => column[q]!);
    return { expected: value, logError: Math.sqrt(Math.max(0, quadraticForm(logCovariance, n, gradient))) };
  });
}
