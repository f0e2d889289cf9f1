import { DomainError } from '../errors';
import type { LeverSize } from '../retention/lever-size';
import { type Estimated, estimated, isShare, leverFromMeans } from './effect';
import { mean } from './least-squares';
import { bothGroups } from './uplift-regression';

/** Customers of an experiment, one a row; or several, at their means and with the spread around them. */
export interface ExperimentRows {
  readonly treated: readonly number[];
  /** Mean outcome of the row's customers. */
  readonly outcome: readonly number[];
  /** Mean of the same or a related measure from before. */
  readonly before: readonly number[];
  /** Customers that each row stands for; one each if left out. */
  readonly customers?: readonly number[];
  /** How the customers of each row spread; all alike if left out. */
  readonly spread?: readonly Spread[];
}

/** Sample variances and covariance of the customers of one row, and the ends between which their outcomes lie. */
export interface Spread {
  readonly varianceOutcome: number;
  readonly varianceBefore: number;
  readonly covariance: number;
  readonly least: number;
  readonly most: number;
}

export interface Cuped {
  readonly effect: Estimated;
  /** Without the measure from before. */
  readonly unadjusted: Estimated;
  /** By how much the outcome moves with the measure from before. */
  readonly theta: number;
  /** Share of the variance that the measure from before explains: the square of the correlation. */
  readonly varianceRemoved: number;
  /** Adjusted means of both groups. */
  readonly treated: number;
  readonly control: number;
  readonly customersTreated: number;
  readonly customersControl: number;
  readonly lever: LeverSize;
}

/**
 * Controlled experiment using pre-experiment data: outcome less theta times the deviation of the same customer's measure from before,
 * theta = cov(Y, X)/var(X) over all customers, then the difference of means with Welch's limits. Of customers who are counted together it
 * needs means, variances and the covariance, no more: a variance is that within rows and that between them.
 *
 * Assumes that customers were assigned at random and that the measure is from before, so that treatment cannot have moved it.
 *
 * Source: Deng, A., Xu, Y., Kohavi, R. & Walker, T. (2013), 10.1145/2433396.2433413.
 *
 * @throws DomainError `noAnswer` unless both groups have two customers and the measure differs
 */
export function cuped(rows: ExperimentRows, confidence = 0.95): Cuped {
  const { outcome, before, customers } = rows;
  const counts = bothGroups(rows.treated, customers);
  const meanBefore = mean(before, customers);
  const meanOutcome = mean(outcome, customers);
  // In units of the largest deviation squares neither overflow nor vanish.
  const unit = before.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - meanBefore), Math.sqrt(within(rows, i).varianceBefore)),
    0,
  );
  if (!(unit > 1e-13 * Math.abs(meanBefore))) {
    throw DomainError.of(
      'noAnswer',
      'before',
      `before is ${before[0]!} for every customer, so it explains nothing: use the outcome alone, with UPLIFT_REGRESSION.`,
    );
  }
  const deviation = before.map((value) => (value - meanBefore) / unit);
  /** Sum over all customers of a product of deviations: between rows and within them. */
  const total = (between: (i: number) => number, inside: (spread: Spread) => number): number =>
    outcome.reduce((sum, _, i) => sum + sizeOf(rows, i) * between(i) + (sizeOf(rows, i) - 1) * inside(within(rows, i)), 0);
  const squares = total(
    (i) => deviation[i]! ** 2,
    ({ varianceBefore }) => varianceBefore / unit ** 2,
  );
  const products = total(
    (i) => deviation[i]! * (outcome[i]! - meanOutcome),
    ({ covariance }) => covariance / unit,
  );
  const squaresOfOutcome = total(
    (i) => (outcome[i]! - meanOutcome) ** 2,
    ({ varianceOutcome }) => varianceOutcome,
  );
  const slope = products / squares;
  const [treated, control] = groupsOf(rows, slope, deviation, unit);
  const [plainTreated, plainControl] = groupsOf(rows, 0, deviation, unit);
  return {
    effect: welch(treated, control, confidence),
    unadjusted: welch(plainTreated, plainControl, confidence),
    theta: slope / unit,
    varianceRemoved: squaresOfOutcome > 0 ? products ** 2 / (squares * squaresOfOutcome) : 0,
    treated: treated.mean,
    control: control.mean,
    ...counts,
    lever: leverFromMeans(
      {
        treated: treated.mean,
        control: control.mean,
        varianceTreated: treated.varianceOfMean,
        varianceControl: control.varianceOfMean,
        covariance: 0,
      },
      isShare(rows.spread ? rows.spread.flatMap(({ least, most }) => [least, most]) : outcome),
      'experiment',
    ),
  };
}

const sizeOf = ({ customers }: ExperimentRows, i: number): number => customers?.[i] ?? 1;
const ALIKE: Spread = { varianceOutcome: 0, varianceBefore: 0, covariance: 0, least: 0, most: 0 };
const within = ({ spread }: ExperimentRows, i: number): Spread => spread?.[i] ?? ALIKE;

interface Moments {
  readonly mean: number;
  readonly varianceOfMean: number;
  readonly n: number;
}

/** Treated and control, by the outcome less slope times the deviation of the measure from before. */
function groupsOf(rows: ExperimentRows, slope: number, deviation: readonly number[], unit: number): readonly [Moments, Moments] {
  const adjusted = rows.outcome.map((value, i) => value - slope * deviation[i]!);
  const of = (group: number): Moments => {
    const members = rows.treated.flatMap((own, i) => (own === group ? [i] : []));
    const sizes = members.map((i) => sizeOf(rows, i));
    const centre = mean(
      members.map((i) => adjusted[i]!),
      sizes,
    );
    const n = sizes.reduce((sum, size) => sum + size, 0);
    const squares = members.reduce((sum, i, k) => {
      const { varianceOutcome, varianceBefore, covariance } = within(rows, i);
      const theta = slope / unit;
      const inside = Math.max(0, varianceOutcome - 2 * theta * covariance + theta * theta * varianceBefore);
      return sum + sizes[k]! * (adjusted[i]! - centre) ** 2 + (sizes[k]! - 1) * inside;
    }, 0);
    return { mean: centre, varianceOfMean: squares / (n - 1) / n, n };
  };
  return [of(1), of(0)];
}

/** Difference of means with unequal variances: Welch (1947) with Satterthwaite's degrees of freedom. */
function welch(one: Moments, other: Moments, confidence: number): Estimated {
  const variance = one.varianceOfMean + other.varianceOfMean;
  const freedom =
    variance > 0
      ? variance ** 2 / (one.varianceOfMean ** 2 / (one.n - 1) + other.varianceOfMean ** 2 / (other.n - 1))
      : one.n + other.n - 2;
  return estimated(one.mean - other.mean, variance, freedom, confidence);
}
