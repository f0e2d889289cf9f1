import { fitScoreLink } from '../../../src/core/retention/score-link/logistic';
import { countScores } from '../../../src/core/retention/score-link/observations';
import { areaUnderCurve } from '../../../src/core/retention/score-link/quality';
import { nullSpace } from '../../../src/core/numerics/null-space';
import { randomSource } from '../../tools/random';
import { seedOr } from '../../tools/seed';

const retained = [0, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1];
const tenths = Array.from({ length: 20 }, (_, i) => i % 10);

const linkOf = (measures: readonly (readonly number[])[], outcomes: readonly number[] = retained) => {
  const names = measures.map((_, j) => `measure ${j + 1}`);
  return fitScoreLink(countScores(measures, outcomes, names), names);
};

describe('a measure whose mean is large against its spread', () => {
  const plain = linkOf([tenths]);

  test('the years 2015 to 2024 give the slope and standard error of the years counted from 2015', () => {
    const [intercept, slope] = linkOf([tenths.map((year) => 2015 + year)]).coefficients;
    expect(slope!.estimate.toFixed(3)).toBe('0.184');
    expect(slope!.standardError.toFixed(3)).toBe('0.169');
    expect(intercept!.estimate).toBeCloseTo(plain.coefficients[0]!.estimate - 2015 * slope!.estimate, 9);
  });

  test.each([0, -2015, 46_000, 1e6, 1e9, 1e12])('moving the origin by %d leaves slope, error and limits as they are', (origin) => {
    const found = linkOf([tenths.map((year) => origin + year)]).coefficients[1]!;
    for (const key of ['estimate', 'standardError', 'low', 'high'] as const) {
      expect(Math.abs(found[key] / plain.coefficients[1]![key] - 1)).toBeLessThan(1e-9);
    }
  });

  test.each([1e-12, 1e-3, 365.25, 1e12])('a unit of %d scales slope, error and limits', (unit) => {
    const found = linkOf([tenths.map((year) => (2015 + year) * unit)]).coefficients[1]!;
    for (const key of ['estimate', 'standardError', 'low', 'high'] as const) {
      expect(Math.abs((found[key] * unit) / plain.coefficients[1]![key] - 1)).toBeLessThan(1e-9);
    }
  });

  test('fitted values keep their digits: the area under the curve does not move', () => {
    const counts = countScores([tenths.map((year) => 1e12 + year)], retained, ['year']);
    const own = countScores([tenths], retained, ['year']);
    expect(areaUnderCurve(counts, fitScoreLink(counts, ['year']))).toBe(areaUnderCurve(own, plain));
  });
});

describe('limits', () => {
  /** Twice the loss of log-likelihood at a slope held fixed, maximised over the other coefficients by plain coordinate search. */
  const loss = (x: readonly number[], held: number, index: 0 | 1, best: number): number => {
    const centre = x.reduce((sum, value) => sum + value, 0) / x.length;
    const likelihood = (a: number, b: number): number =>
      x.reduce((sum, value, i) => {
        const eta = a + b * value;
        return sum + retained[i]! * eta - Math.log1p(Math.exp(eta));
      }, 0);
    // The logit at the mean is the free direction when the slope is held; the slope is, when the intercept is.
    const along = (free: number): number => (index === 1 ? likelihood(free - held * centre, held) : likelihood(held, free));
    let low = -10;
    let high = 10;
    if (index === 0) [low, high] = [(-10 - held) / centre, (10 - held) / centre];
    for (let k = 0; k < 200; k += 1) {
      const [first, second] = [low + (high - low) / 3, high - (high - low) / 3];
      if (along(first) < along(second)) low = first;
      else high = second;
    }
    return 2 * (best - along((low + high) / 2));
  };

  test.each([0, 1] as const)('of coefficient %d lose the 95 %% point of chi-square, by an independent search', (index) => {
    const x = tenths.map((year) => 12 + year);
    const link = linkOf([x]);
    for (const end of ['low', 'high'] as const) {
      expect(loss(x, link.coefficients[index]![end], index, link.logLikelihood)).toBeCloseTo(3.841458820694124, 6);
    }
  });

  test('never stand on the wrong side of the estimate, whatever the data', () => {
    for (let base = 0; base < 60; base += 1) {
      const random = randomSource(seedOr(1) + base);
      const n = 8 + Math.floor(random.next() * 40);
      const origin = 10 ** Math.floor(random.next() * 8);
      const x = Array.from({ length: n }, () => origin + Math.floor(random.next() * 6) ** 3);
      const y = x.map(() => (random.next() < 0.85 ? 1 : 0));
      let link;
      try {
        link = linkOf([x, x.map(() => random.next())], y);
      } catch (error) {
        expect((error as Error).message).toMatch(/separate|all .* customers were|is .* for every customer/);
        continue;
      }
      for (const { estimate, low, high, standardError } of link.coefficients) {
        expect([low < estimate, estimate < high, standardError > 0]).toEqual([true, true, true]);
      }
    }
  });
});

test('separated data are refused as separated and mixtures as mixtures, far from the origin too', () => {
  const years = Array.from({ length: 20 }, (_, i) => 2000 + i);
  expect(() =>
    linkOf(
      [years],
      years.map((year) => (year > 2010 ? 1 : 0)),
    ),
  ).toThrow(/separate/);
  expect(() => linkOf([years, years.map((year) => 3 * year - 7)])).toThrow(/say the same/);
});

test('a basis at right angles is orthonormal and at right angles', () => {
  for (const normal of [
    [1, 0, 0],
    [0, 0, -2],
    [1, -2015 / 3, 1e9],
    [3, 4],
  ]) {
    const n = normal.length;
    const basis = nullSpace(normal);
    for (let a = 0; a < n - 1; a += 1) {
      const column = normal.map((_, i) => basis[i * (n - 1) + a]!);
      const size = Math.hypot(...normal);
      expect(Math.abs(column.reduce((sum, entry, i) => sum + (entry * normal[i]!) / size, 0))).toBeLessThan(1e-15);
      for (let b = 0; b <= a; b += 1) {
        const product = column.reduce((sum, entry, i) => sum + entry * basis[i * (n - 1) + b]!, 0);
        expect(product).toBeCloseTo(a === b ? 1 : 0, 14);
      }
    }
  }
});
