import { DomainError } from '../errors';
import { cholesky, choleskySolve } from '../numerics/matrix';

/** A regression with the covariance of its coefficients that holds whatever the spread of each row. */
export interface Regression {
  readonly coefficients: Float64Array;
  /** Row by row, coefficients x coefficients. */
  readonly covariance: Float64Array;
  readonly residuals: Float64Array;
  /** For tests and limits. */
  readonly degreesOfFreedom: number;
  readonly rSquared: number;
}

/** How rows hang together: each for itself (HC2), or in clusters (CR1). */
export type Errors = { readonly kind: 'each row' } | { readonly kind: 'clusters'; readonly cluster: Int32Array; readonly clusters: number };

/**
 * Ordinary least squares of y on a constant and the given columns.
 *
 * Method: columns centred and scaled, Cholesky of the normal equations, one step of refinement; the constant follows. Covariance:
 * HC2 of MacKinnon & White (1985), sum of e^2/(1 - h) x x', with n - k degrees of freedom; or CR1 of clusters, with the factor
 * G/(G - 1) (n - 1)/(n - k) and G - 1 degrees of freedom.
 *
 * @param weights rows that each stands for, all alike; one each if left out
 * @param constantAt which value each column has where the constant is the outcome: its mean, or 0. Far from the data (years, dates) the
 *   constant and its errors cancel.
 * @throws DomainError `noAnswer` for too few rows or columns that say the same, naming the column.
 */
export function leastSquares(
  y: readonly number[],
  columns: readonly (readonly number[])[],
  names: readonly string[],
  errors: Errors,
  weights?: readonly number[],
  constantAt: (column: number) => 'mean' | 'zero' = () => 'zero',
): Regression {
  const weight = Float64Array.from(y, (_, i) => weights?.[i] ?? 1);
  const n = weight.reduce((sum, value) => sum + value, 0);
  const k = columns.length + 1;
  if (n <= k) {
    throw DomainError.of('noAnswer', 'outcome', `outcome: ${n} rows are too few for ${k} coefficients: add rows or leave columns out.`);
  }
  const design = standardise(columns, names, weight, n);
  const factor = factorOf(design, names);
  const meanY = weightedMean(y, weight, n);
  const solve = (right: Float64Array): Float64Array => choleskySolve(factor, k - 1, right);
  const scaled = new Float64Array(k - 1);
  let residuals = Float64Array.from(y, (value) => value - meanY);
  for (let pass = 0; pass < 2; pass += 1) {
    const step = solve(Float64Array.from(design.z, (z) => dot(z, residuals, weight)));
    for (let j = 0; j < k - 1; j += 1) scaled[j] = scaled[j]! + step[j]!;
    residuals = residuals.map((value, i) => value - design.z.reduce((sum, z, j) => sum + z[i]! * step[j]!, 0));
  }
  const coefficients = new Float64Array(k);
  scaled.forEach((value, j) => (coefficients[j + 1] = value / design.scale[j]!));
  const away = design.centre.map((centre, j) => (constantAt(j) === 'mean' ? 0 : centre));
  coefficients[0] = meanY - away.reduce((sum, distance, j) => sum + distance * coefficients[j + 1]!, 0);
  const { covariance, degreesOfFreedom } = sandwich(design, away, solve, residuals, errors);
  const total = y.reduce((sum, value, i) => sum + weight[i]! * (value - meanY) ** 2, 0);
  const rSquared = total > 0 ? 1 - dot(residuals, residuals, weight) / total : 0;
  return { coefficients, covariance, residuals, degreesOfFreedom, rSquared };
}

interface Standardised {
  readonly z: readonly Float64Array[];
  readonly centre: readonly number[];
  readonly scale: readonly number[];
  readonly weight: Float64Array;
  /** Rows that the weights stand for. */
  readonly n: number;
}

/** Mean of the values, each as often as its weight says; once if left out. */
export function mean(values: ArrayLike<number>, weights?: ArrayLike<number>): number {
  let n = values.length;
  if (weights) {
    n = 0;
    for (let i = 0; i < weights.length; i += 1) n += weights[i]!;
  }
  return weightedMean(values, weights, n);
}

function weightedMean(values: ArrayLike<number>, weight: ArrayLike<number> | undefined, n: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i]! * ((weight?.[i] ?? 1) / n);
  return sum;
}

function dot(a: Float64Array, b: Float64Array, weight?: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]! * (weight?.[i] ?? 1);
  return sum;
}

function standardise(columns: readonly (readonly number[])[], names: readonly string[], weight: Float64Array, n: number): Standardised {
  const centre = columns.map((column) => weightedMean(column, weight, n));
  const scale = columns.map((column, j) => {
    const farthest = column.reduce((most, value) => Math.max(most, Math.abs(value - centre[j]!)), 0);
    // A constant column is rounding around its mean.
    if (!(farthest > 1e-13 * Math.abs(centre[j]!))) throw same(names[j]!, 'is the same in every row');
    return (
      farthest *
      Math.sqrt(
        weightedMean(
          column.map((value) => ((value - centre[j]!) / farthest) ** 2),
          weight,
          n,
        ),
      )
    );
  });
  const z = columns.map((column, j) => Float64Array.from(column, (value) => (value - centre[j]!) / scale[j]!));
  return { z, centre, scale, weight, n };
}

function factorOf({ z, weight }: Standardised, names: readonly string[]): Float64Array {
  const m = z.length;
  const products = new Float64Array(m * m);
  for (let j = 0; j < m; j += 1) {
    for (let l = 0; l <= j; l += 1) products[j * m + l] = products[l * m + j] = dot(z[j]!, z[l]!, weight);
    const leading = new Float64Array((j + 1) * (j + 1));
    for (let a = 0; a <= j; a += 1) for (let b = 0; b <= j; b += 1) leading[a * (j + 1) + b] = products[a * m + b]!;
    const factor = cholesky(leading, j + 1, 1e-11 * products[j * m + j]!);
    if (!factor) throw same(names[j]!, 'is a mixture of the columns before it');
    if (j === m - 1) return factor;
  }
  return new Float64Array(0);
}

const same = (name: string, what: string): DomainError =>
  DomainError.of('noAnswer', name, `${name} ${what}, so its effect cannot be told apart: leave it out.`);

function sandwich(
  design: Standardised,
  away: readonly number[],
  solve: (right: Float64Array) => Float64Array,
  residuals: Float64Array,
  errors: Errors,
): { covariance: Float64Array; degreesOfFreedom: number } {
  const { z, scale, weight, n } = design;
  const rows = residuals.length;
  const k = z.length + 1;
  // Row i of the influence of the rows on the coefficients of the data: 1/n for the mean, then the slopes.
  const groups = errors.kind === 'clusters' ? errors.clusters : rows;
  const meat = new Float64Array(k * k);
  const sums = errors.kind === 'clusters' ? new Float64Array(groups * k) : new Float64Array(k);
  const row = new Float64Array(k - 1);
  for (let i = 0; i < rows; i += 1) {
    const w = weight[i]!;
    for (let j = 0; j < k - 1; j += 1) row[j] = z[j]![i]!;
    const slopes = solve(row);
    const leverage = 1 / n + dot(slopes, row);
    const at = errors.kind === 'clusters' ? errors.cluster[i]! * k : 0;
    // A row that alone decides a coefficient has no residual and no information on its spread.
    const error = errors.kind === 'clusters' ? residuals[i]! : leverage < 1 - 1e-10 ? residuals[i]! / Math.sqrt(1 - leverage) : 0;
    const influence = new Float64Array(k);
    influence[0] = 1 / n;
    for (let j = 0; j < k - 1; j += 1) {
      influence[j + 1] = slopes[j]! / scale[j]!;
      influence[0] = influence[0]! - away[j]! * influence[j + 1]!;
    }
    if (errors.kind === 'clusters') {
      for (let j = 0; j < k; j += 1) sums[at + j] = sums[at + j]! + w * influence[j]! * error;
    } else {
      for (let j = 0; j < k; j += 1)
        for (let l = 0; l < k; l += 1) meat[j * k + l] = meat[j * k + l]! + w * influence[j]! * influence[l]! * error * error;
    }
  }
  if (errors.kind === 'each row') return { covariance: meat, degreesOfFreedom: n - k };
  if (groups < 2)
    throw DomainError.of('noAnswer', 'cluster', 'cluster: all rows belong to one cluster, so errors cannot be told: give at least two.');
  const factor = (groups / (groups - 1)) * ((n - 1) / (n - k));
  for (let g = 0; g < groups; g += 1) {
    for (let j = 0; j < k; j += 1) {
      for (let l = 0; l < k; l += 1) meat[j * k + l] = meat[j * k + l]! + factor * sums[g * k + j]! * sums[g * k + l]!;
    }
  }
  return { covariance: meat, degreesOfFreedom: groups - 1 };
}
