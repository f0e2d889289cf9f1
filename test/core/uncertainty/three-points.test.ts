import { pertQuantile } from '../../../src/core/uncertainty/distributions/pert';
import { triangularQuantile } from '../../../src/core/uncertainty/distributions/triangular';

describe('three-point distributions', () => {
  test.each([pertQuantile, triangularQuantile])('reach their ends and stay between them', (quantile) => {
    expect(quantile(0, 1, 2, 5)).toBe(1);
    expect(quantile(1, 1, 2, 5)).toBe(5);
    expect(quantile(0.37, 4, 4, 4)).toBe(4);
  });

  test('the triangular share below the mode is (mode - low)/(high - low)', () => {
    expect(triangularQuantile(0.25, 1, 2, 5)).toBe(2);
    expect(triangularQuantile(0.5, 0, 0, 1)).toBeCloseTo(1 - Math.SQRT1_2, 15);
  });

  test('a symmetric estimate has its median at the mode', () => {
    expect(pertQuantile(0.5, 0, 5, 10)).toBeCloseTo(5, 13);
    expect(triangularQuantile(0.5, 0, 5, 10)).toBe(5);
  });

  test('the mean of PERT is (low + 4 mode + high)/6', () => {
    const n = 20000;
    let total = 0;
    for (let k = 0; k < n; k += 1) total += pertQuantile((k + 0.5) / n, 2, 3, 9);
    expect(total / n).toBeCloseTo((2 + 12 + 9) / 6, 5);
  });

  test('points out of order are refused', () => {
    expect(() => pertQuantile(0.5, 3, 2, 5)).toThrow('mode must lie between low and high, but found low 3, mode 2, high 5.');
  });
});
