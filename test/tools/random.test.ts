import { randomSource } from './random';
import { sampleBeta, sampleExponential, sampleGamma, sampleNormal } from './samplers';

const moments = (draw: () => number, n = 40_000): { mean: number; variance: number } => {
  const values = Array.from({ length: n }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) };
};

test('equal seeds give equal sequences, different seeds different ones', () => {
  const take = (seed: number): number[] => {
    const random = randomSource(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(take(42)).toEqual(take(42));
  expect(take(42)).not.toEqual(take(43));
  expect(take(1)).not.toEqual(take(4294967297));
});

test('uniform numbers fill all tenths evenly and are not correlated with the next', () => {
  const random = randomSource(3);
  const counts = new Array<number>(10).fill(0);
  const n = 100_000;
  let previous = random.next();
  let product = 0;
  let outside = 0;
  for (let i = 0; i < n; i += 1) {
    const u = random.next();
    if (!(u >= 0 && u < 1)) outside += 1;
    counts[Math.floor(u * 10)]! += 1;
    product += (u - 0.5) * (previous - 0.5);
    previous = u;
  }
  const chiSquare = counts.reduce((sum, count) => sum + (count - n / 10) ** 2 / (n / 10), 0);
  expect(outside).toBe(0);
  // 99.9 % point of chi-square with 9 degrees of freedom.
  expect(chiSquare).toBeLessThan(27.88);
  expect(Math.abs(product / n)).toBeLessThan(4 / 12 / Math.sqrt(n));
});

test.each([
  ['normal', (r: ReturnType<typeof randomSource>) => sampleNormal(r), 0, 1],
  ['exponential', (r: ReturnType<typeof randomSource>) => sampleExponential(r, 4), 0.25, 1 / 16],
  ['gamma', (r: ReturnType<typeof randomSource>) => sampleGamma(r, 3.5, 2), 1.75, 3.5 / 4],
  ['gamma below 1', (r: ReturnType<typeof randomSource>) => sampleGamma(r, 0.25, 5), 0.05, 0.01],
  ['beta', (r: ReturnType<typeof randomSource>) => sampleBeta(r, 2, 3), 0.4, 0.04],
] as const)('%s draws have their mean and variance', (_, draw, mean, variance) => {
  const random = randomSource(11);
  const found = moments(() => draw(random));
  expect(Math.abs(found.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / 40_000));
  expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.12);
});
