import { copulaOf, pearsonOf } from '../../../src/core/uncertainty/correlation';
import { fillDraws } from '../../../src/core/uncertainty/draws';
import { normalQuantile } from '../../../src/core/numerics/normal';

/** Ranks from 0; draws do not tie. */
const ranks = (values: Float64Array): Float64Array => {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const out = new Float64Array(values.length);
  order.forEach((index, rank) => (out[index] = rank));
  return out;
};

const spearman = (x: Float64Array, y: Float64Array): number => {
  const n = x.length;
  const [a, b] = [ranks(x), ranks(y)];
  let distance = 0;
  for (let i = 0; i < n; i += 1) distance += (a[i]! - b[i]!) ** 2;
  return 1 - (6 * distance) / (n * (n * n - 1));
};

describe('correlated draws', () => {
  it('have the rank correlations that were asked for', () => {
    const pairs = [
      { a: 5, b: 2, rank: 0.7 },
      { a: 2, b: 9, rank: -0.4 },
    ];
    const { variables, factor } = copulaOf(pairs);
    expect(variables).toEqual([2, 5, 9]);
    const n = 50_000;
    const z = variables.map((variable) => {
      const column = new Float64Array(n);
      fillDraws(column, 1, variable);
      return column.map(normalQuantile);
    });
    const correlated = variables.map((_, i) =>
      Float64Array.from({ length: n }, (_, t) => z.reduce((sum, column, j) => sum + factor[i * 3 + j]! * column[t]!, 0)),
    );
    const of = (a: number, b: number): number => spearman(correlated[variables.indexOf(a)]!, correlated[variables.indexOf(b)]!);
    expect(Math.abs(of(5, 2) - 0.7)).toBeLessThan(0.01);
    expect(Math.abs(of(2, 9) + 0.4)).toBeLessThan(0.015);
    expect(Math.abs(of(5, 9))).toBeLessThan(0.02);
  });

  it('do not depend on the order of the pairs', () => {
    const pairs = [
      { a: 1, b: 2, rank: 0.3 },
      { a: 3, b: 2, rank: 0.5 },
    ];
    expect(copulaOf([...pairs].reverse())).toEqual(copulaOf(pairs));
  });

  it('turn a rank correlation into that of z: 2 sin(pi rho/6)', () => {
    expect(pearsonOf(0.5)).toBeCloseTo(0.5176380902050415, 15);
    expect(pearsonOf(0)).toBe(0);
  });

  it.each([
    [
      [
        [1, 2, 0.9],
        [2, 3, 0.9],
        [1, 3, -0.5],
      ],
      /rank correlation of variable 1 with variable 3, -0.5, contradicts .* between 0.6\d and 0.99/,
    ],
    [
      [
        [1, 2, 0.9],
        [2, 3, 0.9],
      ],
      /variable 2 with variable 3, 0.9, contradicts .*not listed count as 0/,
    ],
    [[[1, 2, 1]], /variable 1 with variable 2 must be above -1 and below 1, but found 1/],
    [[[1, 2, NaN]], /must be a finite number/],
    [[[4, 4, 0.5]], /variable 4 is correlated with itself/],
    [
      [
        [1, 2, 0.5],
        [2, 1, 0.5],
      ],
      /variable 2 with variable 1 is listed twice/,
    ],
  ])('refuse %j by the name of the pair', (pairs, message) => {
    expect(() => copulaOf(pairs.map(([a, b, rank]) => ({ a: a!, b: b!, rank: rank! })))).toThrow(message);
  });
});
