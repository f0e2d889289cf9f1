import { DomainError } from '../../errors';
import { cholesky, choleskySolve } from '../../numerics/matrix';
import type { ScoreCounts } from './observations';

/** A step of Newton's method that promises less than this of log-likelihood ends the search. */
const TOLERANCE = 1e-14;
const MAX_ITERATIONS = 60;
/** While separated data are fitted, each step moves the log-odds by about one for ever. */
const ENDLESS_STEP = 0.2;

/** Columns centred and scaled, the constant first: the same fit, better conditioned. */
export interface Design {
  readonly matrix: Float64Array;
  readonly columns: number;
  readonly centre: readonly number[];
  readonly scale: readonly number[];
}

export function designOf(counts: ScoreCounts): Design {
  const columns = counts.width + 1;
  const matrix = new Float64Array(counts.rows * columns);
  const centre = [0];
  const scale = [1];
  for (let i = 0; i < counts.rows; i += 1) matrix[i * columns] = 1;
  for (let j = 1; j < columns; j += 1) {
    let mean = 0;
    for (let i = 0; i < counts.rows; i += 1) mean += (counts.customers[i]! * counts.scores[i * counts.width + j - 1]!) / counts.total;
    let variance = 0;
    for (let i = 0; i < counts.rows; i += 1) {
      variance += (counts.customers[i]! * (counts.scores[i * counts.width + j - 1]! - mean) ** 2) / counts.total;
    }
    const spread = Math.sqrt(variance);
    centre.push(mean);
    scale.push(spread);
    for (let i = 0; i < counts.rows; i += 1) matrix[i * columns + j] = (counts.scores[i * counts.width + j - 1]! - mean) / spread;
  }
  return { matrix, columns, centre, scale };
}

export interface Optimum {
  readonly beta: Float64Array;
  readonly information: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
}

/**
 * Iteratively reweighted least squares (Newton's method) from `start`; the coefficients listed in `fixed` stay as they are.
 * The log-likelihood of a row is n[y eta - ln(1 + e^eta)], written so that neither tail overflows.
 *
 * Errors: `noAnswer` when the data separate the retained from the lost, so that coefficients grow without end.
 */
export function ascend(counts: ScoreCounts, design: Design, start: Float64Array, fixed?: number): Optimum {
  const { matrix, columns } = design;
  const beta = Float64Array.from(start);
  const free = Array.from({ length: columns }, (_, j) => j).filter((j) => j !== fixed);
  const m = free.length;
  let previous = -Infinity;
  let longest = 0;
  const step = new Float64Array(columns);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    const information = new Float64Array(columns * columns);
    const gradient = new Float64Array(columns);
    let logLikelihood = 0;
    for (let i = 0; i < counts.rows; i += 1) {
      const at = i * columns;
      let eta = 0;
      for (let j = 0; j < columns; j += 1) eta += matrix[at + j]! * beta[j]!;
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
    if (iteration > 0 && logLikelihood < previous - 1e-9 * (1 + Math.abs(previous))) {
      // An overshoot: go back half of the way.
      for (let j = 0; j < columns; j += 1) {
        step[j] = step[j]! / 2;
        beta[j] = beta[j]! - step[j]!;
      }
      continue;
    }
    previous = logLikelihood;
    const reduced = new Float64Array(m * m);
    free.forEach((row, i) => free.forEach((column, j) => (reduced[i * m + j] = information[row * columns + column]!)));
    const factor = cholesky(reduced, m);
    if (!factor) throw longest > ENDLESS_STEP && iteration > 8 ? separated() : dependent();
    const move = choleskySolve(
      factor,
      m,
      free.map((j) => gradient[j]!),
    );
    const promise = move.reduce((sum, entry, i) => sum + entry * gradient[free[i]!]!, 0) / 2;
    step.fill(0);
    free.forEach((j, i) => (step[j] = move[i]!));
    longest = 0;
    for (let i = 0; i < counts.rows; i += 1) {
      let change = 0;
      for (let j = 0; j < columns; j += 1) change += matrix[i * columns + j]! * step[j]!;
      longest = Math.max(longest, Math.abs(change));
    }
    if (promise <= TOLERANCE) {
      if (longest > ENDLESS_STEP) throw separated();
      for (let j = 0; j < columns; j += 1) beta[j] = beta[j]! + step[j]!;
      return { beta, information, logLikelihood: logLikelihood + promise, iterations: iteration + 1 };
    }
    for (let j = 0; j < columns; j += 1) beta[j] = beta[j]! + step[j]!;
  }
  throw longest > ENDLESS_STEP
    ? separated()
    : DomainError.of('noAnswer', 'scores', 'scores: the regression did not converge: check the measures for outliers.');
}

const separated = (): DomainError =>
  DomainError.of(
    'noAnswer',
    'scores',
    'scores: they separate the retained from the lost completely (or nearly), so no finite slope fits best: look at SCORE_BINS, add customers or leave out the measure that decides alone.',
  );

export const dependent = (): DomainError =>
  DomainError.of('noAnswer', 'scores', 'scores: some measures say the same (one is a mixture of the others): leave one of them out.');

/** The design on the scale of the data, in which one coefficient can be held at a value. */
export function rawDesign(counts: ScoreCounts): Design {
  const columns = counts.width + 1;
  const matrix = new Float64Array(counts.rows * columns);
  for (let i = 0; i < counts.rows; i += 1) {
    matrix[i * columns] = 1;
    for (let j = 1; j < columns; j += 1) matrix[i * columns + j] = counts.scores[i * counts.width + j - 1]!;
  }
  return { matrix, columns, centre: [], scale: [] };
}
