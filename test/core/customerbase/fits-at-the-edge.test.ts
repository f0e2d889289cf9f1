import { countCustomers } from '../../../src/core/customerbase/counts';
import { PURCHASE_MODELS } from '../../../src/core/customerbase/models';
import type { LikelihoodFit } from '../../../src/core/numerics/likelihood';
import { runToEnd } from '../../../src/core/numerics/objective';
import { type RandomSource, randomSource } from '../../tools/random';
import { simulateCustomer } from '../../tools/simulated-customers';

type Row = readonly [x: number, tX: number, T: number];

const TRUE_PARETO = [0.553, 10.578, 0.606, 11.669];
const pareto = PURCHASE_MODELS['Pareto/NBD'];

/** Customers won over the first third of the time, seen in whole days. */
function simulated(model: 'BG/NBD' | 'MBG/NBD' | 'Pareto/NBD', parameters: readonly number[], n: number, age: number, seed: number): Row[] {
  const random = randomSource(seed);
  const day = (time: number): number => Math.ceil(time * 7) / 7;
  return Array.from({ length: n }, () => {
    const { x, tX, T } = simulateCustomer(model, parameters, age * (1 - random.next() / 3), 0, random);
    return [x, day(tX), day(T)];
  });
}

const countsOf = (rows: readonly Row[]) =>
  countCustomers(
    rows.map((row) => row[0]),
    rows.map((row) => row[1]),
    rows.map((row) => row[2]),
  );

const shuffled = (rows: readonly Row[], random: RandomSource): Row[] => {
  const keys = rows.map(() => random.next());
  return rows
    .map((_, i) => i)
    .sort((a, b) => keys[a]! - keys[b]!)
    .map((i) => rows[i]!);
};

describe('short histories of the Pareto/NBD (8 weeks, 6,000 customers)', () => {
  const fits = Array.from({ length: 8 }, (_, k) => {
    const counts = countsOf(simulated('Pareto/NBD', TRUE_PARETO, 6000, 8, 500 + k));
    return { counts, fit: runToEnd(pareto.fitSteps(counts)) };
  });

  test('always end, at a likelihood at least that of the truth, and say so where another maximum comes close', () => {
    for (const { counts, fit } of fits) {
      expect(fit.logLikelihood).toBeGreaterThanOrEqual(pareto.logLikelihood(TRUE_PARETO, counts));
      expect(fit.logLikelihood).toBeCloseTo(pareto.logLikelihood(fit.estimates, counts), 7);
      const said = fit.notes.some((note) => /3 of 4 starts reached this maximum .* ended [\d.]+ lower/.test(note));
      expect(said).toBe(fit.startsAgreeing === 3);
      expect(fit.startsAgreeing).toBeGreaterThanOrEqual(3);
    }
  });

  test('no point of a coarse grid over the ridge has a better likelihood', () => {
    for (const { counts, fit } of fits.slice(0, 4)) {
      for (const s of [0.1, 0.3, 0.6, 1, 3, 10, 100, 1e4]) {
        for (const mean of [5, 10, 20, 30, 50, 100]) {
          const [r, alpha] = fit.estimates as [number, number];
          expect(pareto.logLikelihood([r, alpha, s, s * mean], counts)).toBeLessThanOrEqual(fit.logLikelihood + 1e-9);
        }
      }
    }
  });

  test('say which parameters are not identified, with no standard error for them, and what is', () => {
    const onRidge = fits.filter(({ fit }) => fit.status === 'boundary');
    expect(onRidge.length).toBeGreaterThan(2);
    for (const { fit } of onRidge) {
      const note = fit.notes.find((text) => text.startsWith('s and beta run to infinity together'));
      expect(note).toMatch(/all customers leave at the same rate\): what the data tell is beta\/s = [\d.]+ \(95 %: [\d.]+ to [\d.]+\)/);
      expect(fit.standardErrors.map(Number.isNaN)).toEqual([false, false, true, true]);
      expect(fit.notes.at(-1)).toMatch(/MBG\/NBD .* MODEL_COMPARE/);
    }
  });

  test('give the purchases of the next 8 weeks, which are identified, within 15 % of the truth', () => {
    for (const { counts, fit } of fits) {
      const total = (parameters: readonly number[]): number =>
        pareto.conditionalExpected(parameters, counts, [8])[0]!.reduce((sum, value, i) => sum + value * counts.weight[i]!, 0);
      expect(Math.abs(total(fit.estimates) / total(TRUE_PARETO) - 1)).toBeLessThan(0.15);
    }
  });
});

describe('the answer does not depend on the order of the rows', () => {
  const everything = ({ model, parameters, ...rest }: LikelihoodFit): unknown => ({ model, parameters, ...rest });

  // Enough different customers for the starts to be tried on a sample first.
  test.each([
    ['BG/NBD', [0.243, 4.414, 0.793, 2.426]],
    ['MBG/NBD', [0.525, 6.183, 0.891, 1.614]],
    ['Pareto/NBD', TRUE_PARETO],
  ] as const)('%s: to the last bit', (name, parameters) => {
    const rows = simulated(name, parameters, 16_000, 120, 77);
    expect(countsOf(rows).x.length).toBeGreaterThan(6000);
    const model = PURCHASE_MODELS[name];
    // A pattern in step with any thinning: frequent buyers at every fourth place.
    const frequent = rows.filter(([x]) => x > 1);
    const rare = rows.filter(([x]) => x <= 1);
    const inStep = Array.from({ length: rows.length }, (_, i) =>
      i % 4 === 0 && frequent.length > 0 ? frequent.pop()! : (rare.pop() ?? frequent.pop()!),
    );
    const fits = [rows, [...rows].reverse(), shuffled(rows, randomSource(3)), inStep].map((order) =>
      everything(runToEnd(model.fitSteps(countsOf(order)))),
    );
    for (const fit of fits.slice(1)) expect(fit).toEqual(fits[0]);
  });
});

test('a maximum far out is found: most customers leave within hours (beta = .0025 weeks)', () => {
  const truth = [0.6, 4, 0.25, 0.0025];
  const counts = countsOf(simulated('Pareto/NBD', truth, 5000, 40, 11).map(([x, tX, T]) => [x, x === 0 ? 0 : tX, T]));
  const fit = runToEnd(pareto.fitSteps(counts));
  expect(fit.status).toBe('converged');
  expect(fit.logLikelihood).toBeGreaterThan(pareto.logLikelihood(truth, counts));
  expect(fit.estimates[2]! / 0.25).toBeGreaterThan(0.8);
  expect(fit.estimates[2]! / 0.25).toBeLessThan(1.25);
  expect(fit.estimates[3]).toBeLessThan(0.02);
});
