import { fillDraws } from '../../../src/core/uncertainty/draws';
import { distributionOf, valueAt, Z10 } from '../../../src/core/uncertainty/estimate';
import { partialInformation, perfectInformation } from '../../../src/core/uncertainty/information';
import { bestPilot, sampleInformation } from '../../../src/core/uncertainty/pilot-information';
import { driversOf } from '../../../src/core/uncertainty/drivers';
import { expectation, normalGrid } from '../../../src/core/uncertainty/normal-grid';
import { evaluateSpline, fillTerms, fitSpline, momentsOf, TERMS } from '../../../src/core/uncertainty/regression';
import { normalCdf, normalDensity, normalQuantile } from '../../../src/core/numerics/normal';

const normals = (n: number, variable: number, first = 1): Float64Array => {
  const column = new Float64Array(n);
  fillDraws(column, first, variable);
  return column.map(normalQuantile);
};

/** E[max(0, X)] - max(0, E X) of a normal X: the worth of learning it. */
const normalWorth = (mean: number, sd: number): number => sd * normalDensity(mean / sd) - Math.abs(mean) * normalCdf(-Math.abs(mean) / sd);

const evppi = (y: Float64Array, z: Float64Array): ReturnType<typeof partialInformation> =>
  partialInformation(y, z, fitSpline(y, momentsOf(z)));

describe('the worth of information', () => {
  it('is the closed form for a linear result of normal inputs, to 1 %', () => {
    const n = 10_000;
    const inputs = [normals(n, 1), normals(n, 2), normals(n, 3)];
    const weights = [3, 2, 1];
    const y = Float64Array.from({ length: n }, (_, i) => 1 + weights.reduce((sum, weight, j) => sum + weight * inputs[j]![i]!, 0));
    const total = perfectInformation(y);
    expect(Math.abs(total.value - normalWorth(1, Math.sqrt(14)))).toBeLessThan(2 * total.standardError);
    driversOf(y, inputs, [1, 2, 3]).forEach(({ worth, share }, j) => {
      expect(Math.abs(worth.value / normalWorth(1, weights[j]!) - 1)).toBeLessThan(0.01);
      expect(Math.abs(share - weights[j]! ** 2 / 14)).toBeLessThan(0.02);
    });
  });

  it('counts what an input says about those it is correlated with', () => {
    const n = 50_000;
    const [a, b, c] = [normals(n, 4), normals(n, 5), normals(n, 6)];
    const r = 0.6;
    const related = a.map((value, i) => r * value + Math.sqrt(1 - r * r) * b[i]!);
    const y = Float64Array.from({ length: n }, (_, i) => 0.5 + a[i]! + related[i]! + 2 * c[i]!);
    const [first, second, third] = driversOf(y, [a, related, c], [1, 1, 2]);
    // E[y | a] = 0.5 + (1 + r) a.
    for (const driver of [first!, second!]) expect(Math.abs(driver.worth.value / normalWorth(0.5, 1 + r) - 1)).toBeLessThan(0.02);
    expect(Math.abs(third!.worth.value / normalWorth(0.5, 2) - 1)).toBeLessThan(0.01);
  });

  /*
   * Brute force, independent of the regression: for each of many outer values of the input the mean over the inner ones, in
   * the models with known structure: a product, a curve, and a kinked estimate with a threshold.
   */
  const models: { name: string; result: (a: number, b: number) => number }[] = [
    { name: 'a product', result: (a, b) => (1 + 0.8 * a) * (2 + b) - 1.8 },
    { name: 'a curve', result: (a, b) => Math.exp(0.6 * a) * (1 + 0.3 * b) - 1.4 + 0.7 * b },
    {
      name: 'a kinked estimate',
      result: (a, b) => 10 * valueAt(distributionOf({ low: 0.1, base: 0.2, high: 0.7 }, 'logit'), a) - 2.6 + b * a * 0.3 + b,
    },
  ];
  it.each(models)('is what nested simulation finds for $name', ({ result }) => {
    const n = 10_000;
    const [a, b] = [normals(n, 41), normals(n, 42)];
    const y = Float64Array.from({ length: n }, (_, i) => result(a[i]!, b[i]!));
    const { value, standardError } = driversOf(y, [a, b], [1, 2])[0]!.worth;
    // Weighted points in place of random ones: the nested means are exact to many digits.
    const grid = (perUnit: number): { z: number; weight: number }[] =>
      Array.from({ length: 14 * perUnit + 1 }, (_, k) => k / perUnit - 7).map((z) => ({ z, weight: normalDensity(z) / perUnit }));
    const [outer, inner] = [grid(100), grid(8)];
    const means = outer.map((at) => inner.reduce((sum, { z, weight }) => sum + weight * result(at.z, z), 0));
    const overall = means.reduce((sum, mean, k) => sum + outer[k]!.weight * mean, 0);
    const nested = means.reduce((sum, mean, k) => sum + outer[k]!.weight * Math.max(0, mean), 0) - Math.max(0, overall);
    expect(nested).toBeGreaterThan(0.05);
    expect(standardError).toBeLessThan(nested / 10);
    expect(Math.abs(value - nested)).toBeLessThan(2 * standardError);
  });

  it('states errors that cover: in 100 runs the truth lies within two of them about as often as it should', () => {
    let inside = 0;
    for (let run = 0; run < 100; run += 1) {
      const n = 1000;
      const [a, b] = [normals(n, 50, 1 + run * n), normals(n, 51, 1 + run * n)];
      const { value, standardError } = evppi(
        Float64Array.from({ length: n }, (_, i) => 0.5 + a[i]! + 2 * b[i]!),
        a,
      );
      inside += Number(Math.abs(value - normalWorth(0.5, 1)) < 2 * standardError);
    }
    expect(inside).toBeGreaterThan(88);
  });

  it('is nothing where the decision is the same whatever is learnt', () => {
    const n = 1000;
    const a = normals(n, 60);
    expect(
      evppi(
        Float64Array.from(a, (z) => 100 + z),
        a,
      ),
    ).toEqual({ value: 0, standardError: 0 });
    expect(
      evppi(
        Float64Array.from(a, (z) => z - 100),
        a,
      ),
    ).toEqual({ value: 0, standardError: 0 });
  });
});

describe('a spline', () => {
  const z = normals(400, 11);
  const terms = (at: number): Float64Array => {
    const out = new Float64Array(TERMS);
    fillTerms(out, at);
    return out;
  };
  const coefficients = Float64Array.of(3, -2, 0.5, 1, -0.3, 0.2, -0.1, 4, -5);
  const value = (at: number): number => terms(at).reduce((sum, term, j) => sum + term * coefficients[j]!, 0);

  it('is its terms times its coefficients, and found again from its values', () => {
    const y = z.map(value);
    evaluateSpline({ coefficients }, z).forEach((found, i) => expect(found).toBeCloseTo(y[i]!, 11));
    fitSpline(y, momentsOf(z)).coefficients.forEach((found, j) => expect(found).toBeCloseTo(coefficients[j]!, 6));
  });

  it('has normal equations that are sums over the draws', () => {
    const spline = fitSpline(z.map(value), momentsOf(z));
    const x = spline.solve(Float64Array.from({ length: TERMS }, (_, j) => z.reduce((sum, at) => sum + terms(at)[j]! * terms(at)[4]!, 0)));
    // The right side is the fifth column of B'B, so that the solution is the fifth unit vector.
    x.forEach((found, j) => expect(found).toBeCloseTo(j === 4 ? 1 : 0, 6));
  });
});

describe('a pilot', () => {
  const n = 20_000;
  const z = normals(n, 70);
  const noise = normals(n, 71);
  // Size normal with P10 0.05, P50 0.2, P90 0.35; the result linear in it.
  const points = { low: 0.05, base: 0.2, high: 0.35 };
  const sd = 0.15 / Z10;
  const y = Float64Array.from(z, (at, i) => 1000 * (0.15 / Z10) * at + 20 + 5 * noise[i]!);
  const spline = fitSpline(y, momentsOf(z));
  const mean = expectation(evaluateSpline(spline, normalGrid.z));
  const question = { spline, size: distributionOf(points, 'plain'), retention: 0.7 };

  it('is worth what the closed form says for a normal size and a linear result', () => {
    for (const customers of [50, 400, 3000]) {
      const error = Math.sqrt((0.76 * 0.24 + 0.7 * 0.3) / customers) / 0.3;
      const learnt = (sd * sd) / Math.sqrt(sd * sd + error * error);
      expect(Math.abs(sampleInformation(question, customers) / normalWorth(mean, 1000 * learnt) - 1)).toBeLessThan(0.02);
    }
  });

  it('is worth more with more customers, and never more than certainty', () => {
    const sizes = [10, 100, 1000, 10_000, 100_000, 10_000_000];
    const worths = sizes.map((customers) => sampleInformation(question, customers));
    worths.slice(1).forEach((worth, index) => expect(worth).toBeGreaterThan(worths[index]!));
    expect(worths.at(-1)! / evppi(y, z).value).toBeLessThan(1.01);
    expect(worths.at(-1)! / evppi(y, z).value).toBeGreaterThan(0.97);
  });

  it('is chosen by its worth after its cost, with a size that PILOT_SIZE gives', () => {
    const cheap = bestPilot(question, 0.01, 1_000_000)!;
    const dear = bestPilot(question, 0.05, 1_000_000)!;
    expect(dear.customers).toBeLessThan(cheap.customers);
    expect(dear.cost).toBeCloseTo(dear.customers * 0.05, 9);
    expect(dear.worth).toBeGreaterThan(dear.cost);
    expect(bestPilot(question, 1e6, 1_000_000)).toBeUndefined();
    expect(bestPilot(question, 0.01, 3)).toBeUndefined();
  });
});
