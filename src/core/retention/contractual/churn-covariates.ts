import { type Covariate, type CovariateFit, fitWithCovariates } from '../../numerics/covariates';
import { equalRows } from '../../numerics/equal-rows';
import { countLifetimes } from '../survival/kaplan-meier';
import type { Lifetime } from '../survival/tenure';
import { type ChurnCounts, churnOfTenures } from './cohorts';
import { shiftedBetaGeometric } from './shifted-beta-geometric';

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
  const counted = (rows: readonly number[]): ChurnCounts => {
    const { lost, kept, customers, periods } = countLifetimes(
      rows.map((i) => lifetimes[i]!),
      weights && rows.map((i) => weights[i]!),
    );
    return { lost, kept: kept.map((count, t) => (t === 0 ? 0 : count)), customers: customers - kept[0]!, periods };
  };
  const whole = churnOfTenures(countLifetimes(lifetimes, weights), shiftedBetaGeometric.parameters.length);
  const columns = covariates.map(({ values }) => values);
  const groups = equalRows(columns, lifetimes.length).map((rows) => {
    const counts = counted(rows);
    return {
      values: columns.map((column) => column[rows[0]!]!),
      observations: counts.customers,
      problem: shiftedBetaGeometric.problem(counts),
    };
  });
  return fitWithCovariates(
    shiftedBetaGeometric.problem(whole),
    covariates.map(({ name }) => ({ name: `churn: ${name}`, signs: [1, 0] })),
    groups,
  );
}
