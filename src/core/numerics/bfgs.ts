import type { Box, Objective, Progress } from './objective';

const LONGEST_STEP = 2;

/**
 * Quasi-Newton descent (Broyden, Fletcher, Goldfarb, Shanno; Nocedal & Wright 2006, algorithm 6.1) with backtracking, for
 * objectives whose Hessian is dear. It only brings the search close: the caller finishes with `newtonSteps`, whose test of
 * convergence is the one that counts.
 *
 * @param tolerance stop when the promised decrease g' H^-1 g / 2 falls below this
 * @returns the point reached
 */
export function* bfgsSteps(
  objective: Objective,
  start: Float64Array,
  box: Box,
  tolerance: number,
  maxIterations = 200,
): Generator<Progress, Float64Array> {
  const n = objective.dimension;
  let theta: Float64Array = Float64Array.from(start);
  let gradient: Float64Array = new Float64Array(n);
  let value = objective.evaluate(theta, gradient);
  let inverse = identity(n);
  let scaled = false;
  for (let iteration = 0; iteration < maxIterations && Number.isFinite(value); iteration += 1) {
    yield { iteration, value, stage: 'BFGS' };
    let direction = multiply(inverse, gradient, n).map((entry) => -entry);
    let slope = dot(gradient, direction);
    if (!(slope < 0)) {
      inverse = identity(n);
      direction = gradient.map((entry) => -entry);
      slope = dot(gradient, direction);
    }
    if (-slope / 2 <= tolerance) return theta;
    const longest = direction.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
    let fraction = Math.min(1, LONGEST_STEP / longest);
    let next: { theta: Float64Array; gradient: Float64Array; value: number } | undefined;
    while (fraction > 1e-10 && !next) {
      const trial = theta.map((entry, i) => Math.min(box.upper[i]!, Math.max(box.lower[i]!, entry + fraction * direction[i]!)));
      const trialGradient = new Float64Array(n);
      const trialValue = objective.evaluate(trial, trialGradient);
      if (trialValue <= value + 1e-4 * fraction * slope) next = { theta: trial, gradient: trialGradient, value: trialValue };
      fraction /= 2;
    }
    // A wall or the limit of rounding: the Newton finish decides what this point is.
    if (!next) return theta;
    const { theta: newTheta, gradient: newGradient } = next;
    const s = newTheta.map((entry, i) => entry - theta[i]!);
    const y = newGradient.map((entry, i) => entry - gradient[i]!);
    const curvature = dot(s, y);
    if (curvature > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y))) {
      if (!scaled) inverse = inverse.map((entry) => (entry * curvature) / dot(y, y));
      scaled = true;
      inverse = update(inverse, s, y, curvature, n);
    }
    ({ theta, gradient, value } = next);
  }
  return theta;
}

/** H+ = (I - s y'/c) H (I - y s'/c) + s s'/c, with c = y's. */
function update(inverse: Float64Array, s: Float64Array, y: Float64Array, c: number, n: number): Float64Array {
  const hy = multiply(inverse, y, n);
  const factor = (1 + dot(y, hy) / c) / c;
  return inverse.map((entry, index) => {
    const i = Math.floor(index / n);
    const j = index % n;
    return entry + factor * s[i]! * s[j]! - (hy[i]! * s[j]! + s[i]! * hy[j]!) / c;
  });
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);

function multiply(matrix: Float64Array, vector: Float64Array, n: number): Float64Array {
  const result = new Float64Array(n);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) result[i] = result[i]! + matrix[i * n + j]! * vector[j]!;
  return result;
}

function identity(n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) matrix[i * n + i] = 1;
  return matrix;
}
