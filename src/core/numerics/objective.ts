/** A smooth function of several variables that is to be made small. */
export interface Objective {
  readonly dimension: number;
  /** Whether `evaluate` can fill the Hessian; otherwise it is taken from differences of the gradient. */
  readonly hasHessian: boolean;
  /** Returns the value and fills gradient and, where asked for and possible, the Hessian (row by row). NaN means "not defined here". */
  evaluate(theta: Float64Array, gradient: Float64Array, hessian?: Float64Array): number;
}

/** Where a minimisation stands; handed out after every iteration so that a caller can show progress or stop. */
export interface Progress {
  readonly iteration: number;
  readonly value: number;
  readonly stage: string;
}

export interface Minimum {
  readonly theta: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  readonly converged: boolean;
  /** Largest decrease of the objective a further Newton step promises. */
  readonly promise: number;
  readonly iterations: number;
}

/** The box the search stays in, the same for all entries of one variable. */
export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Variables that stand at an end of the box with the objective still falling beyond it. */
export const heldAtBound = (theta: Float64Array, gradient: Float64Array, box: Box): boolean[] =>
  Array.from(theta, (value, i) => (value <= box.lower[i]! && gradient[i]! > 0) || (value >= box.upper[i]! && gradient[i]! < 0));

/** Runs a stepwise computation to its end in one go. */
export function runToEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Evaluates value, gradient and Hessian; the Hessian by central differences of the analytic gradient where the objective
 * has none of its own (error about 1e-10 relative, with h = 1e-5 in logarithmic parameters).
 */
export function evaluateFully(objective: Objective, theta: Float64Array, gradient: Float64Array, hessian: Float64Array): number {
  if (objective.hasHessian) return objective.evaluate(theta, gradient, hessian);
  const n = objective.dimension;
  const step = 1e-5;
  const up = new Float64Array(n);
  const down = new Float64Array(n);
  const moved = Float64Array.from(theta);
  for (let j = 0; j < n; j += 1) {
    moved[j] = theta[j]! + step;
    objective.evaluate(moved, up);
    moved[j] = theta[j]! - step;
    objective.evaluate(moved, down);
    moved[j] = theta[j]!;
    for (let i = 0; i < n; i += 1) hessian[i * n + j] = (up[i]! - down[i]!) / (2 * step);
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const mean = (hessian[i * n + j]! + hessian[j * n + i]!) / 2;
      hessian[i * n + j] = mean;
      hessian[j * n + i] = mean;
    }
  }
  return objective.evaluate(theta, gradient);
}
