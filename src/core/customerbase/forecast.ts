import type { LikelihoodFit } from '../numerics/likelihood';
import { quadraticForm } from '../numerics/matrix';
import { normalQuantile } from '../numerics/normal';

/** A forecast with the uncertainty of the estimated parameters. */
export interface Forecast {
  readonly expected: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/** Estimates with the covariance of their logarithms: all that the delta method needs of a fit. */
export type Estimated = Pick<LikelihoodFit, 'estimates' | 'logCovariance'>;

const STEP = 1e-4;

/**
 * Interval of a positive quantity computed from fitted parameters, by the delta method in logarithms:
 * var(ln f) = g' C g, with g the derivatives of ln f in the log-parameters (central differences, h = 1e-4).
 *
 * It covers the uncertainty of the parameters, not the chance that individual customers do more or less than expected; for a
 * total over many customers the parameters dominate.
 *
 * @param quantity what is forecast, as a function of the parameters
 * @param confidence for example 0.95
 */
export function forecastInterval(fit: Estimated, quantity: (parameters: readonly number[]) => number, confidence = 0.95): Forecast {
  const { estimates, logCovariance } = fit;
  const expected = quantity(estimates);
  const moved = (j: number, by: number): number => quantity(estimates.map((value, i) => (i === j ? value * Math.exp(by) : value)));
  const gradient = estimates.map((_, j) =>
    logCovariance[j * estimates.length + j] === 0 ? 0 : (moved(j, STEP) - moved(j, -STEP)) / (2 * STEP * expected),
  );
  const spread = Math.sqrt(Math.max(0, quadraticForm(logCovariance, estimates.length, gradient)));
  const z = normalQuantile(0.5 + confidence / 2);
  return {
    expected,
    standardError: expected * spread,
    low: expected * Math.exp(-z * spread),
    high: expected * Math.exp(z * spread),
  };
}
