import fc from 'fast-check';
import { betaGeometricLikelihood, AFTER_REPEATS, FROM_THE_START } from '../../src/core/customerbase/bg-nbd/likelihood';
import { countCustomers, type CustomerCounts } from '../../src/core/customerbase/counts';
import { discountedPurchases } from '../../src/core/customerbase/customer-value';
import { MODEL_NAMES, PURCHASE_MODELS } from '../../src/core/customerbase/models';
import { paretoLikelihood } from '../../src/core/customerbase/pareto-nbd/likelihood';
import { gaussLegendre } from '../../src/core/numerics/integrate';
import { runToEnd } from '../../src/core/numerics/objective';
import { randomSource } from '../tools/random';
import { runsOr } from '../tools/seed';
import { simulateCustomer } from '../tools/simulated-customers';

const CONTINUOUS = ['BG/NBD', 'MBG/NBD', 'Pareto/NBD'] as const;
const PLAUSIBLE = {
  'BG/NBD': [0.6, 5, 0.8, 2.5],
  'MBG/NBD': [0.8, 6, 0.9, 1.8],
  'Pareto/NBD': [0.7, 9, 0.7, 12],
  'BG/BB': [1.2, 0.75, 0.66, 2.78],
} as const;

/** Parameters over seven orders of magnitude: everything a fit may pass through. */
const positive = fc.double({ min: -3, max: 4, noNaN: true }).map((power) => 10 ** power);
const parameters = fc.tuple(positive, positive, positive, positive);
const customer = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 400 })),
    fc.double({ min: 0.001, max: 1, noNaN: true }),
    fc.double({ min: 0.01, max: 500, noNaN: true }),
  )
  .map(([x, share, T]) => ({ x, tX: x === 0 ? 0 : share * T, T }));

const single = ({ x, tX, T }: { x: number; tX: number; T: number }): CustomerCounts => countCustomers([x], [tX], [T]);

describe.each(CONTINUOUS)('%s, for any legal parameters and customer', (name) => {
  const model = PURCHASE_MODELS[name];

  test('likelihood is finite, P(alive) between 0 and 1, expectation finite and rising with the horizon', () => {
    fc.assert(
      fc.property(parameters, customer, fc.double({ min: 0.1, max: 200, noNaN: true }), (p, c, t) => {
        expect(Number.isFinite(model.logLikelihood(p, single(c)))).toBe(true);
        const history = { x: [c.x], tX: [c.tX], T: [c.T] };
        const alive = model.alive(p, history)[0]!;
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        // Somebody who might buy a hundred thousand times is refused as a horizon too long for the model.
        fc.pre(((p[0] + c.x) * 2 * t) / (p[1] + c.T) < 1e4);
        const [near, far] = model.conditionalExpected(p, history, [t, 2 * t]).map((column) => column[0]!);
        expect(near).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(far)).toBe(true);
        // 1e-12 for ordinary figures; an expectation near 1e-307 is e^-706, whose exponent float64 holds to less.
        const rounding = 1e-12 * Math.max(1, -Math.log(near!) / 100);
        expect(far).toBeGreaterThanOrEqual(near! === 0 ? 0 : near! * (1 - rounding));
      }),
      { numRuns: runsOr(100) },
    );
  });

  test('the log-likelihood of a base is the sum over its customers, and equal rows only add weight', () => {
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (base, times) => {
        const p = PLAUSIBLE[name];
        const repeated = Array.from({ length: times }, () => base).flat();
        const counts = countCustomers(
          repeated.map((c) => c.x),
          repeated.map((c) => c.tX),
          repeated.map((c) => c.T),
        );
        const parts = base.reduce((sum, c) => sum + model.logLikelihood(p, single(c)), 0);
        expect(counts.customers).toBe(base.length * times);
        expect(counts.x.length).toBeLessThanOrEqual(base.length);
        expect(model.logLikelihood(p, counts) / (parts * times)).toBeCloseTo(1, 11);
      }),
    );
  });

  test('the likelihood of a count is the integral of the likelihood over the time of the last purchase', () => {
    // x purchases at free times before tX have density proportional to tX^(x-1): P(X(T) = x) = integral of L T-ordered times.
    const p = PLAUSIBLE[name];
    const [x, T] = [3, 20];
    const rule = gaussLegendre(60);
    let sum = 0;
    rule.nodes.forEach((node, i) => {
      const tX = (T * (node + 1)) / 2;
      // (x-1)! orderings of the earlier purchases lie below tX.
      const orderings = tX ** (x - 1) / 2;
      sum += ((rule.weights[i]! * T) / 2) * orderings * Math.exp(model.logLikelihood(p, single({ x, tX, T })));
    });
    expect(sum / model.probability(p, x, T)).toBeCloseTo(1, 7);
  });

  test('gradient and Hessian are the derivatives of the log-likelihood', () => {
    const evaluate = (counts: CustomerCounts) =>
      name === 'Pareto/NBD'
        ? paretoLikelihood(counts)
        : betaGeometricLikelihood(counts, name === 'BG/NBD' ? AFTER_REPEATS : FROM_THE_START);
    const moderate = fc.double({ min: -1, max: 1.5, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(fc.tuple(moderate, moderate, moderate, moderate), fc.array(customer, { minLength: 1, maxLength: 4 }), (p, base) => {
        const likelihood = evaluate(
          countCustomers(
            base.map((c) => c.x),
            base.map((c) => c.tX),
            base.map((c) => c.T),
          ),
        );
        const gradient = new Float64Array(4);
        const hessian = new Float64Array(16);
        likelihood(p, gradient, hessian);
        for (let j = 0; j < 4; j += 1) {
          const h = 1e-5 * p[j]!;
          const at = (by: number): { value: number; gradient: Float64Array } => {
            const moved = p.map((value, i) => (i === j ? value + by : value));
            const g = new Float64Array(4);
            return { value: likelihood(moved, g), gradient: g };
          };
          const [up, down] = [at(h), at(-h)];
          const size = Math.abs(up.value) + 1;
          expect(Math.abs((up.value - down.value) / (2 * h) - gradient[j]!) * p[j]!).toBeLessThan(1e-6 * size);
          for (let i = 0; i < 4; i += 1) {
            const difference = (up.gradient[i]! - down.gradient[i]!) / (2 * h);
            expect(Math.abs(difference - hessian[i * 4 + j]!) * p[i]! * p[j]!).toBeLessThan(1e-5 * size);
          }
        }
      }),
      { numRuns: runsOr(60) },
    );
  });
});

describe.each(MODEL_NAMES)('%s, a new customer', (name) => {
  const model = PURCHASE_MODELS[name];
  const p = PLAUSIBLE[name];
  const time = model.discrete ? 12 : 30;

  test('probabilities of 0, 1, 2, ... purchases sum to one, and their mean is the expectation', () => {
    let total = 0;
    let mean = 0;
    for (let x = 0; x <= (model.discrete ? time : 1500); x += 1) {
      const probability = model.probability(p, x, time);
      expect(probability).toBeGreaterThanOrEqual(0);
      total += probability;
      mean += x * probability;
    }
    expect(total).toBeCloseTo(1, 11);
    expect(mean / model.expected(p, time)).toBeCloseTo(1, 10);
  });

  test('expectation for a time is what happens first plus what is then expected of those who did it', () => {
    // E[X(2t)] = E[X(t)] + sum over histories of P(history) E[Y(t) | history], the discrete model summed over all histories.
    if (!model.discrete) return;
    let later = 0;
    const n = 4;
    for (let pattern = 0; pattern < 2 ** n; pattern += 1) {
      const used = Array.from({ length: n }, (_, i) => (pattern >> i) & 1);
      const x = used.reduce((sum, one) => sum + one, 0);
      const tX = x === 0 ? 0 : used.lastIndexOf(1) + 1;
      const history = { x: [x], tX: [tX], T: [n] };
      const probability = Math.exp(model.logLikelihood(p, countCustomers(history.x, history.tX, history.T)));
      later += probability * model.conditionalExpected(p, history, [n])[0]![0]!;
    }
    expect((model.expected(p, n) + later) / model.expected(p, 2 * n)).toBeCloseTo(1, 12);
  });
});

describe.each(CONTINUOUS)('%s against customers simulated event by event (fixed seed)', (name) => {
  const model = PURCHASE_MODELS[name];
  const p = PLAUSIBLE[name];
  const [T, ahead, n] = [40, 40, 15_000];
  const random = randomSource(7);
  const customers = Array.from({ length: n }, () => simulateCustomer(name, p, T, ahead, random));
  const mean = (values: readonly number[]): { mean: number; error: number } => {
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1);
    return { mean: average, error: Math.sqrt(variance / values.length) };
  };
  const history = { x: customers.map((c) => c.x), tX: customers.map((c) => c.tX), T: customers.map((c) => c.T) };

  test('expected purchases of new customers, within four standard errors', () => {
    const { mean: found, error } = mean(history.x);
    expect(Math.abs(found - model.expected(p, T))).toBeLessThan(4 * error);
  });

  test('purchases to come, given the history: the mean error is zero within four standard errors, for all and for the heavy', () => {
    const expected = model.conditionalExpected(p, history, [ahead])[0]!;
    for (const chosen of [() => true, (x: number) => x >= 4, (x: number) => x === 0]) {
      const { mean: bias, error } = mean(customers.flatMap((c, i) => (chosen(c.x) ? [c.later - expected[i]!] : [])));
      expect(Math.abs(bias)).toBeLessThan(4 * error);
    }
  });

  test('P(alive) is the share that is alive, within four standard errors', () => {
    const alive = model.alive(p, history);
    for (const chosen of [() => true, (x: number) => x > 0 && x < 3, (x: number) => x >= 5]) {
      const { mean: bias, error } = mean(customers.flatMap((c, i) => (chosen(c.x) ? [Number(c.alive) - alive[i]!] : [])));
      expect(Math.abs(bias)).toBeLessThanOrEqual(4 * error + 1e-12);
    }
  });

  test('the fit recovers the parameters within four standard errors', () => {
    const fit = runToEnd(model.fitSteps(countCustomers(history.x, history.tX, history.T)));
    expect(fit.status).toBe('converged');
    fit.estimates.forEach((estimate, i) => {
      const logError = Math.sqrt(fit.logCovariance[i * 5]!);
      expect(Math.abs(Math.log(estimate / p[i]!))).toBeLessThan(4 * logError);
    });
  });
});

describe('discounted purchases', () => {
  const customers = { x: [0, 2, 30], tX: [0, 30.43, 38], T: [38.86, 38.86, 38.86] };

  test.each(CONTINUOUS)('%s: are the discounted sum of expected purchases in small steps', (name) => {
    const model = PURCHASE_MODELS[name];
    const [discount, horizon, steps] = [0.004, 260, 6500];
    const times = Array.from({ length: steps }, (_, i) => ((i + 1) * horizon) / steps);
    const expected = model.conditionalExpected(PLAUSIBLE[name], customers, times);
    const sum = [0, 0, 0];
    times.forEach((t, h) => {
      for (let i = 0; i < 3; i += 1)
        sum[i]! += (expected[h]![i]! - (expected[h - 1]?.[i] ?? 0)) * (1 + discount) ** -(t - horizon / steps / 2);
    });
    discountedPurchases(model, PLAUSIBLE[name], customers, discount, horizon).forEach((value, i) =>
      expect(value / sum[i]!).toBeCloseTo(1, 7),
    );
  });

  test.each(MODEL_NAMES)('%s: without discounting are the expected purchases', (name) => {
    const model = PURCHASE_MODELS[name];
    const whole = { x: [0, 2], tX: [0, 5], T: [6, 6] };
    const plain = model.conditionalExpected(PLAUSIBLE[name], whole, [12])[0]!;
    discountedPurchases(model, PLAUSIBLE[name], whole, 0, 12).forEach((value, i) => expect(value / plain[i]!).toBeCloseTo(1, 12));
  });
});
