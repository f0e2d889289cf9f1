import { countCustomers } from '../../src/core/customerbase/counts';
import { findPurchaseModel, PURCHASE_MODELS } from '../../src/core/customerbase/models';
import type { PurchaseModel } from '../../src/core/customerbase/purchase-model';
import { runToEnd } from '../../src/core/numerics/objective';
import reference from './data/purchase-models.json';
import probabilities from './data/purchase-probabilities.json';
import staying from './data/staying.json';
import { cdnow, donations } from './tables';

interface Case {
  readonly parameters: number[];
  readonly x: number;
  readonly tX: number;
  readonly T: number;
  readonly t: number;
  readonly logLikelihood: string;
  readonly alive: string;
  readonly expected: string;
}

const relative = (found: number, text: string): number => Math.abs(found / Number(text) - 1);

function check(model: PurchaseModel, { parameters, x, tX, T, t, logLikelihood, alive, expected }: Case): void {
  const customer = { x: [x], tX: [tX], T: [T] };
  const found = model.logLikelihood(parameters, countCustomers([x], [tX], [T]));
  expect(Math.abs(found - Number(logLikelihood))).toBeLessThan(1e-12 * Math.max(1, Math.abs(Number(logLikelihood))));
  expect(relative(model.alive(parameters, customer)[0]!, alive)).toBeLessThan(2e-12);
  expect(relative(model.conditionalExpected(parameters, customer, [t])[0]![0]!, expected)).toBeLessThan(2e-12);
}

describe('likelihood, P(alive) and expectation against the published closed forms in 60 digits (scripts/purchase_models.py)', () => {
  test.each(reference.betaGeometric)('$model $parameters: x = $x, tX = $tX, T = $T, t = $t', (entry) => {
    check(findPurchaseModel(entry.model)!, entry);
  });
  test.each(reference.pareto)('Pareto/NBD $parameters: x = $x, tX = $tX, T = $T, t = $t', (entry) => {
    check(PURCHASE_MODELS['Pareto/NBD'], entry);
  });
  test.each(reference.bgBb)('BG/BB: x = $x, tX = $tX, n = $T, $t ahead', (entry) => {
    check(PURCHASE_MODELS['BG/BB'], entry);
  });
});

test.each(staying.single)(
  '$model $parameters: who has x = $x at T = $T stays for $t as the integral over the unknown dropout says (scripts/staying.py)',
  ({ model, parameters, x, T, t, staying: known }) => {
    expect(relative(findPurchaseModel(model)!.staying(parameters, { x: [x], tX: [0], T: [T] }, t)[0]!, known)).toBeLessThan(1e-12);
  },
);

test.each(probabilities)(
  '$model $parameters: P($x purchases in $t) is what the published forms and quadrature say in 30 digits (scripts/purchase_probabilities.py)',
  ({ model, parameters, x, t, probability }) => {
    expect(relative(findPurchaseModel(model)!.probability(parameters, x, t), probability)).toBeLessThan(2e-11);
  },
);

/** Published estimates, to the digits printed in the papers. */
const PUBLISHED = [
  { name: 'BG/NBD', estimates: [0.243, 4.414, 0.793, 2.426], digits: 3, logLikelihood: -9582.4 },
  { name: 'MBG/NBD', estimates: [0.525, 6.183, 0.891, 1.614], digits: 3, logLikelihood: -9582.1 },
  { name: 'Pareto/NBD', estimates: [0.553, 10.578, 0.606, 11.669], digits: 3, logLikelihood: -9595.0 },
] as const;

describe('the CDNOW cohort (2,357 customers, 39 weeks)', () => {
  const { counts } = cdnow();

  test.each(PUBLISHED)('$name fits to the published parameters and log-likelihood', ({ name, estimates, logLikelihood }) => {
    const fit = runToEnd(PURCHASE_MODELS[name].fitSteps(counts));
    expect(fit.status).toBe('converged');
    expect(fit.startsAgreeing).toBe(fit.startsTried);
    expect(fit.notes).toEqual([]);
    expect(Number(fit.logLikelihood.toFixed(1))).toBe(logLikelihood);
    // Rounded as printed; the beta of the Pareto/NBD is printed .001 off the maximum, where the likelihood is flat.
    fit.estimates.forEach((estimate, i) => expect(Math.abs(estimate - estimates[i]!)).toBeLessThan(i === 3 ? 0.0012 : 0.00051));
    const published = PURCHASE_MODELS[name].logLikelihood(estimates, counts);
    expect(published).toBeLessThanOrEqual(fit.logLikelihood);
    expect(fit.logLikelihood - published).toBeLessThan(2e-3);
  });

  test('equal rows collapse: 2,357 customers are 1,016 different rows', () => {
    expect([counts.customers, counts.x.length]).toEqual([2357, 1016]);
  });

  test('customer 1 (x = 2, tX = 30.43, T = 38.86) is expected to buy 1.226 times in 39 weeks (BG/NBD)', () => {
    const [expected] = PURCHASE_MODELS['BG/NBD'].conditionalExpected(
      [0.243, 4.414, 0.793, 2.426],
      { x: [2], tX: [30.43], T: [38.86] },
      [39],
    );
    expect(expected![0]!.toFixed(3)).toBe('1.226');
  });
});

test('BG/BB fits the donors to the published 1.204, 0.750, 0.657, 2.783 and log-likelihood -33225.6', () => {
  const fit = runToEnd(PURCHASE_MODELS['BG/BB'].fitSteps(donations()));
  expect(fit.observations).toBe(11104);
  expect(fit.estimates.map((value) => value.toFixed(3))).toEqual(['1.204', '0.750', '0.657', '2.783']);
  expect(fit.logLikelihood.toFixed(1)).toBe('-33225.6');
});
