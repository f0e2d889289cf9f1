import { fitGammaGammaSteps } from '../../src/core/customerbase/gamma-gamma';
import { valueIntervals } from '../../src/core/customerbase/value-intervals';
import { PURCHASE_MODELS } from '../../src/core/customerbase/models';
import { runToEnd } from '../../src/core/numerics/objective';
import { randomSource } from '../tools/random';
import { sampleGamma } from '../tools/samplers';
import { SINGLE_SCENARIOS } from '../coverage/single-customers';
import { simulatedBase } from '../coverage/coverage';

/** Repeat buyers of a small base with their mean amounts: few enough that a sample may look as if everybody always spends the same. */
function spenders(model: string, seed: number): { x: number[]; tX: number[]; T: number[]; z: number[] } {
  const random = randomSource(seed);
  const people = simulatedBase(
    SINGLE_SCENARIOS.find(({ name }) => name === model)!,
    random,
  );
  const z = people.map(({ x }) => {
    const rate = sampleGamma(random, 3.74, 15.44);
    let spent = 0;
    for (let purchase = 0; purchase < x; purchase += 1) spent += sampleGamma(random, 6.25, rate);
    return x === 0 ? 0 : spent / x;
  });
  return { x: people.map(({ x }) => x), tX: people.map(({ tX }) => tX), T: people.map(({ T }) => T), z };
}

test('spend of few repeat buyers always has a fit: where p runs away the result says so, and still gives values with intervals', () => {
  const statuses = ([1, 2, 3, 4, 5] as const).flatMap((seed) =>
    (['BG/NBD', 'MBG/NBD'] as const).map((model) => {
      const { x, z } = spenders(model, seed);
      return runToEnd(fitGammaGammaSteps(x, z)).status;
    }),
  );
  expect(statuses).toContain('converged');
  // Two samples whose likelihood rises as p runs to infinity: the fit used to lose itself in the rounding of large terms there.
  for (const [model, seed] of [
    ['BG/NBD', 1],
    ['MBG/NBD', 59],
  ] as const) {
    const customers = spenders(model, seed);
    const fit = runToEnd(fitGammaGammaSteps(customers.x, customers.z));
    expect(['unidentified', 'boundary']).toContain(fit.status);
    expect(fit.notes.join(' ')).toMatch(/p (runs to infinity|is not identified)/);
    const purchases = { estimates: [0.243, 4.414, 0.793, 2.426], logCovariance: new Float64Array(16) };
    const few = Object.fromEntries(Object.entries(customers).map(([key, list]) => [key, list.slice(0, 20)])) as typeof customers;
    for (const { value, low, high } of valueIntervals(PURCHASE_MODELS['BG/NBD'], purchases, fit, few, { discount: 0.003, horizon: 39 })) {
      expect(value).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(high);
      expect(Number.isFinite(high)).toBe(true);
    }
  }
});
