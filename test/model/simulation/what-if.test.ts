import type { BusinessCase } from '../../../src/model/document';
import { evaluate } from '../../../src/model/exact/evaluate';
import { buildModel } from '../../../src/model/lines/build-model';
import { breakEvensOf } from '../../../src/model/simulation/break-evens';
import { effortOf } from '../../../src/model/simulation/effort';
import { EFFORTS, portfolioOf } from '../../../src/model/portfolio/alternatives';
import { membership } from '../../../src/model/portfolio/membership';
import { frontierReport } from '../../../src/model/portfolio/report';
import { sampleCase } from '../sample-case';

const model = buildModel(sampleCase);
const exact = (changes: readonly (readonly [string, number])[], line = 'results.npv'): number =>
  evaluate(model, new Map([['scenario', 2], ...changes]))
    .constant(line)!
    .toNumber();
const moved = exact([], 'results.pvMoved');

describe('the break-even of an estimate', () => {
  const found = breakEvensOf(model);

  test('is where the decimal model gives an NPV of zero', () => {
    const reached = found.filter(({ value }) => value !== undefined);
    expect(reached.length).toBeGreaterThan(10);
    for (const { id, value } of reached.slice(0, 12)) expect(Math.abs(exact([[id, value!]]))).toBeLessThanOrEqual(1e-11 * moved);
  });

  test('is left out where neither bound changes the sign, and never for what NPV does not read', () => {
    const sign = Math.sign(exact([]));
    const open = found.filter(({ value }) => value === undefined);
    expect(open.length).toBeGreaterThan(5);
    for (const { id } of open.slice(0, 6)) {
      const { bounds } = model.inputs.find((entry) => entry.id === id)!;
      expect([bounds.min!, bounds.max!].map((end) => Math.sign(exact([[id, end]])))).toEqual([sign, sign]);
    }
    expect(found.map(({ id }) => id)).not.toContain('inaction.complaints.incidence');
  });

  test('in the other direction is what an unprofitable case would need', () => {
    const dear: BusinessCase = {
      ...sampleCase,
      costs: sampleCase.costs.map((cost) =>
        cost.id === 'project' ? { ...cost, amount: { ...cost.amount, low: 9e5, base: 9e5, high: 9e5 } } : cost,
      ),
    };
    const value = breakEvensOf(buildModel(dear)).find(({ id }) => id === 'cost.project.amount')!.value!;
    expect(Math.abs(exact([['cost.project.amount', value]]))).toBeLessThanOrEqual(1e-11 * moved);
    expect(value).toBeLessThan(9e5);
  });

  test('is found, or not, whatever the width of its range, be it the smallest there is', () => {
    const newcomers = (high: number): number => {
      const [first, ...others] = sampleCase.segments;
      const narrow = { ...first!, newCustomers: { ...first!.newCustomers, low: 0, base: 0, high } };
      const all = breakEvensOf(buildModel({ ...sampleCase, segments: [narrow, ...others] }));
      return all.find(({ id }) => id === `segment.${first!.id}.newCustomers`)!.value!;
    };
    for (const high of [1e-30, 5e-324]) expect(newcomers(high) / newcomers(1)).toBeCloseTo(1, 10);
  });
});

describe('effort', () => {
  const effort = effortOf(model);

  test('is best where the decimal model gives no more on either side', () => {
    const best = effort.best!;
    const npv = exact([['effort', best.effort]]);
    expect(best.npv / npv).toBeCloseTo(1, 11);
    for (const step of [-0.01, 0.01, -0.5, 0.5]) {
      const other = best.effort + step;
      if (other >= 0 && other <= 3) expect(exact([['effort', other]])).toBeLessThanOrEqual(npv);
    }
  });

  test('brings, with the next unit of currency, what a small step of the decimal model brings', () => {
    const [a, b] = [0.9999, 1.0001].map((x) => ({ npv: exact([['effort', x]]), cost: exact([['effort', x]], 'results.pvCosts') }));
    expect(effort.next! / ((b!.npv - a!.npv) / (b!.cost - a!.cost))).toBeCloseTo(1, 7);
  });

  test('gives the whole curve: nothing at no effort but costs that do not scale, retention that rises', () => {
    const points = effort.at([0, 0.5, 1, 2, 3]);
    for (const { effort: x, npv, retention } of points) {
      expect(npv / exact([['effort', x]])).toBeCloseTo(1, 11);
      expect(retention).toBeCloseTo(exact([['effort', x]], 'results.retentionWith'), 12);
    }
    const retentions = points.map(({ retention }) => retention);
    expect(retentions).toEqual([...retentions].sort((a, b) => a - b));
  });

  test('has no best where nobody said how a lever answers to it', () => {
    const silent = { ...sampleCase, levers: sampleCase.levers.map(({ response: _, ...lever }) => lever) };
    expect(effortOf(buildModel(silent))).toMatchObject({ best: undefined, next: undefined });
  });
});

describe('the portfolio of a case', () => {
  const portfolio = portfolioOf(model);

  test('holds this programme at several efforts, of which at most one is chosen, and the others', () => {
    expect(portfolio.alternatives.map(({ id }) => id)).toEqual([...EFFORTS.map((effort) => `this-${Math.round(100 * effort)}`), 'loyalty']);
    for (const { effort, npv, costs } of portfolio.alternatives.slice(0, -1)) {
      const values = evaluate(model, new Map([['effort', effort!]]));
      expect(npv.base / values.constant('results.npv')!.toNumber()).toBeCloseTo(1, 11);
      expect(npv.low).toBeLessThan(npv.base);
      expect(npv.high).toBeGreaterThan(npv.base);
      const cost = (period: number): number =>
        (period === 0 ? values.opening('costs.total') : values.period('costs.total', period))?.toNumber() ?? 0;
      expect(costs[0]).toBeCloseTo(
        [0, 1, 2, 3, 4].reduce((sum, period) => sum + cost(period), 0),
        6,
      );
      expect(costs[1]).toBeCloseTo(
        [5, 6, 7, 8].reduce((sum, period) => sum + cost(period), 0),
        6,
      );
    }
  });

  test('is reported with the best set, the ranked one and what it loses, and every breakpoint', () => {
    const shares = membership(model, portfolio, 200);
    const { best, byRank, points, programmes } = frontierReport('EUR', portfolio, shares);
    expect(byRank.loses).toBeCloseTo(best.npv - byRank.npv, 9);
    expect(byRank.loses).toBeGreaterThanOrEqual(0);
    expect(best.programmes.filter((id) => id.startsWith('this-')).length).toBeLessThanOrEqual(1);
    for (let index = 1; index < points.length; index += 1) {
      expect(points[index]!.npv).toBeGreaterThan(points[index - 1]!.npv);
      expect(points[index]!.budget).toBeGreaterThan(points[index - 1]!.budget);
    }
    // One effort at most in each trial.
    const own = programmes.filter(({ effort }) => effort !== undefined).reduce((sum, { shareOfTrials }) => sum + shareOfTrials, 0);
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThanOrEqual(1 + 1e-12);
  });

  test('without a budget is refused with what to give', () => {
    expect(() => portfolioOf(buildModel({ ...sampleCase, budgets: [] }))).toThrow(/^budgets is empty: give the budget of each year/);
  });
});
