import { buildModel } from '../../src/model/lines/build-model';
import type { BusinessCase } from '../../src/model/document';
import type { PeriodLength } from '../../src/core/units';
import { evaluate, type Values } from '../../src/model/exact/evaluate';
import { estimate, sampleCase } from './sample-case';

const PERIODS: Readonly<Record<PeriodLength, number>> = { year: 5, quarter: 20, month: 60 };

/** A closed base over five years: 15,960 customers of 322.15 a year at a retention of .4962, a churn lever of 27.36 % x 60 %. */
const closedBase = (periodLength: PeriodLength, timing: 'end' | 'mid', changes: Partial<BusinessCase> = {}): Values =>
  evaluate(
    buildModel({
      ...sampleCase,
      timeline: { start: '2027-01-01', periodLength, periods: PERIODS[periodLength], timing },
      discountRate: estimate(0.1),
      taxRate: estimate(0),
      overlapHaircut: estimate(0),
      costInflation: estimate(0),
      correlations: [],
      costs: [],
      inaction: { drift: estimate(0) },
      segments: [
        {
          id: 'all',
          name: 'All',
          customers: estimate(15_960),
          margin: estimate(322.15),
          retention: estimate(0.4962),
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
          size: estimate(0.2736),
          attribution: estimate(0.6),
          decay: estimate(0),
          start: 0,
          ramp: 0,
          segments: ['all'],
        },
      ],
      ...changes,
    }),
  );

const npv = (values: Values): number => values.constant('results.npv')?.toNumber() ?? Number.NaN;
const lengths = ['year', 'quarter', 'month'] as const;

describe('the same closed base by years, quarters and months', () => {
  test.each([
    ['year', 1_283_280.81],
    ['quarter', 1_344_108.78],
    ['month', 1_347_802.14],
  ] as const)('by the %s with mid-period cash is worth %d', (length, expected) => {
    expect(npv(closedBase(length, 'mid'))).toBeCloseTo(expected, 2);
  });

  test('has the same customers at the end of every year', () => {
    for (const world of ['without', 'with'] as const) {
      const atYearEnds = lengths.map((length) =>
        [1, 2, 3, 4, 5].map((year) =>
          closedBase(length, 'end')
            .period(`customers.segment.all.${world}`, (year * PERIODS[length]) / 5)
            ?.toNumber(),
        ),
      );
      const [byYear = []] = atYearEnds;
      for (const others of atYearEnds) others.forEach((count, year) => expect((count ?? 0) / (byYear[year] ?? 0)).toBeCloseTo(1, 12));
    }
    const last = closedBase('month', 'mid');
    expect(last.total('customers.segment.all.without')?.toNumber()).toBeCloseTo(480.08, 2);
    expect(last.total('customers.segment.all.with')?.toNumber()).toBeCloseTo(1037.68, 2);
  });

  test('a ramp and a delay last as long by quarters as by months', () => {
    const slow = (length: PeriodLength): number =>
      npv(
        closedBase(length, 'mid', {
          delay: 3,
          levers: [
            {
              id: 'keep',
              name: 'Keep',
              kind: 'churn',
              size: estimate(0.2736),
              attribution: estimate(0.6),
              decay: estimate(0.1),
              start: 6,
              ramp: 12,
              segments: ['all'],
            },
          ],
        }),
      );
    expect(Math.abs(slow('quarter') / slow('month') - 1)).toBeLessThan(0.01);
  });
});

test('Return on Customer without the programme is the discount rate where cash comes at the end of a period', () => {
  // N V + new customers' worth grow at exactly i: whatever the base and the new customers are.
  const values = closedBase('year', 'end', {
    segments: [
      {
        id: 'all',
        name: 'All',
        customers: estimate(1000),
        margin: estimate(100),
        retention: estimate(0.8),
        growth: estimate(0),
        newCustomers: estimate(150),
        acquisitionCost: estimate(40),
      },
    ],
  });
  for (let period = 1; period <= 5; period += 1) {
    expect(values.period('appraisal.returnOnCustomer.without', period)?.toNumber()).toBeCloseTo(0.1, 14);
  }
});
