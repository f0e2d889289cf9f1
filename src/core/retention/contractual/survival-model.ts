import type { LikelihoodFit, LikelihoodProblem } from '../../numerics/likelihood';
import type { Progress } from '../../numerics/objective';
import type { ChurnCounts } from './cohorts';

/** A model of how long customers stay under contract, with a churn rate of their own each. */
export interface SurvivalModel {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly source: string;
  /** ln of the share of a cohort that is left after t periods (whole). */
  logSurvival(parameters: readonly number[], t: number): number;
  problem(counts: ChurnCounts): LikelihoodProblem;
  fitSteps(counts: ChurnCounts): Generator<Progress, LikelihoodFit>;
}

/** Share of a cohort that is left after t periods. */
export const survival = (model: SurvivalModel, parameters: readonly number[], t: number): number =>
  Math.exp(model.logSurvival(parameters, t));

/** Retention rate of period t = 1, 2, ...: S(t)/S(t-1). Rises with tenure, because the likely leavers leave first. */
export const retention = (model: SurvivalModel, parameters: readonly number[], t: number): number =>
  Math.exp(model.logSurvival(parameters, t) - model.logSurvival(parameters, t - 1));

/** One row of a survival chart: actual where it was observed, fitted and projected everywhere. */
export interface SurvivalRow {
  readonly period: number;
  readonly survival: number;
  /** NaN for period 0. */
  readonly retention: number;
  /** Share actually left, over the cohorts seen so long; NaN beyond the data. */
  readonly actual: number;
}

/** Survival from 0 to `horizon`, with what was observed. */
export function survivalTable(model: SurvivalModel, parameters: readonly number[], horizon: number, counts?: ChurnCounts): SurvivalRow[] {
  let actual = 1;
  let atRisk = counts?.customers ?? 0;
  return Array.from({ length: horizon + 1 }, (_, t) => {
    const observed = counts !== undefined && t <= counts.periods && atRisk > 0;
    if (observed && t > 0) {
      // Kaplan & Meier: cohorts seen for fewer periods count as long as they were seen.
      actual *= 1 - counts.lost[t]! / atRisk;
      atRisk -= counts.lost[t]! + counts.kept[t]!;
    }
    return {
      period: t,
      survival: survival(model, parameters, t),
      retention: t === 0 ? NaN : retention(model, parameters, t),
      actual: observed ? actual : NaN,
    };
  });
}
