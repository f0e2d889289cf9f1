import fc from 'fast-check';
import { distributionOf, quantityOf, scaleOf, valueAt, Z10, type Scale } from '../../../src/core/uncertainty/estimate';
import { normalCdf } from '../../../src/core/numerics/normal';
import { runsOr, seedOr } from '../../tools/seed';

const at = (points: readonly [number, number, number], scale: Scale, z: number, bounds = {}): number =>
  valueAt(distributionOf({ low: points[0], base: points[1], high: points[2] }, scale, bounds), z);

describe('a three-point estimate', () => {
  it('has its 10th, 50th and 90th percentile at its three points, on every scale', () => {
    expect(normalCdf(Z10)).toBeCloseTo(0.9, 15);
    for (const scale of ['plain', 'log', 'logit'] as const) {
      const points = [0.2, 0.3, 0.7] as const;
      expect(at(points, scale, -Z10) / 0.2).toBeCloseTo(1, 14);
      expect(at(points, scale, 0)).toBe(0.3);
      expect(at(points, scale, Z10) / 0.7).toBeCloseTo(1, 14);
    }
  });

  it('moves along its scale: worked by hand', () => {
    // Plain: 20 + 2 (20 - 10)/1.28155...; log: 20 (50/20)^(1/1.28155...); logit of 0.2 and 0.5 is ln(1/4) and 0.
    expect(at([10, 20, 50], 'plain', -2)).toBeCloseTo(20 - 20 / 1.2815515655446004, 12);
    expect(at([10, 20, 50], 'log', 1)).toBeCloseTo(20 * 2.5 ** (1 / 1.2815515655446004), 12);
    expect(at([0.2, 0.5, 0.8], 'logit', 1)).toBeCloseTo(1 / (1 + 4 ** (-1 / 1.2815515655446004)), 14);
  });

  it('rises with z and stays within the bounds of its quantity', () => {
    const bounds = { min: 0, max: 1 };
    fc.assert(
      fc.property(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        fc.double({ min: -6.5, max: 6.5, noNaN: true }),
        (numbers, z) => {
          const [low, base, high] = [...numbers].sort((a, b) => a - b) as [number, number, number];
          const points = { low, base, high };
          const distribution = distributionOf(points, scaleOf(quantityOf(bounds), points), bounds);
          const value = valueAt(distribution, z);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          expect(valueAt(distribution, z + 0.5)).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        },
      ),
      { seed: seedOr(8), numRuns: runsOr(2000) },
    );
  });

  it('is cut off at the bounds: a share from 0 cannot become negative', () => {
    expect(at([0, 0.1, 0.3], 'plain', -3, { min: 0, max: 1 })).toBe(0);
    expect(at([0.8, 0.9, 1], 'plain', 3, { min: 0, max: 1 })).toBe(1);
  });

  it('without width is its value at every z', () => {
    for (const scale of ['plain', 'log', 'logit'] as const) expect(at([0.3, 0.3, 0.3], scale, 2.5)).toBe(0.3);
    expect(at([0, 0, 0], 'plain', -4)).toBe(0);
  });

  it('takes the scale natural to its quantity', () => {
    expect(quantityOf({ min: 0, max: 1 })).toBe('share');
    expect(quantityOf({ min: 0, max: 0.9 })).toBe('share');
    expect(quantityOf({ min: 0, max: 1e9 })).toBe('amount');
    expect(quantityOf({ min: 0 })).toBe('amount');
    expect(quantityOf({ min: -0.9, max: 1 })).toBe('plain');
    expect(quantityOf({})).toBe('plain');
    expect(scaleOf('share', { low: 0.1, base: 0.2, high: 0.9 })).toBe('logit');
    expect(scaleOf('share', { low: 0, base: 0.2, high: 0.9 })).toBe('plain');
    expect(scaleOf('share', { low: 0.1, base: 0.2, high: 1 })).toBe('plain');
    expect(scaleOf('amount', { low: 0.1, base: 2, high: 9 })).toBe('log');
    expect(scaleOf('amount', { low: 0, base: 2, high: 9 })).toBe('plain');
    expect(scaleOf('plain', { low: 1, base: 2, high: 9 })).toBe('plain');
  });

  it.each([
    [[3, 2, 5], 'plain', {}, /base must lie between low and high, but found low 3, base 2, high 5/],
    [[1, 6, 5], 'plain', {}, /base must lie between low and high/],
    [[0, 1, 2], 'log', {}, /low must be above 0 for an amount on a logarithmic scale, but found 0/],
    [[0, 0.1, 0.2], 'logit', {}, /low must lie above 0 and below 1 for a share on the scale of log-odds, but found 0/],
    [[0.1, 0.2, 1], 'logit', {}, /high must lie above 0 and below 1/],
    [[0, NaN, 1], 'plain', {}, /base must be a finite number/],
    [[0, 1, Infinity], 'plain', {}, /high must be a finite number, but found Infinity/],
    [[-1, 0, 1], 'plain', { min: 0, max: 1 }, /low must be a number from 0 to 1, but found -1/],
  ] as const)('refuses %j on the scale %s', ([low, base, high], scale, bounds, message) => {
    expect(() => distributionOf({ low, base, high }, scale, bounds)).toThrow(message);
  });
});
