import { DomainError } from '../../errors';
import { cholesky, choleskySolve } from '../../numerics/matrix';
import { nullSpace } from '../../numerics/null-space';
import { type Design, logitOf } from './design';
import type { ScoreCounts } from './observations';

/** A step of Newton's method that promises less than this of log-likelihood ends the search. */
const TOLERANCE = 1e-14;
const MAX_ITERATIONS = 200;
/** No step moves log-odds by more than this and twice what they are: where nearly all are certain already, Newton's own step is far too long. */
const LONGEST_STEP = 8;
/** While separated data are fitted, each step moves the log-odds of some customer by about one for ever. */
const ENDLESS_STEP = 0.2;
/** So many steps of that kind that promise nothing tell separation from a large last step. */
const ENDLESS_STEPS = 4;

export interface Optimum {
  /** Coefficients of the standardised design, the constant first. */
  readonly beta: Float64Array;
  readonly information: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
}

/**
 * Iteratively reweighted least squares (Newton's method) from `start`, in the standardised design.
 * The log-likelihood of a row is n[y eta - ln(1 + e^eta)], written so that neither tail overflows.
 *
 * @param held a linear combination of the coefficients that keeps its value at `start`: the search stays in the plane at right
 * angles to it. A slope and the intercept on the scale of the data are such combinations, so that a profile likelihood is as well
 * conditioned as the fit itself.
 * @throws DomainError `noAnswer` when the data separate the retained from the lost, so that coefficients grow without end.
 */
export function ascend(counts: ScoreCounts, design: Design, start: Float64Array, held?: Float64Array): Optimum {
  const { columns } = design;
  const beta = Float64Array.from(start);
  const directions = held ? nullSpace(held) : undefined;
  let previous = -Infinity;
  let endless = 0;
  let step: Float64Array = new Float64Array(columns);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    const { gradient, information, logLikelihood } = derivatives(counts, design, beta);
    if (!(logLikelihood >= previous - 1e-9 * (1 + Math.abs(previous)))) {
      // An overshoot: go back half of the way.
      for (let j = 0; j < columns; j += 1) {
        step[j] = step[j]! / 2;
        beta[j] = beta[j]! - step[j]!;
      }
      continue;
    }
    previous = logLikelihood;
    const move = newtonStep(information, gradient, columns, directions);
    // Every measure was independent at the start, so what vanishes now are the weights of separated customers.
    if (!move) throw separated();
    step = move;
    const promise = step.reduce((sum, entry, j) => sum + entry * gradient[j]!, 0) / 2;
    let longest = 0;
    let farthest = 0;
    for (let i = 0; i < counts.rows; i += 1) {
      longest = Math.max(longest, Math.abs(logitOf(design, i, step)));
      farthest = Math.max(farthest, Math.abs(logitOf(design, i, beta)));
    }
    const fraction = Math.min(1, (LONGEST_STEP + 2 * farthest) / longest);
    for (let j = 0; j < columns; j += 1) {
      step[j] = step[j]! * fraction;
      beta[j] = beta[j]! + step[j]!;
    }
    if (promise > TOLERANCE) continue;
    if (longest <= ENDLESS_STEP) return { beta, information, logLikelihood: logLikelihood + promise, iterations: iteration + 1 };
    endless += 1;
    if (endless === ENDLESS_STEPS) throw separated();
  }
  throw DomainError.of('noAnswer', 'scores', 'scores: the regression did not converge: check the measures for outliers.');
}

function derivatives(
  counts: ScoreCounts,
  design: Design,
  beta: Float64Array,
): { gradient: Float64Array; information: Float64Array; logLikelihood: number } {
  const { matrix, columns } = design;
  const information = new Float64Array(columns * columns);
  const gradient = new Float64Array(columns);
  let logLikelihood = 0;
  for (let i = 0; i < counts.rows; i += 1) {
    const at = i * columns;
    const eta = logitOf(design, i, beta);
    const small = Math.exp(-Math.abs(eta));
    const n = counts.customers[i]!;
    const y = counts.retained[i]!;
    logLikelihood += y * eta - n * (Math.max(0, eta) + Math.log1p(small));
    const p = eta > 0 ? 1 / (1 + small) : small / (1 + small);
    const weight = (n * small) / ((1 + small) * (1 + small));
    const residual = y - n * p;
    for (let j = 0; j < columns; j += 1) {
      gradient[j] = gradient[j]! + residual * matrix[at + j]!;
      for (let k = 0; k <= j; k += 1)
        information[j * columns + k] = information[j * columns + k]! + weight * matrix[at + j]! * matrix[at + k]!;
    }
  }
  for (let j = 0; j < columns; j += 1) for (let k = 0; k < j; k += 1) information[k * columns + j] = information[j * columns + k]!;
  return { gradient, information, logLikelihood };
}

/** Solves I s = g, in all directions or in those given (orthonormal columns, row by row); undefined where I is not positive definite. */
function newtonStep(
  information: Float64Array,
  gradient: Float64Array,
  n: number,
  directions: Float64Array | undefined,
): Float64Array | undefined {
  if (!directions) {
    const factor = cholesky(information, n);
    return factor && choleskySolve(factor, n, gradient);
  }
  const m = n - 1;
  const step = new Float64Array(n);
  if (m === 0) return step;
  const reduced = new Float64Array(m * m);
  const right = new Float64Array(m);
  for (let a = 0; a < m; a += 1) {
    for (let j = 0; j < n; j += 1) {
      right[a] = right[a]! + directions[j * m + a]! * gradient[j]!;
      for (let b = 0; b <= a; b += 1) {
        for (let k = 0; k < n; k += 1) {
          reduced[a * m + b] = reduced[a * m + b]! + directions[j * m + a]! * information[j * n + k]! * directions[k * m + b]!;
        }
      }
    }
    for (let b = 0; b < a; b += 1) reduced[b * m + a] = reduced[a * m + b]!;
  }
  const factor = cholesky(reduced, m);
  if (!factor) return undefined;
  const inPlane = choleskySolve(factor, m, right);
  for (let j = 0; j < n; j += 1) for (let a = 0; a < m; a += 1) step[j] = step[j]! + directions[j * m + a]! * inPlane[a]!;
  return step;
}

const separated = (): DomainError =>
  DomainError.of(
    'noAnswer',
    'scores',
    'scores: they separate the retained from the lost completely (or nearly), so no finite slope fits best: look at SCORE_BINS, add customers or leave out the measure that decides alone.',
  );
