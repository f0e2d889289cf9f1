import { cholesky, choleskySolve } from './matrix';
import { type Box, evaluateFully, heldAtBound, type Minimum, type Objective, type Progress } from './objective';

/** One step may change a variable by at most this much: a factor of e^2 in a logarithmic parameter. */
const LONGEST_STEP = 2;
const SUFFICIENT_DECREASE = 1e-4;
const SHORTEST_FRACTION = 1e-10;
/** A descent that gained less than the tolerance in so many steps, with almost no slope left, is on a plateau. */
const PLATEAU_STEPS = 8;
const PLATEAU_SLOPE = 1e6;

/**
 * Newton's method with a shifted Hessian where it is not positive definite, backtracking, and a box.
 *
 * Converged means: the Hessian of the free variables is positive definite and the decrease that a further full step
 * promises, g' H^-1 g / 2, is below `tolerance`; that step is then still taken. A plateau on which the objective has levelled
 * off (it falls towards its infimum at infinity, less than rounding shows) counts too; its Hessian tells the caller. Nothing
 * else does; in particular running out of iterations does not.
 *
 * @param tolerance in units of the objective
 */
export function* newtonSteps(
  objective: Objective,
  start: Float64Array,
  box: Box,
  tolerance: number,
  maxIterations = 200,
): Generator<Progress, Minimum> {
  const n = objective.dimension;
  let theta = clamp(Float64Array.from(start), box);
  let gradient = new Float64Array(n);
  const hessian = new Float64Array(n * n);
  let value = evaluateFully(objective, theta, gradient, hessian);
  let promise = Infinity;
  const values: number[] = [];
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    if (!Number.isFinite(value)) break;
    yield { iteration, value, stage: 'Newton' };
    const free = indicesOf(heldAtBound(theta, gradient, box), false);
    const { step, shifted } = newtonStep(hessian, gradient, free, n);
    promise = -dot(gradient, step) / 2;
    if (!shifted && promise <= tolerance) {
      const last = clamp(
        theta.map((entry, i) => entry + step[i]!),
        box,
      );
      const lastGradient = new Float64Array(n);
      const lastHessian = new Float64Array(n * n);
      const lastValue = evaluateFully(objective, last, lastGradient, lastHessian);
      const better = norm(lastGradient, free) < norm(gradient, free) && lastValue <= value + tolerance;
      if (better)
        return {
          theta: last,
          value: lastValue,
          gradient: lastGradient,
          hessian: lastHessian,
          converged: true,
          promise,
          iterations: iteration,
        };
      return { theta, value, gradient, hessian, converged: true, promise, iterations: iteration };
    }
    values.push(value);
    const before = values.at(-1 - PLATEAU_STEPS);
    if (before !== undefined && before - value <= tolerance && norm(gradient, free) <= PLATEAU_SLOPE * tolerance) {
      return { theta, value, gradient, hessian, converged: true, promise, iterations: iteration };
    }
    const longest = step.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
    let fraction = Math.min(1, LONGEST_STEP / longest);
    let accepted = false;
    while (fraction > SHORTEST_FRACTION && !accepted) {
      const trial = clamp(
        theta.map((entry, i) => entry + fraction * step[i]!),
        box,
      );
      const trialGradient = new Float64Array(n);
      const trialValue = objective.hasHessian
        ? objective.evaluate(trial, trialGradient, hessian)
        : objective.evaluate(trial, trialGradient);
      const expected = dot(
        gradient,
        trial.map((entry, i) => entry - theta[i]!),
      );
      // Close to the minimum the decrease drowns in rounding: then a smaller gradient is the better witness.
      const tiny = Math.abs(trialValue - value) <= 4e-15 * (1 + Math.abs(value)) && norm(trialGradient, free) < norm(gradient, free);
      if (trialValue <= value + SUFFICIENT_DECREASE * expected || tiny) {
        accepted = true;
        theta = trial;
        gradient = trialGradient;
        value = trialValue;
      } else {
        fraction /= 2;
      }
    }
    if (!accepted || !objective.hasHessian) value = evaluateFully(objective, theta, gradient, hessian);
    if (!accepted)
      return { theta, value, gradient, hessian, converged: !shifted && promise <= 100 * tolerance, promise, iterations: iteration };
  }
  return { theta, value, gradient, hessian, converged: false, promise, iterations: maxIterations };
}

/** Solves H s = -g over the free variables, raising the diagonal until H is positive definite. */
function newtonStep(
  hessian: Float64Array,
  gradient: Float64Array,
  free: readonly number[],
  n: number,
): { step: Float64Array; shifted: boolean } {
  const m = free.length;
  const step = new Float64Array(n);
  if (m === 0) return { step, shifted: false };
  const reduced = new Float64Array(m * m);
  free.forEach((row, i) => free.forEach((column, j) => (reduced[i * m + j] = hessian[row * n + column]!)));
  const right = Float64Array.from(free, (row) => -gradient[row]!);
  const size = free.reduce((most, row) => Math.max(most, Math.abs(hessian[row * n + row]!)), 1e-12);
  let factor = cholesky(reduced, m);
  let shift = 0;
  while (!factor) {
    const next = shift === 0 ? 1e-6 * size : shift * 10;
    for (let i = 0; i < m; i += 1) reduced[i * m + i] = reduced[i * m + i]! + (next - shift);
    shift = next;
    if (!(shift < 1e12 * size)) break;
    factor = cholesky(reduced, m, 1e-3 * shift);
  }
  const solution = factor ? choleskySolve(factor, m, right) : right;
  free.forEach((row, i) => (step[row] = solution[i]!));
  return { step, shifted: shift > 0 };
}

const indicesOf = (flags: readonly boolean[], wanted: boolean): number[] => flags.flatMap((flag, i) => (flag === wanted ? [i] : []));

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);

const norm = (vector: Float64Array, indices: readonly number[]): number =>
  indices.reduce((most, i) => Math.max(most, Math.abs(vector[i]!)), 0);

function clamp(theta: Float64Array, box: Box): Float64Array {
  for (let i = 0; i < theta.length; i += 1) theta[i] = Math.min(box.upper[i]!, Math.max(box.lower[i]!, theta[i]!));
  return theta;
}
