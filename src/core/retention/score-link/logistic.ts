import { invertPositiveDefinite } from '../../numerics/matrix';
import { normalCdf, normalQuantile } from '../../numerics/normal';
import { combinationOf, dependent, type Design, designOf, logitOf } from './design';
import { ascend, type Optimum } from './irls';
import { likelihoodDistance } from './likelihood-distance';
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
  /** The same coefficients for the centred and scaled measures, from which fitted values keep all their digits. */
  readonly standardised: Float64Array;
  /** What a reader of the numbers has to know. */
  readonly notes: readonly string[];
}

/** With more different rows than this, likelihood-ratio intervals give way to Wald intervals, which are then the same. */
const INTERVALS_UP_TO = 20_000;

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
  const z = -normalQuantile((1 - confidence) / 2);
  const exact = counts.rows <= INTERVALS_UP_TO;
  const rate = counts.totalRetained / counts.total;
  const coefficients = ['intercept', ...names].map((name, j): Coefficient => {
    const standardError = Math.sqrt(covariance[j * design.columns + j]!);
    const estimate = estimates[j]!;
    const combination = combinationOf(design, j);
    // The combination of a slope is its coefficient in units of the measure's spread.
    const unit = standardError * (j === 0 ? 1 : design.scale[j]!);
    const end = (direction: 1 | -1): number => {
      const errors = exact ? likelihoodDistance(counts, design, optimum, combination, direction * unit, z) : z;
      return estimate + direction * errors * standardError;
    };
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
    standardised: optimum.beta,
    notes: exact ? [] : [`Intervals are Wald intervals, because there are more than ${INTERVALS_UP_TO} different rows.`],
  };
}

/** The largest log-likelihood a link on these measures can reach. */
export const largestLogLikelihood = (counts: ScoreCounts): number => {
  const design = designOf(counts);
  return ascend(counts, design, new Float64Array(design.columns)).logLikelihood;
};

/** Probability of a likelihood ratio at least this large if one added parameter had no effect (chi-square, 1 degree of freedom). */
export const likelihoodRatioTest = (gain: number): number => 2 * normalCdf(-Math.sqrt(Math.max(0, 2 * gain)));

/** Fitted retention of each row of the counts from which the link was fitted. */
export function fittedRetention(counts: ScoreCounts, link: ScoreLink): Float64Array {
  const design = designOf(counts);
  return Float64Array.from({ length: counts.rows }, (_, i) => {
    const eta = logitOf(design, i, link.standardised);
    return eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta));
  });
}
