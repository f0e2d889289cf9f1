import { buildModel } from '../../src/model/lines/build-model';
import type { BusinessCase } from '../../src/model/document';
import { evaluate, type Values } from '../../src/model/exact/evaluate';
import { headlines } from './headlines';
import { estimate, sampleCase } from './sample-case';

/** One segment, one churn lever, no costs, yearly; everything else neutral. */
const plain = (changes: Partial<BusinessCase> = {}): BusinessCase => ({
  ...sampleCase,
  timeline: { start: '2026-01-01', periodLength: 'year', periods: 5, timing: 'end' },
  discountRate: estimate(0.1),
  costInflation: estimate(0),
  taxRate: estimate(0),
  overlapHaircut: estimate(0),
  segments: [
    {
      id: 'all',
      name: 'All',
      customers: estimate(100_000),
      margin: estimate(100),
      retention: estimate(0.8),
      growth: estimate(0),
      newCustomers: estimate(0),
      acquisitionCost: estimate(0),
    },
  ],
  levers: [
    {
      id: 'keep',
      name: 'Keep',
      kind: 'churn',
      size: estimate(0.1),
      attribution: estimate(1),
      decay: estimate(0),
      start: 0,
      ramp: 0,
      segments: ['all'],
    },
  ],
  costs: [],
  inaction: { drift: estimate(0) },
  ...changes,
});

const calculate = (document: BusinessCase): Values => evaluate(buildModel(document));
const constantOf = (values: Values, id: string): number => values.constant(id)?.toNumber() ?? Number.NaN;

describe('100,000 customers of 100 a year, retention .80 to .82, 10 %', () => {
  const model = buildModel(plain());
  const values = evaluate(model);

  test('over five years: 1,303,161.48', () => {
    expect(constantOf(values, 'results.npv')).toBeCloseTo(1_303_161.48, 2);
  });

  test('as a perpetuity at once: 2,619,047.62', () => {
    expect(constantOf(values, 'results.clv.all.perpetuity')).toBeCloseTo(2_619_047.62, 2);
  });

  test('the check that reconciles both routes applies and holds', () => {
    const check = model.checks.find(({ id }) => id === 'clv.all');
    if (!check) throw new Error('There is no such check.');
    const { applies, holds, difference } = values.check(check);
    expect([applies, holds]).toEqual([true, true]);
    expect(difference.abs().toNumber()).toBeLessThan(1e-18);
  });

  test('a ramp is worth less, and the closed form no longer applies', () => {
    const ramped = plain();
    const document = { ...ramped, levers: ramped.levers.map((lever) => ({ ...lever, ramp: 36 })) };
    const slow = calculate(document);
    expect(constantOf(slow, 'results.npv')).toBeLessThan(constantOf(values, 'results.npv'));
    expect(constantOf(slow, 'customers.segment.all.clvApplies')).toBe(0);
  });
});

describe('a case worked by hand', () => {
  // N 1000, m 100, r .5, i 25 %, two years; lever .2 x .5 = .1, ramp 2; haircut .1, tax .2; costs 100 today, 50 a year.
  // The ramp of 24 months works to a quarter in the first year and to three quarters in the second: effects .025, .075.
  // Churn with: .4875, .4625. Without: 1000, 500, 250. With: 1000, 512.5, 275.46875. Benefits 1250, 2546.875; after the
  // haircut 1125, 2292.1875. Net after tax -80, 860, 1793.75; discounted -80, 688, 1148.
  const base = plain();
  const document = plain({
    timeline: { start: '2026-01-01', periodLength: 'year', periods: 2, timing: 'end' },
    discountRate: estimate(0.25),
    taxRate: estimate(0.2),
    overlapHaircut: estimate(0.1),
    segments: base.segments.map((segment) => ({ ...segment, customers: estimate(1000), retention: estimate(0.5) })),
    levers: base.levers.map((lever) => ({ ...lever, size: estimate(0.2), attribution: estimate(0.5), ramp: 24 })),
    costs: [
      { id: 'once', name: 'Once', kind: 'oneOff', amount: estimate(100), start: 0, scales: false, levers: [] },
      { id: 'yearly', name: 'Yearly', kind: 'recurring', amount: estimate(50), start: 0, end: 24, ramp: 0, scales: false, levers: [] },
    ],
  });
  const values = calculate(document);
  const row = (id: string): (number | undefined)[] =>
    [values.opening(id), values.period(id, 1), values.period(id, 2)].map((value) => value?.toNumber());

  test.each([
    ['customers.segment.all.without', [1000, 500, 250]],
    ['customers.segment.all.with', [1000, 512.5, 275.46875]],
    ['customers.segment.all.churn.keep', [undefined, 0.4875, 0.4625]],
    ['customers.stock.keep.all', [undefined, 12.5, 25.46875]],
    ['benefits.gross', [undefined, 1250, 2546.875]],
    ['benefits.net', [undefined, 1125, 2292.1875]],
    ['costs.total', [100, 50, 50]],
    ['appraisal.net', [-80, 860, 1793.75]],
    ['appraisal.pvNet', [-80, 688, 1148]],
    ['timeline.discountFactor', [1, 0.8, 0.64]],
  ])('%s', (id, expected) => {
    expect(row(id)).toEqual(expected);
  });

  test.each([
    ['npv', 1756],
    ['pvBenefits', 1893.6],
    ['pvCosts', 137.6],
    ['pvBenefitsGross', 2367],
    ['pvCostsGross', 172],
    ['npvGross', 2195],
    ['paybackMonths', (12 * 80) / 860],
    ['retentionWithout', 0.5],
    ['retentionWith', 0.5375],
    ['roi', (2367 - 172) / 172],
    ['profitabilityIndex', 2367 / 172],
    ['payback', 80 / 860],
    ['paybackDiscounted', 80 / 688],
    ['customersKept', 31.25],
    ['customersKeptYearly', 15.625],
    ['costPerKept', 137.6 / 31.25],
    ['worthPerKept', 1893.6 / 31.25],
    ['mirr', ((860 * 1.05 + 1793.75) / 80) ** (1 / 2) - 1],
    ['costOfInaction', 0],
  ])('%s', (name, expected) => {
    expect(Math.abs(constantOf(values, `results.${name}`) / expected - 1 || 0)).toBeLessThan(1e-14);
    expect(constantOf(values, `results.${name}`) === 0).toBe(expected === 0);
  });

  const costing = (amount: number): BusinessCase => ({
    ...document,
    costs: document.costs.map((cost) => (cost.kind === 'oneOff' ? { ...cost, amount: estimate(amount) } : cost)),
  });

  test('with 2,000 today, the internal rate of return solves -1600 + 860/(1+r) + 1793.75/(1+r)^2 = 0', () => {
    expect(headlines(costing(2000)).base.irr).toBeCloseTo((860 + Math.sqrt(860 ** 2 + 4 * 1600 * 1793.75)) / 3200 - 1, 12);
  });

  test('without an outlay there is no internal rate of return', () => {
    expect(headlines({ ...document, costs: [] }).base.irr).toBeUndefined();
  });
});

describe('timing', () => {
  const cost = { id: 'once', name: 'Once', kind: 'oneOff' as const, amount: estimate(1000), start: 0, scales: false, levers: [] };

  test('mid-period moves every later flow by half a period and leaves today alone', () => {
    const end = plain({ costs: [cost] });
    const mid = { ...end, timeline: { ...end.timeline, timing: 'mid' as const } };
    const [a, b] = [end, mid].map(calculate) as [Values, Values];
    expect(constantOf(b, 'results.pvCosts')).toBe(1000);
    // Half of those who leave in a period still pay: customers of the end count whole, those lost in the period half.
    const [kept, keptMid] = [a, b].map((values) => values.period('benefits.gross', 1)?.toNumber() ?? Number.NaN) as [number, number];
    expect(keptMid / kept).toBeCloseTo(0.5, 14);
    expect(
      (b.period('timeline.discountFactor', 3)?.toNumber() ?? 0) / (a.period('timeline.discountFactor', 3)?.toNumber() ?? 0),
    ).toBeCloseTo(Math.sqrt(1.1), 14);
  });

  test('months use the twelfth root of yearly rates, never a twelfth of them', () => {
    const yearly = plain();
    const values = calculate({ ...yearly, timeline: { ...yearly.timeline, periodLength: 'month', periods: 12 } });
    expect(constantOf(values, 'timeline.discountRate')).toBeCloseTo(1.1 ** (1 / 12) - 1, 15);
    expect(values.period('customers.segment.all.without', 12)?.toNumber()).toBeCloseTo(80_000, 9);
  });

  test('the dates of the axis are those of the calendar', () => {
    const values = calculate({ ...plain(), timeline: { start: '2028-02-01', periodLength: 'month', periods: 2, timing: 'end' } });
    const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
    expect([values.period('timeline.start', 1), values.period('timeline.end', 1), values.period('timeline.start', 2)].map(Number)).toEqual([
      serial('2028-02-01'),
      serial('2028-02-29'),
      serial('2028-03-01'),
    ]);
  });
});

describe('payback', () => {
  const paid = (changes: Partial<BusinessCase>): Record<'payback' | 'paybackLast', number> => {
    const values = calculate(plain(changes));
    return { payback: constantOf(values, 'results.payback'), paybackLast: constantOf(values, 'results.paybackLast') };
  };

  test('is -1 where it is not reached', () => {
    expect(
      paid({ costs: [{ id: 'huge', name: 'Huge', kind: 'oneOff', amount: estimate(1e9), start: 0, scales: false, levers: [] }] }),
    ).toEqual({
      payback: -1,
      paybackLast: -1,
    });
  });

  test('is 0 where nothing is ever laid out', () => {
    expect(paid({})).toEqual({ payback: 0, paybackLast: 0 });
  });

  test('differs from the payback for good where a later outlay undoes it', () => {
    // Benefits are 200,000, then 324,000, 394,000 ... a year.
    const { payback, paybackLast } = paid({
      costs: [
        { id: 'first', name: 'First', kind: 'oneOff', amount: estimate(100_000), start: 0, scales: false, levers: [] },
        { id: 'second', name: 'Second', kind: 'oneOff', amount: estimate(700_000), start: 24, scales: false, levers: [] },
      ],
    });
    expect(payback).toBeCloseTo(0.5, 12);
    expect(paybackLast).toBeGreaterThan(2);
  });
});

describe('attribution of the levers', () => {
  const values = calculate(sampleCase);

  test('the benefits of the levers add up to the benefits, and those by kind and by segment too', () => {
    const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + (values.total(id)?.toNumber() ?? Number.NaN), 0);
    const gross = sum(['benefits.gross']);
    expect(sum(sampleCase.levers.map(({ id }) => `benefits.lever.${id}`)) / gross).toBeCloseTo(1, 14);
    expect(
      sum(['churn', 'spend', 'serve', 'referral', 'conversion', 'penalty', 'litigation'].map((kind) => `benefits.kind.${kind}`)) / gross,
    ).toBeCloseTo(1, 14);
    expect(sum(['benefits.segments']) / gross).toBeCloseTo(1, 14);
  });

  test('customers converted cost their acquisition, customers referred do not', () => {
    const cost = values.total('costs.acquisition.checkout.mobile')?.toNumber() ?? Number.NaN;
    const converted = values.total('customers.segment.mobile.won.checkout')?.toNumber() ?? Number.NaN;
    expect(cost / converted).toBeCloseTo(90, 12);
  });

  test('service-level penalties apply the cap before the probability', () => {
    expect(constantOf(values, 'inaction.penalty.gold')).toBe((40 * 0.2 * 6000) / 4);
  });
});
