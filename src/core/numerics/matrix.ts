/** Small dense symmetric matrices, row by row in one array: n x n with entry (i, j) at i * n + j. */
export type Square = Float64Array;

/**
 * Cholesky factor L of a symmetric positive definite matrix, A = L L'.
 *
 * @param smallest pivots must exceed this, where a factor of mere rounding would mislead
 * @returns the lower triangle, or undefined when A is not positive definite to working precision
 */
export function cholesky(matrix: Square, n: number, smallest = 0): Square | undefined {
  const factor = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1) {
    const pivot = pivotOf(matrix, factor, n, j);
    // A pivot that is mere rounding of its diagonal entry says that the column depends on the ones before it.
    if (!(pivot > Math.max(smallest, 1e-14 * Math.abs(matrix[j * n + j]!)))) return undefined;
    eliminate(matrix, factor, n, j, pivot);
  }
  return factor;
}

/**
 * Factor L of a symmetric matrix that may be singular, A = L L': directions in which nothing varies have columns of zeros.
 * Rounding may leave such a pivot just below 0.
 */
export function semidefiniteFactor(matrix: Square, n: number): Square {
  const factor = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1) {
    const pivot = pivotOf(matrix, factor, n, j);
    if (pivot > 1e-12 * Math.abs(matrix[j * n + j]!)) eliminate(matrix, factor, n, j, pivot);
  }
  return factor;
}

/** What is left of a diagonal entry once the columns before it are taken out. */
function pivotOf(matrix: Square, factor: Square, n: number, j: number): number {
  let pivot = matrix[j * n + j]!;
  for (let k = 0; k < j; k += 1) pivot -= factor[j * n + k]! ** 2;
  return pivot;
}

/** Fills column j of a factor. */
function eliminate(matrix: Square, factor: Square, n: number, j: number, pivot: number): void {
  const root = Math.sqrt(pivot);
  factor[j * n + j] = root;
  for (let i = j + 1; i < n; i += 1) {
    let entry = matrix[i * n + j]!;
    for (let k = 0; k < j; k += 1) entry -= factor[i * n + k]! * factor[j * n + k]!;
    factor[i * n + j] = entry / root;
  }
}

/** Solves A x = b from the Cholesky factor of A. */
export function choleskySolve(factor: Square, n: number, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = x[i]! - factor[i * n + k]! * x[k]!;
    x[i] = x[i]! / factor[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i] = x[i]! - factor[k * n + i]! * x[k]!;
    x[i] = x[i]! / factor[i * n + i]!;
  }
  return x;
}

/** Inverse of a symmetric positive definite matrix; undefined when it is not positive definite. */
export function invertPositiveDefinite(matrix: Square, n: number): Square | undefined {
  const factor = cholesky(matrix, n);
  if (!factor) return undefined;
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1) {
    const unit = new Float64Array(n);
    unit[j] = 1;
    const column = choleskySolve(factor, n, unit);
    for (let i = 0; i < n; i += 1) inverse[i * n + j] = column[i]!;
  }
  return inverse;
}

/** v' A v. */
export function quadraticForm(matrix: Square, n: number, v: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) sum += v[i]! * matrix[i * n + j]! * v[j]!;
  return sum;
}
