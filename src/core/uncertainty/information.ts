import { expectation, normalGrid } from './normal-grid';
import { evaluateSpline, fillTerms, TERMS, type Spline } from './regression';
import { sumOf } from './summary';

/** The worth of knowing something before deciding, in the unit of the results, with the error from the number of trials. */
export interface Worth {
  readonly value: number;
  readonly standardError: number;
}

/**
 * Expected value of perfect information about everything: E[max(0, y)] - max(0, E[y]). The decision is whether to go ahead (worth y)
 * or to leave it (worth 0).
 *
 * @param y results of the trials
 */
export function perfectInformation(y: Float64Array): Worth {
  const n = y.length;
  const goes = sumOf(y) > 0;
  const gains = y.map((value) => (goes ? Math.max(0, -value) : Math.max(0, value)));
  const value = sumOf(gains) / n;
  const squares = gains.reduce((sum, gain) => sum + (gain - value) ** 2, 0);
  return { value, standardError: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0 };
}

/**
 * Expected value of perfect information about one input: E[max(0, g)] - max(0, E[g]) over the input's standard normal z, with g the
 * spline of the results on it.
 *
 * Its error comes from the coefficients alone, as z's distribution is known: c'(B'B)^-1 B'e with e the residuals, b the terms
 * and c the derivative of the worth by the coefficients, E[(1[g > 0] - 1[E g > 0]) b].
 *
 * Source: Strong, M., Oakley, J. E. & Brennan, A. (2014), Medical Decision Making 34, 311-326 (regression); White, H. (1980),
 * Econometrica 48, 817-838 (the error, which assumes no equal variances).
 *
 * @param y what the spline was fitted to, and z the draws of the input
 */
export function partialInformation(y: Float64Array, z: Float64Array, spline: Spline): Worth {
  const grid = evaluateSpline(spline, normalGrid.z);
  const mean = expectation(grid);
  const goes = mean > 0;
  const gain = expectation(grid.map((value) => (goes ? Math.max(0, -value) : Math.max(0, value))));
  const terms = new Float64Array(TERMS);
  const gradient = new Float64Array(TERMS);
  grid.forEach((value, k) => {
    if (value > 0 === goes) return;
    fillTerms(terms, normalGrid.z[k]!);
    const weight = goes ? -normalGrid.weights[k]! : normalGrid.weights[k]!;
    for (let j = 0; j < TERMS; j += 1) gradient[j] = gradient[j]! + weight * terms[j]!;
  });
  const weights = spline.solve(gradient);
  const [parts, fitted] = [evaluateSpline({ coefficients: weights }, z), evaluateSpline(spline, z)];
  let squares = 0;
  for (let i = 0; i < y.length; i += 1) squares += (parts[i]! * (y[i]! - fitted[i]!)) ** 2;
  return { value: gain, standardError: Math.sqrt(squares) };
}
