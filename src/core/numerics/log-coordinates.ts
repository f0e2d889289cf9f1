/** Two parameters that may run to infinity (or zero) together while the data still tell their ratio: a shape and its scale. */
export interface Ridge {
  /** Index of the shape. */
  readonly shape: number;
  /** Index of the scale (or second shape); scale/shape is what the data tell. */
  readonly scale: number;
}

/**
 * The coordinates in which a likelihood is searched: theta = ln p, but for the scale of a ridge ln(scale/shape). Along a ridge only
 * one of them then moves, where in plain logarithms two would have to run at the same pace for ever.
 *
 * ln p = M theta with M the identity and a 1 for each ridge at (scale, shape); all transformations below are that one.
 */
export class LogCoordinates {
  constructor(
    private readonly n: number,
    private readonly ridges: readonly Ridge[] = [],
  ) {}

  /** The same, with parameter `index` as a coordinate of its own: in its ridge the other follows. */
  around(index: number): LogCoordinates {
    const turned = this.ridges.map((ridge) => (ridge.scale === index ? { shape: ridge.scale, scale: ridge.shape } : ridge));
    return new LogCoordinates(this.n, turned);
  }

  fromNatural(parameters: ArrayLike<number>): Float64Array {
    const theta = Float64Array.from({ length: this.n }, (_, i) => Math.log(parameters[i]!));
    for (const { shape, scale } of this.ridges) theta[scale] = theta[scale]! - theta[shape]!;
    return theta;
  }

  toNatural(theta: ArrayLike<number>): Float64Array {
    const log = Float64Array.from(theta);
    for (const { shape, scale } of this.ridges) log[scale] = log[scale]! + log[shape]!;
    return log.map(Math.exp);
  }

  /** Turns a gradient in ln p into one in theta: M' g. */
  pullGradient(gradient: Float64Array): void {
    for (const { shape, scale } of this.ridges) gradient[shape] = gradient[shape]! + gradient[scale]!;
  }

  /** Turns a Hessian in ln p into one in theta: M' H M. */
  pullHessian(hessian: Float64Array): void {
    const { n } = this;
    for (const { shape, scale } of this.ridges) {
      for (let i = 0; i < n; i += 1) hessian[shape * n + i] = hessian[shape * n + i]! + hessian[scale * n + i]!;
      for (let i = 0; i < n; i += 1) hessian[i * n + shape] = hessian[i * n + shape]! + hessian[i * n + scale]!;
    }
  }

  /** Turns a covariance of theta into one of ln p: M C M'. */
  pushCovariance(covariance: Float64Array): Float64Array {
    const { n } = this;
    const pushed = Float64Array.from(covariance);
    for (const { shape, scale } of this.ridges) {
      for (let i = 0; i < n; i += 1) pushed[scale * n + i] = pushed[scale * n + i]! + pushed[shape * n + i]!;
      for (let i = 0; i < n; i += 1) pushed[i * n + scale] = pushed[i * n + scale]! + pushed[i * n + shape]!;
    }
    return pushed;
  }

  /** The box of theta that a box of the parameters spans. */
  box(lower: readonly number[], upper: readonly number[]): { lower: Float64Array; upper: Float64Array } {
    const low = Float64Array.from(lower, Math.log);
    const high = Float64Array.from(upper, Math.log);
    for (const { shape, scale } of this.ridges) {
      low[scale] = Math.log(lower[scale]!) - Math.log(upper[shape]!);
      high[scale] = Math.log(upper[scale]!) - Math.log(lower[shape]!);
    }
    return { lower: low, upper: high };
  }
}

/** The coordinates of a problem with these parameters and ridges. */
export const coordinatesOf = (problem: { readonly parameters: readonly string[]; readonly ridges?: readonly Ridge[] }): LogCoordinates =>
  new LogCoordinates(problem.parameters.length, problem.ridges);
