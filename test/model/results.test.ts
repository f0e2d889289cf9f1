import { buildModel } from '../../src/model/lines/build-model';
import type { BusinessCase } from '../../src/model/document';
import { SCENARIO_INPUT } from '../../src/model/document/inputs';
import { evaluate } from '../../src/model/exact/evaluate';
import { resultsOf, type CaseResults } from '../../src/model/exact/results';
import { estimate, sampleCase } from './sample-case';

const resultsIn = (document: BusinessCase, scenario = 2): CaseResults => {
  const model = buildModel(document);
  return resultsOf(model, evaluate(model, new Map([[SCENARIO_INPUT, scenario]])));
};
const lengths = { month: 1, quarter: 3, year: 12 } as const;

describe('the results of a case as data', () => {
  const results = resultsIn(sampleCase);

  test('have one entry a year, and with what is paid today the years add up', () => {
    expect(results.yearly.map(({ year }) => year)).toEqual([1, 2, 3]);
    let cumulative = results.start.net;
    for (const year of results.yearly) {
      cumulative += year.net;
      expect(year.cumulative).toBeCloseTo(cumulative, 6);
      expect(year.benefits - year.costs).toBeCloseTo(year.net, 6);
    }
    expect(results.start.costs).toBeCloseTo(250_000 * 0.75, 9);
    expect(results.start.customers).toBe(28_000);
  });

  test('have the retention of the last year by segment and of the whole base by year', () => {
    expect(Object.keys(results.retention)).toEqual(['mobile', 'broadband']);
    // 20 % churn a year that grows by 4 % a year, quarter by quarter, in the third year.
    const kept = (churn: number): number => [8, 9, 10, 11].reduce((left, quarter) => left * (1 - churn * 1.04 ** (quarter / 4)) ** 0.25, 1);
    expect(results.retention['mobile']!.before).toBeCloseTo(kept(0.2), 12);
    expect(results.retention['broadband']!.before).toBeCloseTo(kept(0.12), 12);
    expect(results.retention['mobile']!.after).toBeGreaterThan(results.retention['mobile']!.before);
    const steady = resultsIn({ ...sampleCase, inaction: { ...sampleCase.inaction, drift: estimate(0) } });
    expect(steady.yearly[0]!.retentionWithout).toBeCloseTo((20_000 * 0.8 + 8000 * 0.88) / 28_000, 12);
  });

  test.each(['quarter', 'year'] as const)('of a closed base are the same at every year’s end by months and by %ss', (periodLength) => {
    const closed = (length: keyof typeof lengths): BusinessCase => ({
      ...sampleCase,
      timeline: { ...sampleCase.timeline, periodLength: length, periods: 36 / lengths[length] },
      inaction: { ...sampleCase.inaction, drift: estimate(0) },
      segments: sampleCase.segments.map((segment) => ({ ...segment, newCustomers: estimate(0) })),
      levers: sampleCase.levers
        .filter(({ kind }) => kind === 'churn')
        .map((lever) => ({ ...lever, start: 0, ramp: 0, decay: estimate(0) })),
    });
    const [months, other] = [resultsIn(closed('month')), resultsIn(closed(periodLength))];
    other.yearly.forEach(({ year, customersWithout, customersWith, retentionWith }, index) => {
      const reference = months.yearly[index]!;
      expect(year).toBe(reference.year);
      expect(customersWithout / reference.customersWithout - 1).toBeCloseTo(0, 12);
      expect(customersWith / reference.customersWith - 1).toBeCloseTo(0, 12);
      expect(retentionWith).toBeCloseTo(reference.retentionWith, 12);
    });
  });

  test('give null for what is not defined or not reached, never a number that stands for it', () => {
    const free = resultsIn({ ...sampleCase, costs: [], levers: sampleCase.levers.filter(({ kind }) => kind === 'churn') });
    expect(free).toMatchObject({ roi: null, mirr: null, irr: [], paybackMonths: 0 });
    const dear = resultsIn({ ...sampleCase, costs: [{ ...sampleCase.costs[0]!, amount: estimate(5_000_000) }] });
    expect(dear).toMatchObject({ paybackMonths: null, discountedPaybackMonths: null });
    expect(dear.npv).toBeLessThan(0);
  });

  test('of a horizon that ends within a year have a last, shorter year', () => {
    const short = resultsIn({ ...sampleCase, timeline: { ...sampleCase.timeline, periods: 6 } });
    expect(short.yearly.map(({ year }) => year)).toEqual([1, 2]);
    expect(short.yearly[0]).toEqual(results.yearly[0]);
  });
});
