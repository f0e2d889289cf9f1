import { quantileOfSorted } from '../../../src/core/uncertainty/quantile';
import { summarise, sumOf } from '../../../src/core/uncertainty/summary';
import { fillDraws } from '../../../src/core/uncertainty/draws';
import { normalQuantile } from '../../../src/core/numerics/normal';

describe('a summary of trials', () => {
  it('has quantiles of type 7, as PERCENTILE.INC', () => {
    // Worked by hand: position 1 + (n - 1) p in the sorted list.
    const sorted = [15, 20, 35, 40, 50];
    expect(quantileOfSorted(sorted, 0.4)).toBeCloseTo(29, 12);
    expect(quantileOfSorted(sorted, 0)).toBe(15);
    expect(quantileOfSorted(sorted, 1)).toBe(50);
    expect(quantileOfSorted([7], 0.3)).toBe(7);
    expect(quantileOfSorted([1, 2], 0.9)).toBeCloseTo(1.9, 12);
  });

  it('is exact for a small column', () => {
    const summary = summarise(Float64Array.of(4, -2, 10, 0));
    expect(summary).toMatchObject({ trials: 4, mean: 3, least: -2, greatest: 10, belowZero: 0.25, p50: 2 });
    expect(summary.standardDeviation).toBeCloseTo(Math.sqrt((1 + 25 + 49 + 9) / 3), 12);
    expect(summary.standardError).toBeCloseTo(summary.standardDeviation / 2, 12);
  });

  it('of one trial is that trial, without an error', () => {
    expect(summarise(Float64Array.of(-5))).toMatchObject({ mean: -5, standardError: 0, p10: -5, p90: -5, belowZero: 1 });
  });

  it('states errors that cover what the draws come from', () => {
    // Mean, quantiles and share of standard normals in 200 runs of 1,000: within one error in about 68 %, two in 95 %.
    const inside = { mean: 0, p10: 0, p50: 0, p90: 0, below: 0 };
    for (let run = 0; run < 200; run += 1) {
      const column = new Float64Array(1000);
      fillDraws(column, 1 + run * 1000, 12);
      const summary = summarise(column.map(normalQuantile));
      inside.mean += Number(Math.abs(summary.mean) < 2 * summary.standardError);
      inside.p10 += Number(Math.abs(summary.p10 + 1.2815515655446004) < 2 * summary.p10Error);
      inside.p50 += Number(Math.abs(summary.p50) < 2 * summary.p50Error);
      inside.p90 += Number(Math.abs(summary.p90 - 1.2815515655446004) < 2 * summary.p90Error);
      inside.below += Number(Math.abs(summary.belowZero - 0.5) < 2 * summary.belowZeroError);
    }
    for (const count of Object.values(inside)) {
      expect(count).toBeGreaterThan(180);
      expect(count).toBeLessThan(200);
    }
  });

  it('adds up without losing what is small', () => {
    expect(sumOf([1e16, 1, -1e16])).toBe(1);
  });
});
