import { Decimal, decimal } from '../money';

/**
 * The root of a continuous function between two points where its signs differ.
 *
 * Method: Chandrupatla (1997), Advances in Engineering Software 28, 145-149: inverse quadratic interpolation wherever
 * it is safe, else bisection; the bracket is never left. Accuracy: the root lies within `tolerance` (relative to its
 * size, absolute below 1) of the result, as far as the function's own rounding lets its sign be known.
 *
 * @throws RangeError if the signs do not differ.
 */
export function bracketedRoot(f: (x: Decimal) => Decimal, low: Decimal, high: Decimal, tolerance: Decimal = decimal('1e-34')): Decimal {
  let b = low;
  let fb = f(b);
  if (fb.isZero()) return b;
  let a = high;
  let fa = f(a);
  if (fa.isZero()) return a;
  if (fa.isNegative() === fb.isNegative()) throw new RangeError('bracketedRoot needs a sign change between its ends.');
  let share = decimal(0.5);
  for (;;) {
    const x = a.plus(share.times(b.minus(a)));
    const fx = f(x);
    let c = a;
    let fc = fa;
    if (fx.isNegative() !== fa.isNegative()) {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    if (fa.isZero()) return a;
    const best = fa.abs().lt(fb.abs()) ? a : b;
    const limit = tolerance.times(Decimal.max(1, best.abs())).div(b.minus(a).abs());
    if (limit.gt(0.5)) return best;
    share = Decimal.min(Decimal.max(interpolate(a, b, c, fa, fb, fc), limit), limit.neg().plus(1));
  }
}

/** The next point as a share of the way from a to b. */
function interpolate(a: Decimal, b: Decimal, c: Decimal, fa: Decimal, fb: Decimal, fc: Decimal): Decimal {
  const half = decimal(0.5);
  if (fc.eq(fa) || fc.eq(fb)) return half;
  const xi = a.minus(b).div(c.minus(b));
  const phi = fa.minus(fb).div(fc.minus(fb));
  const safe = phi.times(phi).lt(xi) && phi.minus(1).pow(2).lt(xi.neg().plus(1));
  if (!safe) return half;
  const first = fa.div(fb.minus(fa)).times(fc.div(fb.minus(fc)));
  const second = c
    .minus(a)
    .div(b.minus(a))
    .times(fa.div(fc.minus(fa)))
    .times(fb.div(fc.minus(fb)));
  return first.plus(second);
}
