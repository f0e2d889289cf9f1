import { type LikelihoodFit, type LikelihoodProblem, logObjective, type ParameterInterval } from './likelihood';
import { coordinatesOf } from './log-coordinates';
import { invertPositiveDefinite } from './matrix';
import { newtonSteps } from './newton';
import { normalQuantile } from './normal';
import { runToEnd } from './objective';

/** Accuracy of an end of the interval in the logarithm of the parameter. */
const ACCURACY = 1e-8;
/** The bracket is first widened by this much of the step that a parabola suggests. */
const OVERSHOOT = 1.05;

/** The best fit with one parameter at a given value: what a profile is made of. */
export interface ConditionalFit {
  readonly estimates: readonly number[];
  /** Covariance of the logarithms of the parameters given the fixed one; empty where the information is singular. */
  readonly logCovariance: Float64Array;
  readonly logLikelihood: number;
}

/** Fits all other parameters with parameter `index` at e^logValue, starting from `start`. */
export function conditionalFit(problem: LikelihoodProblem, index: number, logValue: number, start: readonly number[]): ConditionalFit {
  const n = problem.parameters.length;
  const coordinates = coordinatesOf(problem).around(index);
  const { lower, upper } = coordinates.box(problem.lower, problem.upper);
  lower[index] = logValue;
  upper[index] = logValue;
  const from = coordinates.fromNatural(start);
  const minimum = runToEnd(newtonSteps(logObjective(problem, coordinates), from, { lower, upper }, 1e-9 / problem.observations));
  const free = Array.from({ length: n }, (_, i) => i).filter((i) => i !== index);
  const information = Float64Array.from(
    free.flatMap((row) => free.map((column) => minimum.hessian[row * n + column]! * problem.observations)),
  );
  const inverse = invertPositiveDefinite(information, n - 1);
  const covariance = new Float64Array(n * n);
  if (inverse) free.forEach((row, i) => free.forEach((column, j) => (covariance[row * n + column] = inverse[i * (n - 1) + j]!)));
  return {
    estimates: Array.from(coordinates.toNatural(minimum.theta)),
    logCovariance: coordinates.pushCovariance(covariance),
    logLikelihood: -minimum.value * problem.observations,
  };
}

/**
 * Profile-likelihood interval of one parameter: the values at which twice the loss in log-likelihood, maximised over all the
 * other parameters, stays below the chi-square quantile. Unlike a Wald interval it needs no symmetry, and it stays true where the
 * data hardly tell a parameter: then it ends at infinity.
 *
 * Method: the parameter is fixed by a box of no width, the others are refitted by Newton from the last point. The signed root of
 * twice the loss is nearly a straight line in the logarithm, so its crossing is bracketed by doubling and found by the Illinois rule.
 *
 * @returns 0 or Infinity as an end that the likelihood does not reach within the bounds of the problem
 */
export function profileInterval(problem: LikelihoodProblem, fit: LikelihoodFit, index: number, confidence = 0.95): ParameterInterval {
  const z = normalQuantile(0.5 + confidence / 2);
  const coordinates = coordinatesOf(problem).around(index);
  const objective = logObjective(problem, coordinates);
  const box = coordinates.box(problem.lower, problem.upper);
  const centre = coordinates.fromNatural(fit.estimates);
  const best = centre[index]!;
  const spread = Math.sqrt(fit.logCovariance[index * fit.estimates.length + index]!);
  const guess = Number.isFinite(spread) && spread > 0 ? Math.min(3, z * spread * OVERSHOOT) : 1;

  const end = (direction: 1 | -1, bound: number): number => {
    let start = centre;
    /** Root of twice the loss at a distance, less the quantile. */
    const excess = (distance: number): number => {
      const fixed = best + direction * distance;
      const lower = Float64Array.from(box.lower);
      const upper = Float64Array.from(box.upper);
      lower[index] = fixed;
      upper[index] = fixed;
      const minimum = runToEnd(newtonSteps(objective, start, { lower, upper }, 1e-9 / problem.observations));
      if (Number.isFinite(minimum.value)) start = minimum.theta;
      const loss = fit.logLikelihood + minimum.value * problem.observations;
      return Math.sqrt(Math.max(0, 2 * loss)) - z;
    };
    const furthest = Math.abs(bound - best);
    let inside = 0;
    let below = -z;
    let outside = Math.min(guess, furthest);
    let above = excess(outside);
    while (above <= 0) {
      if (outside >= furthest) return direction > 0 ? Infinity : 0;
      inside = outside;
      below = above;
      outside = Math.min(2 * outside, furthest);
      above = excess(outside);
    }
    let lastSide = 0;
    while (outside - inside > ACCURACY) {
      const share = Number.isFinite(above) ? below / (below - above) : 0.5;
      const step = Math.min(Math.max(share * (outside - inside), ACCURACY / 2), outside - inside - ACCURACY / 2);
      const middle = inside + step;
      const value = excess(middle);
      if (value <= 0) {
        inside = middle;
        below = value;
        if (lastSide < 0) above /= 2;
        lastSide = -1;
      } else {
        outside = middle;
        above = value;
        if (lastSide > 0) below /= 2;
        lastSide = 1;
      }
    }
    return Math.exp(best + direction * inside);
  };
  return { low: end(-1, Math.log(problem.lower[index]!)), high: end(1, Math.log(problem.upper[index]!)) };
}
