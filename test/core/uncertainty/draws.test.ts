import { fillDraws, uniformDraw } from '../../../src/core/uncertainty/draws';
import { randomSource } from '../../tools/random';
import { seedOr } from '../../tools/seed';

/** The generator in whole numbers without limit, written from its published formula. */
function reference(trial: number, variable: number): number {
  const [c, v, e] = [BigInt(trial), BigInt(variable), 1n];
  const M = 10n ** 15n - 11n;
  const a = (2499997n * c + 1800451n * v + 2000371n * e) % 7450589n;
  const b = (2246527n * c + 2399993n * v + 2100869n * e) % 7450987n;
  const p = (((M % (a * 4658n + 7450581n)) * 383n) % 99991n) * 7440893n;
  const q = (((M % (b * 7580n + 7560584n)) * 17669n) % 7440893n) * 1343n;
  return (Number((p + q) % 2n ** 32n) + 0.5) / 2 ** 32;
}

describe('the generator', () => {
  it('is what whole numbers without limit give, bit by bit, for trials to a million and variables to 200', () => {
    const random = randomSource(seedOr(8));
    const whole = (most: number): number => 1 + Math.floor(random.next() * most);
    const corners = [1, 2, 999_999, 1_000_000].flatMap((trial) => [1, 2, 199, 200].map((variable) => [trial, variable] as const));
    const sampled = Array.from({ length: 100_000 }, () => [whole(1_000_000), whole(200)] as const);
    const different = [...corners, ...sampled].filter(([trial, variable]) => uniformDraw(trial, variable) !== reference(trial, variable));
    expect(different).toEqual([]);
  });

  it('holds to its last trial and variable', () => {
    for (const [trial, variable] of [
      [1e9, 1],
      [1e9, 9999],
      [999_999_937, 4711],
    ] as const)
      expect(uniformDraw(trial, variable)).toBe(reference(trial, variable));
  });

  it('fills a column with the same numbers', () => {
    const column = new Float64Array(500);
    fillDraws(column, 12_345, 17);
    column.forEach((value, index) => expect(value).toBe(uniformDraw(12_345 + index, 17)));
  });

  it('is even: mean 1/2, variance 1/12, no correlation between neighbours and between variables', () => {
    const n = 100_000;
    const [x, y] = [new Float64Array(n), new Float64Array(n)];
    fillDraws(x, 1, 3);
    fillDraws(y, 1, 4);
    const mean = (value: (i: number) => number): number => Array.from({ length: n }, (_, i) => value(i)).reduce((a, b) => a + b, 0) / n;
    const near = (value: number, sd: number): void => expect(Math.abs(value)).toBeLessThan((4 * sd) / Math.sqrt(n));
    near(
      mean((i) => x[i]! - 0.5),
      0.2887,
    );
    near(
      mean((i) => (x[i]! - 0.5) ** 2 - 1 / 12),
      0.0745,
    );
    near(
      mean((i) => (x[i]! - 0.5) * (y[i]! - 0.5)),
      1 / 12,
    );
    near(
      mean((i) => (x[i]! - 0.5) * ((x[i + 1] ?? 0.5) - 0.5)),
      1 / 12,
    );
  });

  it.each([
    [0, 1, /trial must be a whole number from 1 to 1000000000, but found 0/],
    [1.5, 1, /trial must be a whole number/],
    [1e9 + 1, 1, /trial must be a whole number/],
    [NaN, 1, /trial must be a finite number/],
    [1, 0, /variable must be a whole number from 1 to 9999, but found 0/],
    [1, 10_000, /variable must be a whole number/],
  ])('refuses trial %d of variable %d', (trial, variable, message) => {
    expect(() => uniformDraw(trial, variable)).toThrow(message);
  });
});
