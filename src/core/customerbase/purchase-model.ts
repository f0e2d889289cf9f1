import type { LikelihoodFit, LikelihoodProblem } from '../numerics/likelihood';
import type { Progress } from '../numerics/objective';
import type { CustomerCounts } from './counts';

export type ModelName = 'BG/NBD' | 'MBG/NBD' | 'Pareto/NBD' | 'BG/BB';

/** Customers one by one, in the order of the sheet. */
export interface Customers {
  readonly x: ArrayLike<number>;
  readonly tX: ArrayLike<number>;
  readonly T: ArrayLike<number>;
}

/**
 * A model of buying without a contract: customers buy at their own rate until they silently leave.
 * Time is in the unit of the data throughout. Parameters are in the order of `parameters`.
 */
export interface PurchaseModel {
  readonly name: ModelName;
  readonly parameters: readonly string[];
  readonly source: string;
  /** True where time is counted in whole purchase opportunities. */
  readonly discrete: boolean;
  /** The likelihood of the customers as a problem of maximisation. */
  problem(counts: CustomerCounts): LikelihoodProblem;
  /** Maximum-likelihood fit; yields progress. */
  fitSteps(counts: CustomerCounts): Generator<Progress, LikelihoodFit>;
  /** Total log-likelihood of the customers. */
  logLikelihood(parameters: readonly number[], counts: CustomerCounts): number;
  /** Expected number of repeat purchases of a new customer in a time t. */
  expected(parameters: readonly number[], t: number): number;
  /** Probability of exactly x repeat purchases of a new customer in a time t. */
  probability(parameters: readonly number[], x: number, t: number): number;
  /** Expected purchases of each customer in the next t, given what is known of each; one array for each horizon. */
  conditionalExpected(parameters: readonly number[], customers: Customers, horizons: readonly number[]): Float64Array[];
  /** Expected square of the purchases of each customer in the next t: with the expectation, the variance that chance alone leaves. */
  conditionalSquare(parameters: readonly number[], customers: Customers, horizon: number): Float64Array;
  /** Probability that each customer is still a customer at the end of observation. */
  alive(parameters: readonly number[], customers: Customers): Float64Array;
  /**
   * What x purchases in a time T teach of one who is still a customer: the parameters by which he goes on buying.
   *
   * @param pace a factor on how often he buys; 1 as the model has it
   */
  updated(parameters: readonly number[], x: number, T: number, pace: number): readonly number[];
  /** Probabilities of `from`, ..., `to` - 1 purchases in the next t of one who is a customer now, by updated parameters. */
  goingOn(updated: readonly number[], from: number, to: number, t: number): Float64Array;
  /** How many steps of about a nanosecond one of these probabilities takes, by measurement, where `from` is the first of several. */
  goingOnSteps(t: number, from: number): number;
  /** Probability that each, if still a customer at the end of observation, is still one t later. */
  staying(parameters: readonly number[], customers: Customers, t: number): Float64Array;
}
