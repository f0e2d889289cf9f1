import fc from 'fast-check';
import { incompleteBeta } from '../../src/core/numerics/incomplete-beta';
import { inverseIncompleteBeta } from '../../src/core/numerics/inverse-beta';
import { pertQuantile } from '../../src/core/uncertainty/distributions/pert';
import { triangularQuantile } from '../../src/core/uncertainty/distributions/triangular';

const probability = fc.integer({ min: 0, max: 100000 }).map((k) => k / 100000);
const points = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: -100000, max: 100000 }).map((k) => k / 100)))
  .map((three) => [...three].sort((a, b) => a - b) as [number, number, number]);

describe.each([
  ['PERT', pertQuantile],
  ['triangular', triangularQuantile],
])('laws of the %s quantile', (_, quantile) => {
  test('it stays between low and high and never falls', () => {
    fc.assert(
      fc.property(probability, probability, points, (a, b, [low, mode, high]) => {
        const x = quantile(Math.min(a, b), low, mode, high);
        const y = quantile(Math.max(a, b), low, mode, high);
        const slack = 1e-12 * (Math.abs(low) + Math.abs(high));
        expect(x >= low && y <= high && x <= y + slack).toBe(true);
      }),
    );
  });

  test('mirrored points give the mirrored quantile', () => {
    fc.assert(
      fc.property(probability, points, (p, [low, mode, high]) => {
        const there = quantile(p, low, mode, high);
        const back = -quantile(1 - p, -high, -mode, -low);
        expect(Math.abs(there - back)).toBeLessThanOrEqual(1e-10 * (Math.abs(low) + Math.abs(high) + 1));
      }),
    );
  });
});

describe('laws of the incomplete beta function', () => {
  const shape = fc.integer({ min: 1, max: 5000 }).map((k) => k / 100);

  test('its inverse undoes it', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        fc.pre(p > 0 && p < 1);
        const x = inverseIncompleteBeta(p, a, b);
        // Next to an end float64 cannot resolve x any further, so that nothing can be said of p.
        fc.pre(x > 1e-280 && x < 1 - 1e-6);
        // Neighbouring values of x lie this far apart in p: no inverse in float64 can do better.
        const resolution = incompleteBeta(x * (1 + 2 ** -52), a, b) - incompleteBeta(x * (1 - 2 ** -52), a, b);
        expect(Math.abs(incompleteBeta(x, a, b) - p)).toBeLessThan(1e-12 + resolution);
      }),
    );
  });

  test('it mirrors: I_x(a, b) + I_(1-x)(b, a) = 1', () => {
    const x = fc.integer({ min: 1, max: 1023 }).map((k) => k / 1024);
    fc.assert(
      fc.property(x, shape, shape, (at, a, b) => expect(incompleteBeta(at, a, b) + incompleteBeta(1 - at, b, a)).toBeCloseTo(1, 13)),
    );
  });

  test('where it is a plain power it is that power: I_x(a, 1) = x^a', () => {
    const x = fc.integer({ min: 1, max: 1023 }).map((k) => k / 1024);
    fc.assert(
      fc.property(x, shape, (at, a) => {
        expect(Math.abs(incompleteBeta(at, a, 1) / at ** a - 1)).toBeLessThan(1e-12);
      }),
    );
  });
});
