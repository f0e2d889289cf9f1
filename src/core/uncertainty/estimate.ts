import { DomainError } from '../errors';
import { type Bounds, checkAll } from '../validate';

/** z of the 90th percentile: `low` stands at -Z10, `base` at 0 and `high` at Z10. */
export const Z10 = 1.2815515655446004;

/** What kind of number a quantity is: a share of something, an amount that cannot be negative, or neither. */
export type Quantity = 'share' | 'amount' | 'plain';

/** On which scale a quantity's values are spread: as they are, by their logarithm, by their log-odds. */
export type Scale = 'plain' | 'log' | 'logit';

/** The scales in the order of their numbers in the workbook (1, 2, 3). */
export const SCALES = ['plain', 'log', 'logit'] as const satisfies readonly Scale[];

/** An uncertain number: its 10th, 50th and 90th percentile. */
export interface ThreePoints {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/**
 * What a quantity with these bounds is: one that cannot leave 0 to 1 is a share, one that cannot be negative an amount.
 *
 * @example quantityOf({ min: 0, max: 0.9 }) // 'share'
 */
export function quantityOf({ min, above, max, below }: Bounds): Quantity {
  const least = min ?? above ?? -Infinity;
  const most = max ?? below ?? Infinity;
  if (least < 0) return 'plain';
  return most <= 1 ? 'share' : 'amount';
}

/**
 * The scale natural to an estimate: log-odds for shares with 0 < low and high < 1, logarithm for amounts with low > 0, plain
 * otherwise, so that no draw is infeasible.
 */
export function scaleOf(quantity: Quantity, { low, high }: ThreePoints): Scale {
  if (quantity === 'share' && low > 0 && high < 1) return 'logit';
  return quantity === 'amount' && low > 0 ? 'log' : 'plain';
}

const onto: Readonly<Record<Scale, (x: number) => number>> = {
  plain: (x) => x,
  log: Math.log,
  logit: (x) => Math.log(x / (1 - x)),
};

/**
 * An estimate made ready to be drawn from: T(base) + (z/Z10) (T(base) - T(low)) below the base, T(high) - T(base) above, carried
 * back from the scale T and cut off at the quantity's bounds.
 */
export interface Distribution {
  readonly scale: Scale;
  readonly points: ThreePoints;
  /** On the scale: the middle, and the slopes in z below and above it. */
  readonly middle: number;
  readonly below: number;
  readonly above: number;
  readonly least: number;
  readonly most: number;
}

/**
 * @param points low <= base <= high, all within the bounds
 * @param limits where values are cut off; an open side is infinite
 * @throws DomainError where the points do not rise, or the scale cannot carry them
 */
export function distributionOf(points: ThreePoints, scale: Scale, limits: Bounds = {}): Distribution {
  const { low, base, high } = points;
  checkAll([
    ['low', low, limits],
    ['base', base, limits],
    ['high', high, limits],
  ]);
  if (!(low <= base && base <= high)) {
    const parameter = low <= base ? 'high' : 'base';
    throw DomainError.of('domain', parameter, `base must lie between low and high, but found low ${low}, base ${base}, high ${high}.`);
  }
  if (scale === 'log' && !(low > 0)) {
    throw DomainError.of(
      'domain',
      'low',
      `low must be above 0 for an amount on a logarithmic scale, but found ${low}: use the plain scale.`,
    );
  }
  if (scale === 'logit' && !(low > 0 && high < 1)) {
    const [parameter, value] = low > 0 ? ['high', high] : ['low', low];
    throw DomainError.of(
      'domain',
      parameter,
      `${parameter} must lie above 0 and below 1 for a share on the scale of log-odds, but found ${value}: use the plain scale.`,
    );
  }
  const transform = onto[scale];
  const middle = transform(base);
  return {
    scale,
    points,
    middle,
    below: (middle - transform(low)) / Z10,
    above: (transform(high) - middle) / Z10,
    least: limits.min ?? limits.above ?? -Infinity,
    most: limits.max ?? limits.below ?? Infinity,
  };
}

/** Whether an estimate has any width to draw from. */
export const isUncertain = ({ low, high }: ThreePoints): boolean => low < high;

/**
 * The value at a standard normal z, exact at the three points.
 *
 * @example valueAt(distributionOf({ low: 10, base: 20, high: 50 }, 'log'), 0) // 20
 */
export function valueAt(distribution: Distribution, z: number): number {
  const out = Float64Array.of(z);
  fillValues(out, distribution, out);
  return out[0]!;
}

/** Values for a column of z; `out` may be that column. */
export function fillValues(out: Float64Array, distribution: Distribution, z: Float64Array): void {
  const { scale, points, middle, below, above, least, most } = distribution;
  const { low, base, high } = points;
  const n = out.length;
  if (scale === 'plain') {
    for (let i = 0; i < n; i += 1) out[i] = middle + z[i]! * (z[i]! < 0 ? below : above);
  } else if (scale === 'log') {
    for (let i = 0; i < n; i += 1) {
      const at = z[i]!;
      out[i] = at === 0 ? base : Math.exp(middle + at * (at < 0 ? below : above));
    }
  } else {
    for (let i = 0; i < n; i += 1) {
      const at = z[i]!;
      out[i] = at === 0 ? base : 1 / (1 + Math.exp(-(middle + at * (at < 0 ? below : above))));
    }
  }
  // A rounding error of the scale must not carry a draw past the bounds, nor an estimate without width away from its value.
  if (low === high) out.fill(base);
  else if (least > -Infinity || most < Infinity) for (let i = 0; i < n; i += 1) out[i] = Math.min(most, Math.max(least, out[i]!));
}
