import { type Driver, driversOf } from '../../core/uncertainty/drivers';
import { perfectInformation, type Worth } from '../../core/uncertainty/information';
import { LEAST_TRIALS } from '../../core/uncertainty/regression';
import { summarise, sumOf, type Summary } from '../../core/uncertainty/summary';
import { fillNormals } from './normals';
import type { Sampler, Trials } from './trial-range';
import type { Variable } from './variables';

/** Trials that drivers are taken from at most: their errors are then small beside what they tell apart. */
export const DRIVER_TRIALS = 10_000;

/** What a simulation says about NPV and payback. */
export interface Odds {
  readonly npv: Summary;
  /** Share of trials in which the outlay comes back within the horizon. */
  readonly paidBack: number;
  readonly paidBackError: number;
  /** Worth of knowing everything before deciding. */
  readonly certainty: Worth;
}

/** The same with what drives it. */
export interface Analysis extends Odds {
  /** By share of variance, the largest first; empty with fewer trials than a spline needs. */
  readonly drivers: readonly InputDriver[];
}

export interface InputDriver extends Driver {
  readonly variable: Variable;
}

export function oddsOf({ npv, paidBack }: Trials): Odds {
  const n = npv.length;
  const share = sumOf(paidBack) / n;
  return {
    npv: summarise(npv),
    paidBack: share,
    paidBackError: Math.sqrt((share * (1 - share)) / n),
    certainty: perfectInformation(npv),
  };
}

/**
 * @param first number of the first of the trials
 */
export function analyse(sampler: Sampler, trials: Trials, first: number): Analysis {
  const { npv } = trials;
  const enough = npv.length >= LEAST_TRIALS;
  return { ...oddsOf(trials), drivers: enough ? inputDrivers(sampler, npv.subarray(0, DRIVER_TRIALS), first) : [] };
}

function inputDrivers({ variables, drivers }: Sampler, npv: Float64Array, first: number): InputDriver[] {
  const z = drivers.map(() => new Float64Array(npv.length));
  fillNormals(variables, drivers, first, z);
  // Correlated inputs are one group: none of them is independent of the others.
  const groups = drivers.map(({ number }, index) => (variables.correlated.has(number) ? -1 : index));
  return driversOf(npv, z, groups)
    .map((driver, index) => ({ ...driver, variable: drivers[index]! }))
    .sort((a, b) => b.share - a.share);
}
