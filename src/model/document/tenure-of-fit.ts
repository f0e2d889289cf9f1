import { ridgeRanges } from '../../core/customerbase/ridge-range';
import type { LikelihoodFit } from '../../core/numerics/likelihood';
import { profileInterval } from '../../core/numerics/profile-likelihood';
import { betaDiscreteWeibull } from '../../core/retention/contractual/beta-discrete-weibull';
import type { ChurnCounts } from '../../core/retention/contractual/cohorts';
import { shiftedBetaGeometric } from '../../core/retention/contractual/shifted-beta-geometric';
import { retention as retentionOf, type SurvivalModel } from '../../core/retention/contractual/survival-model';
import { tenureFields } from './fields';
import type { MeasuredNumber, MeasuredTenure } from './measured-tenure';
import { MOST_TENURE_YEARS } from './retention-by-tenure';

/** Low and high of an estimate are the 10th and the 90th percentile. */
const CONFIDENCE = 0.8;
/** Years that customers of today and to come are told apart by, at least, as far as the curve may be projected. */
const LEAST_YEARS = 5;
/** Parameters may be drawn together as closely as this. */
const CLOSEST = 0.99;

const OF_FIT = 'The range is the fit’s own: it holds if the curve does.';
const OF_COUNT = 'Still there when the data end.';

/** A curve that was fitted to customers counted by tenure. */
export interface FittedCurve {
  readonly model: SurvivalModel;
  readonly fit: LikelihoodFit;
  readonly counts: ChurnCounts;
  /** Index T = 0, 1, ...: customers still there after T periods, those seen through no whole period among them. */
  readonly kept: ArrayLike<number>;
  /** Periods in a year, whole. */
  readonly perYear: number;
}

/**
 * What a fitted curve says of a segment: its parameters where the periods are years and the data tell them, otherwise the rates
 * of its years, each with its profile-likelihood interval; and today's customers by year.
 */
export function tenureOfFit(fitted: FittedCurve): MeasuredTenure {
  const { model, fit, counts, perYear } = fitted;
  const years = Math.min(MOST_TENURE_YEARS, Math.max(LEAST_YEARS, Math.ceil(counts.periods / perYear) + 1));
  const ratesOf = (parameters: readonly number[]): number[] =>
    Array.from({ length: years }, (_, before) => rateOf(fitted, parameters, before + 1));
  const rates = ratesOf(fit.estimates);
  const customers = today(fitted, years).map((there) => measured(there, there, there, OF_COUNT));
  if (model === shiftedBetaGeometric && perYear === 1) {
    const [alpha, beta] = [parameterOf(fitted, 'alpha', 0), parameterOf(fitted, 'beta', 1)];
    const isOpen = alpha.isOpen || beta.isOpen;
    const parameters = { alpha: alpha.number, beta: beta.number };
    return { curve: 'shifted-beta-geometric', rates, customers, parameters, ranks: ranksOf(fit, ['alpha', 'beta']), isOpen };
  }
  if (model === betaDiscreteWeibull && perYear === 1) {
    const [gamma, delta, c] = [parameterOf(fitted, 'gamma', 0), parameterOf(fitted, 'delta', 1), parameterOf(fitted, 'c', 2)];
    // Where the data do not tell all three, the rates still have ranges.
    if (![gamma, delta, c].some(({ isOpen }) => isOpen)) {
      const parameters = { gamma: gamma.number, delta: delta.number, c: c.number };
      return { curve: 'beta-discrete-weibull', rates, customers, parameters, ranks: ranksOf(fit, ['gamma', 'delta', 'c']), isOpen: false };
    }
  }
  const share = (ratio: number): number => (ratio === Infinity ? 1 : ratio / (1 + ratio));
  const ranges = ridgeRanges(model.problem(counts), fit, (parameters) => ratesOf(parameters).map((rate) => rate / (1 - rate)), CONFIDENCE);
  const retention = rates.map((rate, before) => measured(rate, share(ranges[before]!.low), share(ranges[before]!.high), OF_FIT));
  return { curve: 'table', rates, customers, retention };
}

/** Retention of a year of tenure: of all its periods one after another. */
const rateOf = ({ model, perYear }: FittedCurve, parameters: readonly number[], year: number): number =>
  Array.from({ length: perYear }, (_, period) => retentionOf(model, parameters, (year - 1) * perYear + period + 1)).reduce(
    (all, rate) => all * rate,
    1,
  );

/** Digits that are kept: more would look measured. */
const rounded = (value: number): number => Number(value.toPrecision(6));

const measured = (base: number, low: number, high: number, comment: string): MeasuredNumber => ({
  low: rounded(Math.min(low, base)),
  base: rounded(base),
  high: rounded(Math.max(high, base)),
  comment,
});

function parameterOf({ model, fit, counts }: FittedCurve, key: 'alpha' | 'beta' | 'gamma' | 'delta' | 'c', index: number) {
  const { min = 0, max = Infinity } = tenureFields[key].bounds;
  const { low, high } = profileInterval(model.problem(counts), fit, index, CONFIDENCE);
  const number = measured(fit.estimates[index]!, Math.max(min, low), Math.min(max, high), OF_FIT);
  return { number, isOpen: low <= min || high >= max };
}

/**
 * The rank correlations of parameters that a normal of their logarithms has. Where two are too close, all are taken apart by the same
 * factor, three by a hundredth at least, so that they do not contradict one another.
 */
function ranksOf({ logCovariance }: LikelihoodFit, keys: readonly string[]) {
  const n = keys.length;
  const pairs = keys.flatMap((a, i) =>
    keys.slice(i + 1).map((b, before) => {
      const j = i + 1 + before;
      const pearson = logCovariance[i * n + j]! / Math.sqrt(logCovariance[i * n + i]! * logCovariance[j * n + j]!);
      return { a, b, pearson };
    }),
  );
  if (!pairs.every(({ pearson }) => Number.isFinite(pearson))) return [];
  const apart = Math.min(n > 2 ? CLOSEST : 1, pearsonOf(CLOSEST) / Math.max(...pairs.map(({ pearson }) => Math.abs(pearson))));
  return pairs.map(({ a, b, pearson }) => ({ a, b, rank: rounded((6 / Math.PI) * Math.asin((apart * pearson) / 2)) }));
}

const pearsonOf = (rank: number): number => 2 * Math.sin((Math.PI / 6) * rank);

/** Who is still there by year of tenure; the last year holds all later ones. */
function today({ kept, perYear }: FittedCurve, years: number): number[] {
  const there = new Array<number>(years).fill(0);
  Array.from(kept).forEach((customers, periods) => {
    const year = Math.min(years, Math.floor(periods / perYear) + 1);
    there[year - 1] = there[year - 1]! + customers;
  });
  return there;
}
