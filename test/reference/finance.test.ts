import { decimals } from '../../src/core/cashflow/discounting';
import { mirr } from '../../src/core/cashflow/mirr';
import { ratesOfReturn } from '../../src/core/cashflow/rates-of-return';
import { lifetimeValue } from '../../src/core/clv/lifetime-value';
import { clvSchedule } from '../../src/core/clv/clv-schedule';
import { judgedResponse } from '../../src/core/retention/judged-response';
import { retentionAtSpend, spendForRetention } from '../../src/core/retention/response-to-spend';
import { retentionBreakeven, retentionUplift } from '../../src/core/retention/uplift';
import { pertQuantile } from '../../src/core/uncertainty/distributions/pert';
import { type Decimal, decimal } from '../../src/core/money';
import reference from './data/finance.json';

/** Relative difference of two 40-digit values, absolute where the expected one is below one. */
const difference = (found: Decimal, expected: string): number => {
  const value = decimal(expected);
  return found
    .minus(value)
    .abs()
    .div(value.abs().lt(1) ? 1 : value.abs())
    .toNumber();
};

describe('published values', () => {
  const gupta = { margin: 100, retention: 0.8, discount: 0.1 };

  test('the timing of the first margin decides: Gupta & Lehmann 266.67, at the start 366.67, first one certain 333.33', () => {
    expect(lifetimeValue(gupta).toNumber()).toBe(800 / 3);
    expect(lifetimeValue({ ...gupta, timing: 1 }).toNumber()).toBe(1100 / 3);
    expect(lifetimeValue({ ...gupta, timing: 2 }).toNumber()).toBe(1000 / 3);
  });

  test('five periods are worth 212.409733562660', () => {
    expect(lifetimeValue({ ...gupta, periods: 5 }).toFixed(12)).toBe('212.409733562660');
  });

  test('two points of retention for 100,000 customers: 2,619,047.62 at an infinite horizon, 1,303,161.48 in five years', () => {
    const base = { customers: 100000, margin: 100, retention_before: 0.8, retention_after: 0.82, discount: 0.1 };
    expect(retentionUplift(base).toFixed(2)).toBe('2619047.62');
    expect(retentionUplift({ ...base, periods: 5 }).toFixed(2)).toBe('1303161.48');
  });

  test("the example of Excel's MIRR documentation: 12.61 % after five years", () => {
    expect(mirr(decimals([-120000, 39000, 30000, 21000, 37000, 46000]), 0.1, 0.12).toFixed(4)).toBe('0.1261');
  });

  test("the example of Excel's IRR documentation: 8.7 % after five years, -2.1 % after four", () => {
    const flows = [-70000, 12000, 15000, 18000, 21000, 26000];
    expect(ratesOfReturn(decimals(flows)).map((rate) => rate.toFixed(3))).toEqual(['0.087']);
    expect(ratesOfReturn(decimals(flows.slice(0, 5))).map((rate) => rate.toFixed(3))).toEqual(['-0.021']);
  });
});

describe('values by other routes (scripts/finance.py)', () => {
  test.each(reference.clv)(
    'CLV of margin $margin, retention $retention, periods $periods, timing $timing is $value',
    ({ value, periods, ...rest }) => {
      const input = { ...rest, periods: periods ?? undefined };
      expect(difference(lifetimeValue(input), value)).toBeLessThan(1e-33);
      if (periods === null) return;
      const rows = clvSchedule({ ...rest, periods });
      expect(difference(rows[rows.length - 1]?.cumulative as Decimal, value)).toBeLessThan(1e-33);
    },
  );

  test.each(reference.uplift)('uplift from $before to $after over $periods periods, ramp $ramp, timing $timing is $value', (row) => {
    const { before, after, value, ...base } = row;
    expect(difference(retentionUplift({ ...base, retention_before: before, retention_after: after }), value)).toBeLessThan(1e-32);
  });

  test.each(reference.uplift.filter(({ before, after }) => after > before))(
    'break-even of an investment of $value is a retention of $after',
    ({ before, after, value, ...base }) => {
      // The investment is a float64 number: it moves the break-even by its own rounding, relative 1e-16.
      const found = retentionBreakeven({ ...base, retention: before, investment: Number(value) });
      expect(difference(found, String(after))).toBeLessThan(1e-15);
    },
  );

  test.each(reference.rates)('rates of return of $flows are $rates', ({ flows, rates }) => {
    const found = ratesOfReturn(decimals(flows));
    expect(found).toHaveLength(rates.length);
    found.forEach((rate, index) => expect(difference(rate, rates[index] ?? 'NaN')).toBeLessThan(1e-30));
  });

  test.each(reference.mirr)('MIRR of $flows is $value', ({ flows, finance, reinvest, value }) =>
    expect(difference(mirr(decimals(flows), finance, reinvest), value)).toBeLessThan(1e-33),
  );

  test.each(reference.pert)('PERT quantile $probability of $low, $mode, $high is $value', ({ probability, low, mode, high, value }) => {
    // Distance to the nearer end, relative: a quantile close to an end keeps its digits.
    const found = pertQuantile(probability, low, mode, high);
    const expected = Number(value);
    const distance = Math.max(Math.min(Math.abs(expected - low), Math.abs(high - expected)), Math.abs(expected) * 1e-3);
    expect(Math.abs(found - expected) / distance).toBeLessThan(1e-11);
  });

  test.each(reference.judged)('judged response at effort $effort is $value', ({ effort, value }) => {
    const answers = { at_zero: 0.6, at_current: 0.8, at_plus50: 0.84, at_saturation: 0.9 };
    expect(difference(judgedResponse(effort, answers), value)).toBeLessThan(1e-30);
  });

  test.each(reference.spend)('retention at a spend of $spend is $value, and that retention takes that spend', ({ spend, value }) => {
    const curve = { current_spend: 20, current_retention: 0.5, ceiling: 0.8 };
    expect(difference(retentionAtSpend(spend, curve), value)).toBeLessThan(1e-30);
    expect(spendForRetention(Number(value), curve).toNumber()).toBeCloseTo(spend, 9);
  });
});
