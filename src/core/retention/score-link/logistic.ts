import { DomainError } from '../../errors';
import { choleskySolve, cholesky, invertPositiveDefinite } from '../../numerics/matrix';
import { normalCdf, normalQuantile } from '../../numerics/normal';
import type { ScoreCounts } from './observations';

/** One coefficient of the link, on the scale of the data. */
export interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
  /** Likelihood-ratio (profile) interval at 95 %. */
  readonly low: number;
  readonly high: number;
  /** Wald interval at 95 %. */
  readonly waldLow: number;
  readonly waldHigh: number;
}

/** A logistic regression of retained (1) or lost (0) on one or several measures. */
export interface ScoreLink {
  /** The intercept first, then one for each measure. */
  readonly coefficients: readonly Coefficient[];
  readonly logLikelihood: number;
  /** Log-likelihood of the overall rate alone. */
  readonly nullLogLikelihood: number;
  readonly customers: number;
  readonly retained: number;
  readonly iterations: number;
  /** What a reader of the numbers has to know. */
  readonly notes: readonly string[];
}

/** With more different rows than this, likelihood-ratio intervals give way to Wald intervals, which are then the same. */
const INTERVALS_UP_TO = 20_000;

/** A step of Newton's method that promises less than this of log-likelihood ends the search. */
const TOLERANCE = 1e-14;
const MAX_ITERATIONS = 60;
/** While separated data are fitted, each step moves the log-odds by about one for ever. */
const ENDLESS_STEP = 0.2;

/** Columns centred and scaled, the constant first: the same fit, better conditioned. */
interface Design {
  readonly matrix: Float64Array;
  readonly columns: number;
  readonly centre: readonly number[];
  readonly scale: readonly number[];
}

function designOf(counts: ScoreCounts): Design {
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

interface Optimum {
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
function ascend(counts: ScoreCounts, design: Design, start: Float64Array, fixed?: number): Optimum {
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

const dependent = (): DomainError =>
  DomainError.of('noAnswer', 'scores', 'scores: some measures say the same (one is a mixture of the others): leave one of them out.');

/** Coefficients and covariance back on the scale of the data. */
function onDataScale(design: Design, optimum: Optimum): { estimates: number[]; covariance: Float64Array } {
  const { columns, centre, scale } = design;
  const inverse = invertPositiveDefinite(optimum.information, columns);
  if (!inverse) throw dependent();
  // b = M beta with M the map of standardised coefficients to those of the data.
  const map = new Float64Array(columns * columns);
  map[0] = 1;
  for (let j = 1; j < columns; j += 1) {
    map[j * columns + j] = 1 / scale[j]!;
    map[j] = -centre[j]! / scale[j]!;
  }
  const estimates = Array.from({ length: columns }, (_, i) =>
    optimum.beta.reduce((sum, value, j) => sum + map[i * columns + j]! * value, 0),
  );
  const covariance = new Float64Array(columns * columns);
  for (let i = 0; i < columns; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      let sum = 0;
      for (let k = 0; k < columns; k += 1) {
        for (let l = 0; l < columns; l += 1) sum += map[i * columns + k]! * inverse[k * columns + l]! * map[j * columns + l]!;
      }
      covariance[i * columns + j] = sum;
    }
  }
  return { estimates, covariance };
}

/**
 * Fits the link between measures and retention.
 *
 * @param names one for each measure
 * Errors: `noAnswer` for separated or dependent measures, saying what to do.
 * Source: McCullagh & Nelder (1989), Generalized Linear Models, chapter 4; likelihood-ratio intervals: Venzon & Moolgavkar
 * (1988), 10.2307/2347496.
 */
export function fitScoreLink(counts: ScoreCounts, names: readonly string[], confidence = 0.95): ScoreLink {
  const design = designOf(counts);
  const optimum = ascend(counts, design, new Float64Array(design.columns));
  const { estimates, covariance } = onDataScale(design, optimum);
  const z = normalQuantile(0.5 + confidence / 2);
  const raw = rawDesign(counts);
  const exact = counts.rows <= INTERVALS_UP_TO;
  const rawBeta = Float64Array.from(estimates);
  const rate = counts.totalRetained / counts.total;
  const coefficients = ['intercept', ...names].map((name, j): Coefficient => {
    const standardError = Math.sqrt(covariance[j * design.columns + j]!);
    const estimate = estimates[j]!;
    const end = (direction: 1 | -1): number =>
      exact
        ? likelihoodEnd(counts, raw, rawBeta, optimum.logLikelihood, j, direction * standardError, z)
        : estimate + direction * z * standardError;
    return {
      name,
      estimate,
      standardError,
      low: end(-1),
      high: end(1),
      waldLow: estimate - z * standardError,
      waldHigh: estimate + z * standardError,
    };
  });
  return {
    coefficients,
    logLikelihood: optimum.logLikelihood,
    nullLogLikelihood: counts.total * (rate * Math.log(rate) + (1 - rate) * Math.log1p(-rate)),
    customers: counts.total,
    retained: counts.totalRetained,
    iterations: optimum.iterations,
    notes: exact ? [] : [`Intervals are Wald intervals, because there are more than ${INTERVALS_UP_TO} different rows.`],
  };
}

/** The largest log-likelihood a link on these measures can reach. */
export const largestLogLikelihood = (counts: ScoreCounts): number => {
  const design = designOf(counts);
  return ascend(counts, design, new Float64Array(design.columns)).logLikelihood;
};

/** The design on the scale of the data, in which one coefficient can be held at a value. */
function rawDesign(counts: ScoreCounts): Design {
  const columns = counts.width + 1;
  const matrix = new Float64Array(counts.rows * columns);
  for (let i = 0; i < counts.rows; i += 1) {
    matrix[i * columns] = 1;
    for (let j = 1; j < columns; j += 1) matrix[i * columns + j] = counts.scores[i * counts.width + j - 1]!;
  }
  return { matrix, columns, centre: [], scale: [] };
}

/**
 * Where the root of twice the loss in log-likelihood, maximised over the other coefficients, reaches z. That root is nearly
 * linear in the coefficient, so the secant rule needs three or four refits.
 */
function likelihoodEnd(
  counts: ScoreCounts,
  design: Design,
  best: Float64Array,
  bestLogLikelihood: number,
  index: number,
  unit: number,
  z: number,
): number {
  let start = best;
  const root = (value: number): number => {
    const held = Float64Array.from(start);
    held[index] = value;
    const optimum = ascend(counts, design, held, index);
    start = optimum.beta;
    return Math.sqrt(Math.max(0, 2 * (bestLogLikelihood - optimum.logLikelihood))) - z;
  };
  let from = best[index]!;
  let fromRoot = -z;
  let at = from + z * unit;
  for (let iteration = 0; iteration < 30; iteration += 1) {
    const atRoot = root(at);
    if (Math.abs(atRoot) < 1e-9) return at;
    const next = at - (atRoot * (at - from)) / (atRoot - fromRoot);
    from = at;
    fromRoot = atRoot;
    at = next;
  }
  throw DomainError.of('noAnswer', 'scores', 'scores: the likelihood-ratio interval did not converge: check the measures for outliers.');
}

/** Probability of a likelihood ratio at least this large if one added parameter had no effect (chi-square, 1 degree of freedom). */
export const likelihoodRatioTest = (gain: number): number => 2 * normalCdf(-Math.sqrt(Math.max(0, 2 * gain)));

/** Fitted retention of each row of the counts. */
export function fittedRetention(counts: ScoreCounts, link: ScoreLink): Float64Array {
  return Float64Array.from({ length: counts.rows }, (_, i) => {
    let eta = link.coefficients[0]!.estimate;
    for (let j = 0; j < counts.width; j += 1) eta += link.coefficients[j + 1]!.estimate * counts.scores[i * counts.width + j]!;
    return eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta));
  });
}
