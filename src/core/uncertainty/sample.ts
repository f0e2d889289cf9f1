import { normalQuantile } from '../numerics/normal';
import { DomainError } from '../errors';
import { type Bounds, checkAll } from '../validate';
import { LARGEST_TRIAL, uniformDraw, variableBounds } from './draws';
import { distributionOf, SCALES, type ThreePoints, valueAt } from './estimate';

/** 0 stands for no trial: the base. */
export const sampledTrialBounds: Bounds = { min: 0, max: LARGEST_TRIAL, integer: true };
/** Scales by their numbers in the workbook. */
export const scaleBounds: Bounds = { min: 1, max: SCALES.length, integer: true };

/** One estimate and where it stands in random draws. */
export interface Sampled extends ThreePoints {
  readonly trial: number;
  readonly variable: number;
  /** 1 plain, 2 logarithm, 3 log-odds. */
  readonly scale: number;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

/**
 * The value of a three-point estimate in a trial, independent of all others; its base in trial 0.
 *
 * @throws DomainError on points that do not rise, a scale that cannot carry them, points beyond the bounds, bounds that leave nothing
 * @example sample({ trial: 0, variable: 7, low: 80, base: 100, high: 150, scale: 2, least: undefined, most: undefined }) // 100
 */
export function sample({ trial, variable, scale, least, most, ...points }: Sampled): number {
  checkAll([
    ['trial', trial, sampledTrialBounds],
    ['variable', variable, variableBounds],
    ['scale', scale, scaleBounds],
  ]);
  if (least !== undefined && most !== undefined && least > most)
    throw DomainError.of('domain', 'least', `least must not be above most, but found ${least} and ${most}: exchange them.`);
  const limits: Bounds = { ...(least !== undefined && { min: least }), ...(most !== undefined && { max: most }) };
  const distribution = distributionOf(points, SCALES[scale - 1]!, limits);
  return valueAt(distribution, trial === 0 ? 0 : normalQuantile(uniformDraw(trial, variable)));
}
