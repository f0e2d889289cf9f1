import { partialInformation, type Worth } from './information';
import { expectation, normalGrid } from './normal-grid';
import { evaluateSpline, fitSpline, momentsOf, ROUGH_TERMS, TERMS, type Spline } from './regression';
import { sumOf } from './summary';

/** What one uncertain input does to the result. */
export interface Driver {
  /** E[result | z of the input]. */
  readonly spline: Spline;
  /** Share of the result's variance that the input alone explains (a Sobol index of first order), 0 to 1. */
  readonly share: number;
  /** Worth of knowing it before deciding (EVPPI). */
  readonly worth: Worth;
}

/**
 * How much of a simulated result each input drives, and what it would be worth to know it.
 *
 * Method: the result is first taken apart into rough splines of one input after the other. What an input brings is then
 * fitted to what the inputs independent of it have left, whose splines have means known from the normal distribution
 * (control variates); so the noise of the other inputs does not blur it.
 *
 * @param y results, at least `LEAST_TRIALS`
 * @param z draws of each input, as long
 * @param groups for each input a number; inputs that depend on one another have the same
 */
export function driversOf(y: Float64Array, z: readonly Float64Array[], groups: readonly number[]): Driver[] {
  const n = y.length;
  const mean = sumOf(y) / n;
  const variance = sumOf(y.map((value) => (value - mean) ** 2)) / (n - 1);
  const rest = y.slice();
  const moments = z.map(momentsOf);
  // What each input takes, less its mean, so that the rest keeps the result's mean.
  const taken = z.map((column, index) => {
    const centred = rest.map((value) => value - mean);
    const rough = fitSpline(centred, moments[index]!, ROUGH_TERMS);
    const centre = expectation(evaluateSpline(rough, normalGrid.z));
    const values = evaluateSpline(rough, column);
    for (let i = 0; i < n; i += 1) {
      values[i] = values[i]! - centre;
      rest[i] = rest[i]! - values[i]!;
    }
    return values;
  });
  return z.map((column, index) => {
    const own = rest.slice();
    taken.forEach((values, other) => {
      if (groups[other] !== groups[index]) return;
      for (let i = 0; i < n; i += 1) own[i] = own[i]! + values[i]!;
    });
    const spline = fitSpline(own, moments[index]!);
    return { spline, share: shareOf(spline, own, column, variance), worth: partialInformation(own, column, spline) };
  });
}

/** Variance of the spline over that of the result, less what chance alone puts into the spline. */
function shareOf(spline: Spline, y: Float64Array, z: Float64Array, variance: number): number {
  if (!(variance > 0)) return 0;
  const grid = evaluateSpline(spline, normalGrid.z);
  const mean = expectation(grid);
  const explained = expectation(grid.map((value) => (value - mean) ** 2));
  const fitted = evaluateSpline(spline, z);
  let residual = 0;
  for (let i = 0; i < y.length; i += 1) residual += (y[i]! - fitted[i]!) ** 2;
  const chance = ((TERMS - 1) * residual) / (y.length - TERMS) / y.length;
  return Math.min(1, Math.max(0, (explained - chance) / variance));
}
