/** Weights that add to one and are never negative, found step by step. */
export interface SimplexProblem {
  /** Rows of the fit, each a row of `width` numbers: what the weights mix. */
  readonly matrix: Float64Array;
  readonly rows: number;
  readonly width: number;
  /** What the mixture shall meet, one for each row. */
  readonly target: Float64Array;
  /** Ridge per row: the penalty on the sum of squared weights is rows x ridge^2. */
  readonly ridge: number;
  /** A step that gains less than the square of this ends the search. */
  readonly smallestGain: number;
}

/**
 * Minimises |A w - b|^2/rows + ridge^2 |w|^2 over the simplex.
 *
 * Method: Frank & Wolfe (1956) with exact line search: each step goes towards the corner that promises most. The residual is carried
 * along, so that a step costs one pass over the matrix.
 *
 * @param start weights to begin with
 */
export function frankWolfe(problem: SimplexProblem, start: Float64Array, mostSteps: number): Float64Array {
  const { matrix, rows, width, target } = problem;
  const weights = Float64Array.from(start);
  const penalty = rows * problem.ridge ** 2;
  const residual = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) {
    let sum = -target[i]!;
    for (let j = 0; j < width; j += 1) sum += matrix[i * width + j]! * weights[j]!;
    residual[i] = sum;
  }
  let squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const half = new Float64Array(width);
  const change = new Float64Array(rows);
  for (let step = 0; step < mostSteps; step += 1) {
    half.fill(0);
    for (let i = 0; i < rows; i += 1) {
      const error = residual[i]!;
      for (let j = 0; j < width; j += 1) half[j] = half[j]! + matrix[i * width + j]! * error;
    }
    let corner = 0;
    let inner = 0;
    for (let j = 0; j < width; j += 1) {
      half[j] = half[j]! + penalty * weights[j]!;
      inner += half[j]! * weights[j]!;
      if (half[j]! < half[corner]!) corner = j;
    }
    // Towards the corner: d = e_corner - w, and A d = column of the corner less A w.
    const slope = half[corner]! - inner;
    let length = 0;
    for (let i = 0; i < rows; i += 1) {
      change[i] = matrix[i * width + corner]! - residual[i]! - target[i]!;
      length += change[i]! ** 2;
    }
    const moved = squares - 2 * weights[corner]! + 1;
    const curvature = length + penalty * moved;
    if (!(curvature > 0)) return weights;
    const share = Math.min(1, Math.max(0, -slope / curvature));
    for (let j = 0; j < width; j += 1) weights[j] = weights[j]! * (1 - share);
    weights[corner] = weights[corner]! + share;
    for (let i = 0; i < rows; i += 1) residual[i] = residual[i]! + share * change[i]!;
    squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
    // The objective falls by what the parabola along the step says, over the number of rows.
    const gain = -(2 * share * slope + share * share * curvature) / rows;
    if (step > 0 && gain <= problem.smallestGain ** 2) return weights;
  }
  return weights;
}
