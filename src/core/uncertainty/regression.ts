import { cholesky, choleskySolve } from '../numerics/matrix';
import { Z10 } from './estimate';

/**
 * The terms of a spline in z: a cubic on either side of the base, where it may bend (the two sides of an estimate have slopes
 * of their own), and a change of the third derivative at the 10th and the 90th percentile. The first five are enough for a
 * rough fit.
 */
export const TERMS = 9;
export const ROUGH_TERMS = 5;

/** Fewest trials a fit is made from: ten for each term. */
export const LEAST_TRIALS = 10 * TERMS;

/** Where the cubes begin, as a number of this module: loops read it ten thousand times an input, and an import each time is slow. */
const KNOT = Z10;

const cubeOf = (x: number): number => x * x * x;

/** Writes the terms of a z. */
export function fillTerms(terms: Float64Array, z: number): void {
  const above = z > 0 ? z : 0;
  terms[0] = 1;
  terms[1] = z;
  terms[2] = z * z;
  terms[3] = above;
  terms[4] = above * above;
  terms[5] = cubeOf(z);
  terms[6] = cubeOf(above);
  terms[7] = z < -KNOT ? cubeOf(z + KNOT) : 0;
  terms[8] = z > KNOT ? cubeOf(z - KNOT) : 0;
}

/** What a result is expected to be, given the z of one input. */
export interface Spline {
  readonly coefficients: Float64Array;
  /** Solves (B'B) x = right, for the errors of what is computed from the fit. */
  solve(right: ArrayLike<number>): Float64Array;
}

/** Sums over the draws of one input, from which every fit on it takes its normal equations. */
export interface SplineMoments {
  readonly z: Float64Array;
  /** Sums of z^0 to z^6 over the draws above 0, and over the others. */
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** Sums of the cubes beyond the 10th and the 90th percentile times z^0 to z^3, and of their squares. */
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** Place of the sum of squares behind those times z^0 to z^3. */
const SQUARES = 4;
const POWERS = 7;

/**
 * @param z standard normals
 */
export function momentsOf(z: Float64Array): SplineMoments {
  const [above, below] = [new Float64Array(POWERS), new Float64Array(POWERS)];
  const [left, right] = [new Float64Array(SQUARES + 1), new Float64Array(SQUARES + 1)];
  for (let i = 0; i < z.length; i += 1) {
    const at = z[i]!;
    const sums = at > 0 ? above : below;
    for (let k = 0, power = 1; k < POWERS; k += 1, power *= at) sums[k] = sums[k]! + power;
    if (at >= -KNOT && at <= KNOT) continue;
    const side = at > 0 ? right : left;
    const cube = cubeOf(at > 0 ? at - KNOT : at + KNOT);
    for (let k = 0, term = cube; k < SQUARES; k += 1, term *= at) side[k] = side[k]! + term;
    side[SQUARES] = side[SQUARES]! + cube * cube;
  }
  return { z, above, below, left, right };
}

/** Which power of z each term is, and whether of the draws above 0 alone; the last two are the cubes beyond the percentiles. */
const POWER = [0, 1, 2, 1, 2, 3, 3] as const;
const ABOVE_ONLY = [false, false, false, true, true, false, true] as const;
const [LEFT, RIGHT] = [7, 8] as const;

/** Sum of the product of two terms over the draws. */
function product(j: number, k: number, { above, below, left, right }: SplineMoments): number {
  const [first, second] = j < k ? [j, k] : [k, j];
  if (second < LEFT) {
    const power = POWER[first]! + POWER[second]!;
    return ABOVE_ONLY[first] || ABOVE_ONLY[second] ? above[power]! : above[power]! + below[power]!;
  }
  const side = second === LEFT ? left : right;
  if (first >= LEFT) return first === second ? side[SQUARES]! : 0;
  return second === LEFT && ABOVE_ONLY[first] ? 0 : side[POWER[first]!]!;
}

/** Sums of y times each term. */
function projection(y: Float64Array, z: Float64Array, count: number): Float64Array {
  const [above, below] = [new Float64Array(4), new Float64Array(4)];
  let [left, right] = [0, 0];
  for (let i = 0; i < y.length; i += 1) {
    const at = z[i]!;
    const value = y[i]!;
    const sums = at > 0 ? above : below;
    const linear = value * at;
    const square = linear * at;
    sums[0] = sums[0]! + value;
    sums[1] = sums[1]! + linear;
    sums[2] = sums[2]! + square;
    sums[3] = sums[3]! + square * at;
    if (at > KNOT) right += value * cubeOf(at - KNOT);
    else if (at < -KNOT) left += value * cubeOf(at + KNOT);
  }
  return Float64Array.from({ length: count }, (_, term) => {
    if (term === LEFT) return left;
    if (term === RIGHT) return right;
    const power = POWER[term]!;
    return ABOVE_ONLY[term] ? above[power]! : above[power]! + below[power]!;
  });
}

/**
 * Least squares of y on splines of z.
 *
 * @param y results, at least `LEAST_TRIALS` of them
 * @param moments of as many standard normals
 * Method: normal equations by Cholesky; z is standard normal, so that the terms are well scaled. Every product of two terms is a
 * power of z on one side of 0 or a cube beyond a percentile, so that a draw is looked at once.
 */
export function fitSpline(y: Float64Array, moments: SplineMoments, count = TERMS): Spline {
  const matrix = new Float64Array(count * count);
  for (let j = 0; j < count; j += 1) for (let k = 0; k < count; k += 1) matrix[j * count + k] = product(j, k, moments);
  const factor = cholesky(matrix, count);
  if (!factor)
    throw new RangeError(`A spline of ${count} terms cannot be fitted to ${y.length} trials: at least ${LEAST_TRIALS} are needed.`);
  return {
    coefficients: choleskySolve(factor, count, projection(y, moments.z, count)),
    solve: (vector) => choleskySolve(factor, count, vector),
  };
}

/** Values of a spline for a column of z: a cubic on either side of 0, and cubes beyond the percentiles. */
export function evaluateSpline({ coefficients }: Pick<Spline, 'coefficients'>, z: Float64Array): Float64Array {
  const [c0 = 0, c1 = 0, c2 = 0, a1 = 0, a2 = 0, c3 = 0, a3 = 0, left = 0, right = 0] = coefficients;
  const [up1, up2, up3] = [c1 + a1, c2 + a2, c3 + a3];
  const out = new Float64Array(z.length);
  for (let i = 0; i < z.length; i += 1) {
    const at = z[i]!;
    if (at > 0) out[i] = ((up3 * at + up2) * at + up1) * at + c0 + (at > KNOT ? right * cubeOf(at - KNOT) : 0);
    else out[i] = ((c3 * at + c2) * at + c1) * at + c0 + (at < -KNOT ? left * cubeOf(at + KNOT) : 0);
  }
  return out;
}
