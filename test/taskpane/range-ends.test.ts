import * as fc from 'fast-check';
import { movedEnd, spread } from '../../src/taskpane/session/range-ends';

const share = { min: 0, max: 1 };
const amount = { min: 0, max: 1e9 };

describe('an end that goes with its base', () => {
  it('keeps its ratio where it is an amount', () => {
    expect(movedEnd(90, 100, 200, amount)).toBe(180);
    expect(movedEnd(110, 100, 50, amount)).toBe(55);
  });

  it('keeps its odds where it is a share', () => {
    expect(movedEnd(0.75, 0.8, 0.95, share)).toBeCloseTo(0.934426, 6);
    expect(movedEnd(0.85, 0.8, 0.95, share)).toBeCloseTo(0.964179, 6);
  });

  it('keeps its distance from a base of zero, and stays where it is allowed', () => {
    expect(movedEnd(5, 0, 10, amount)).toBe(15);
    expect(movedEnd(9e8, 5e8, 9e8, amount)).toBe(1e9);
  });

  it.each([share, amount])('never passes its base nor leaves what is allowed: %j', ({ min, max }) => {
    const value = fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, after) => {
        const [low, base, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const moved = [movedEnd(low, base, after, { min, max }), after, movedEnd(high, base, after, { min, max })];
        expect(moved).toEqual([...moved].sort((x, y) => x - y));
        expect(moved[0]).toBeGreaterThanOrEqual(min);
        expect(moved[2]).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('a range of plus or minus a share', () => {
  it('lies about its base, also about a negative one', () => {
    expect(spread(200, 0.1, amount)).toEqual({ low: 180, high: 220 });
    expect(spread(-0.2, 0.5, { min: -0.5, max: 2 })).toEqual({ low: -0.3, high: -0.1 });
    expect(spread(0.9, 0.2, share)).toEqual({ low: 0.72, high: 1 });
  });
});
