import { type Covariate, type CovariateFit, type CovariateGroups, fitWithCovariates } from '../../numerics/covariates';
import type { LikelihoodProblem } from '../../numerics/likelihood';
import { gathered, groupStarts, sortedOrder } from '../../numerics/row-groups';
import { countLifetimes } from '../survival/kaplan-meier';
import type { Lifetime } from '../survival/tenure';
import { churnOfTenures } from './cohorts';
import { shiftedBetaGeometric, shiftedBetaGeometricLikelihood } from './shifted-beta-geometric';

/**
 * Fits the shifted beta-geometric with covariates of churn: alpha is multiplied by e^(coefficient x value), and so are the odds of the mean
 * churn in the first period, alpha/beta.
 *
 * @param weights customers each lifetime stands for; one each if left out
 */
export function fitChurnCovariates(
  lifetimes: readonly Lifetime[],
  covariates: readonly Covariate[],
  weights?: readonly number[],
): CovariateFit {
  const whole = shiftedBetaGeometric.problem(churnOfTenures(countLifetimes(lifetimes, weights), shiftedBetaGeometric.parameters.length));
  return fitWithCovariates(
    whole,
    covariates.map(({ name }) => ({ name: `churn: ${name}`, signs: [1, 0] })),
    grouped(lifetimes, covariates, whole, weights),
  );
}

/** Customers with the same covariates and tenure in one row, and groups of the same covariates. */
function grouped(
  lifetimes: readonly Lifetime[],
  covariates: readonly Covariate[],
  whole: LikelihoodProblem,
  weights?: readonly number[],
): CovariateGroups {
  const columns = [...covariates.map(({ values }) => values), lifetimes.map(({ periods }) => periods)];
  const order = sortedOrder(columns, lifetimes.length);
  const sorted = columns.map((column) => gathered(column, order));
  const row = groupStarts(sorted, order.length);
  const [tenure, lost, kept] = [0, 1, 2].map(() => new Float64Array(row.length - 1)) as [Float64Array, Float64Array, Float64Array];
  const keys = sorted.map((column) => gathered(column, row.subarray(0, -1)));
  tenure.set(keys.at(-1)!);
  for (let r = 0; r < tenure.length; r += 1) {
    for (let place = row[r]!; place < row[r + 1]!; place += 1) {
      const side = lifetimes[order[place]!]!.lost ? lost : kept;
      side[r] = side[r]! + (weights?.[order[place]!] ?? 1);
    }
  }
  const start = groupStarts(keys.slice(0, -1), tenure.length);
  const observations = new Float64Array(start.length - 1);
  const values = new Float64Array(observations.length * covariates.length);
  for (let group = 0; group < observations.length; group += 1) {
    for (let r = start[group]!; r < start[group + 1]!; r += 1) {
      // Who was seen through no whole period says nothing.
      if (tenure[r]! > 0) observations[group] = observations[group]! + lost[r]! + kept[r]!;
    }
    covariates.forEach((_, j) => (values[group * covariates.length + j] = keys[j]![start[group]!]!));
  }
  return { values, observations, start, problem: { ...whole, evaluate: shiftedBetaGeometricLikelihood({ tenure, lost, kept }) } };
}
