import type { LikelihoodFit, LikelihoodProblem, ParameterInterval } from './likelihood';
import { logObjective } from './likelihood';
import { newtonSteps } from './newton';
import { normalQuantile } from './normal';
import { runToEnd } from './objective';

/** Relative accuracy of an end of the interval. */
const ACCURACY = 1e-8;

/**
 * Profile-likelihood interval of one parameter: the values at which twice the loss in log-likelihood, maximised over all the
 * other parameters, stays below the chi-square quantile. Unlike a Wald interval it needs no symmetry.
 *
 * Method: the parameter is fixed by a box of no width, the others are refitted by Newton from the last point; the end is
 * bracketed by doubling steps in the logarithm and then halved.
 *
 * @returns 0 or Infinity as an end that the likelihood does not reach within the bounds of the problem
 */
export function profileInterval(problem: LikelihoodProblem, fit: LikelihoodFit, index: number, confidence = 0.95): ParameterInterval {
  const allowed = normalQuantile(0.5 + confidence / 2) ** 2 / 2;
  const best = Math.log(fit.estimates[index]!);
  const spread = Math.sqrt(fit.logCovariance[index * fit.estimates.length + index]!);
  const step = Number.isFinite(spread) && spread > 0 && spread < 3 ? spread : 1;
  const end = (direction: 1 | -1, bound: number): number => {
    let inside = 0;
    let start = Float64Array.from(fit.estimates, Math.log);
    const loss = (distance: number): number => {
      const at = profiled(problem, index, best + direction * distance, start);
      if (at.loss(fit.logLikelihood) <= allowed) start = Float64Array.from(at.theta);
      return at.loss(fit.logLikelihood);
    };
    let outside = 2 * step;
    const furthest = Math.abs(bound - best);
    while (loss(Math.min(outside, furthest)) <= allowed) {
      if (outside >= furthest) return direction > 0 ? Infinity : 0;
      inside = outside;
      outside *= 2;
    }
    outside = Math.min(outside, furthest);
    while (outside - inside > ACCURACY) {
      const middle = (inside + outside) / 2;
      if (loss(middle) <= allowed) inside = middle;
      else outside = middle;
    }
    return Math.exp(best + direction * inside);
  };
  return { low: end(-1, Math.log(problem.lower[index]!)), high: end(1, Math.log(problem.upper[index]!)) };
}

interface Profiled {
  readonly theta: Float64Array;
  loss(best: number): number;
}

function profiled(problem: LikelihoodProblem, index: number, fixed: number, start: Float64Array): Profiled {
  const lower = Float64Array.from(problem.lower, Math.log);
  const upper = Float64Array.from(problem.upper, Math.log);
  lower[index] = fixed;
  upper[index] = fixed;
  const minimum = runToEnd(newtonSteps(logObjective(problem), start, { lower, upper }, 1e-9 / problem.observations));
  return { theta: minimum.theta, loss: (best) => best + minimum.value * problem.observations };
}
