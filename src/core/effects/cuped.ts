import { DomainError } from '../errors';
import type { LeverSize } from '../retention/lever-size';
import { type Estimated, estimated, isShare, leverFromMeans } from './effect';
import { mean } from './least-squares';
import { bothGroups } from './uplift-regression';

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
 * theta = cov(Y, X)/var(X) over all customers, then the difference of means with Welch's limits.
 *
 * Assumes that customers were assigned at random and that the measure is from before, so that treatment cannot have moved it.
 *
 * Source: Deng, A., Xu, Y., Kohavi, R. & Walker, T. (2013), 10.1145/2433396.2433413.
 */
export function cuped(treated: readonly number[], outcome: readonly number[], before: readonly number[], confidence = 0.95): Cuped {
  const customersTreated = bothGroups(treated);
  const meanBefore = mean(before);
  const spread = before.map((value) => value - meanBefore);
  const largest = spread.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(largest > 1e-13 * Math.abs(meanBefore))) {
    throw DomainError.of(
      'noAnswer',
      'before',
      `before is ${before[0]!} for every customer, so it explains nothing: use the outcome alone, with UPLIFT_REGRESSION.`,
    );
  }
  const meanOutcome = mean(outcome);
  const unit = spread.map((value) => value / largest);
  const variance = mean(unit.map((value) => value * value));
  const covariance = mean(unit.map((value, i) => value * (outcome[i]! - meanOutcome)));
  const varianceOutcome = mean(outcome.map((value) => (value - meanOutcome) ** 2));
  const adjusted = outcome.map((value, i) => value - (covariance / variance) * unit[i]!);
  const groups = [1, 0].map((group) => momentsOf(adjusted.filter((_, i) => treated[i] === group))) as [Moments, Moments];
  return {
    effect: welch(groups[0], groups[1], confidence),
    unadjusted: welch(
      momentsOf(outcome.filter((_, i) => treated[i] === 1)),
      momentsOf(outcome.filter((_, i) => treated[i] === 0)),
      confidence,
    ),
    theta: covariance / variance / largest,
    varianceRemoved: varianceOutcome > 0 ? covariance ** 2 / (variance * varianceOutcome) : 0,
    treated: groups[0].mean,
    control: groups[1].mean,
    customersTreated,
    customersControl: treated.length - customersTreated,
    lever: leverFromMeans(
      {
        treated: groups[0].mean,
        control: groups[1].mean,
        varianceTreated: groups[0].varianceOfMean,
        varianceControl: groups[1].varianceOfMean,
        covariance: 0,
      },
      isShare(outcome),
      'experiment',
    ),
  };
}

interface Moments {
  readonly mean: number;
  readonly varianceOfMean: number;
  readonly n: number;
}

function momentsOf(values: readonly number[]): Moments {
  const centre = mean(values);
  const n = values.length;
  return { mean: centre, varianceOfMean: values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (n - 1) / n, n };
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
