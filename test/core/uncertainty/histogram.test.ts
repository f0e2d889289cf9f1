import fc from 'fast-check';
import { histogramOf } from '../../../src/core/uncertainty/histogram';

const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 300 });

describe('a histogram', () => {
  it('counts every value once, in its interval, in no more intervals than asked for', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 40 }), (list, most) => {
        const bins = histogramOf(Float64Array.from(list), most);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        expect(bins.length).toBeLessThanOrEqual(most);
        expect(bins[0]!.count).toBeGreaterThan(0);
        expect(bins.at(-1)!.count).toBeGreaterThan(0);
      }),
    );
  });

  it('has an end at zero, so that no bar holds losses and gains', () => {
    fc.assert(
      fc.property(values, (list) => {
        for (const { from, to } of histogramOf(Float64Array.from(list), 20)) expect(from < 0 && to > 0).toBe(false);
      }),
    );
  });

  it('parts losses from gains even where they are the least that a number can be', () => {
    expect(histogramOf(Float64Array.of(0, -5e-324), 20).map(({ count }) => count)).toEqual([1, 1]);
  });

  it('counts in steps that people count in', () => {
    expect(histogramOf(Float64Array.of(-1, 0, 1, 2, 7.4), 5)).toEqual([
      { from: -2, to: 0, count: 1 },
      { from: 0, to: 2, count: 2 },
      { from: 2, to: 4, count: 1 },
      { from: 4, to: 6, count: 0 },
      { from: 6, to: 8, count: 1 },
    ]);
    expect(histogramOf(Float64Array.of(3, 3), 5)).toEqual([{ from: 3, to: 6, count: 2 }]);
  });
});
