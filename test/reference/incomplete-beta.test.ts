import { incompleteBeta } from '../../src/core/numerics/incomplete-beta';
import { inverseIncompleteBeta } from '../../src/core/numerics/inverse-beta';
import reference from './data/incomplete-beta.json';

describe('the incomplete beta function against 40-digit values (scripts/incomplete_beta.py)', () => {
  test.each(reference)('I of $x for $a, $b', ({ a, b, x, value }) => {
    const expected = Number(value);
    expect(Math.abs(incompleteBeta(x, a, b) / expected - 1)).toBeLessThan(a + b <= 100 ? 1e-13 : 5e-12);
  });

  test.each(reference)('quantile $value for $a, $b', ({ a, b, x, value }) => {
    const p = Number(value);
    const found = inverseIncompleteBeta(p, a, b);
    // What the probability's own rounding leaves open: dx = dp/density, at most a few units of 1e-16.
    const step = 1e-6 * Math.min(x, 1 - x);
    const density = (incompleteBeta(x + step, a, b) - incompleteBeta(x - step, a, b)) / (2 * step);
    const open = (2 * Number.EPSILON * Math.max(p, 1 - p)) / density;
    expect(Math.abs(found - x)).toBeLessThan(1e-12 * x + open);
  });
});
