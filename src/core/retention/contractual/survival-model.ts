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
