import { curveValue } from '../../../src/core/clv/curve';
import { customerEquity } from '../../../src/core/clv/customer-equity';
import { lifetimeValue } from '../../../src/core/clv/lifetime-value';
import { returnOnCustomer } from '../../../src/core/clv/return-on-customer';
import { clvSchedule } from '../../../src/core/clv/clv-schedule';

describe('customer lifetime value', () => {
  test('growth sets in with the second margin, whatever the timing', () => {
    const input = { margin: 100, retention: 0.5, discount: 0, periods: 2, growth: 0.1 };
    expect(lifetimeValue(input).toNumber()).toBe(50 + 0.25 * 110);
    expect(lifetimeValue({ ...input, timing: 1 }).toNumber()).toBe(100 + 0.5 * 110);
    expect(lifetimeValue({ ...input, timing: 2 }).toNumber()).toBe(100 + 0.5 * 110);
  });

  test('where growth and retention just offset the discount, each margin is worth the same', () => {
    expect(lifetimeValue({ margin: 11, retention: 1, discount: 0.1, growth: 0.1, periods: 7 }).toNumber()).toBe(70);
  });

  test('a perpetuity that diverges asks for a number of periods', () => {
    expect(() => lifetimeValue({ margin: 1, retention: 1, discount: 0 })).toThrow(/^periods is needed here.*Give a number of periods\.$/);
    expect(() => lifetimeValue({ margin: 1, retention: 0.9, discount: 0.05, growth: 0.2 })).toThrow(/infinite/);
  });

  test('every fault is reported together', () => {
    const wrong = (): unknown =>
      lifetimeValue({ margin: NaN, retention: 1.2, discount: -1, periods: 1.5, timing: 3, growth: -2, acquisition_cost: -1 });
    for (const name of ['margin', 'retention', 'discount', 'periods', 'timing', 'growth', 'acquisition_cost'])
      expect(wrong).toThrow(`${name} must be`);
  });
});

describe('the schedule of a customer', () => {
  test('has one row per margin and the acquisition cost at time 0', () => {
    const rows = clvSchedule({ margin: 100, retention: 0.5, discount: 0, periods: 2, acquisition_cost: 30 });
    expect(rows.map(({ period, presentValue, cumulative }) => [period, presentValue.toNumber(), cumulative.toNumber()])).toEqual([
      [0, -30, -30],
      [1, 50, 20],
      [2, 25, 45],
    ]);
  });

  test('at the start of periods the cost stands beside the first margin', () => {
    const rows = clvSchedule({ margin: 100, retention: 0.5, discount: 0, periods: 2, acquisition_cost: 30, timing: 1 });
    expect(rows.map(({ period, presentValue }) => [period, presentValue.toNumber()])).toEqual([
      [0, 70],
      [1, 50],
    ]);
  });
});

describe('value along a survivor curve', () => {
  test('is the schedule of constant rates when the curve is theirs', () => {
    expect(curveValue([100], [0.8, 0.64, 0.512], 0.1).toNumber()).toBe(
      lifetimeValue({ margin: 100, retention: 0.8, discount: 0.1, periods: 3 }).toNumber(),
    );
  });

  test('takes a margin per period', () => expect(curveValue([100, 50], [0.5, 0.5], 0).toNumber()).toBe(75));

  test('a curve that rises is refused at the cell where it does', () => {
    expect(() => curveValue([1], [0.5, 0.4, 0.6], 0.1)).toThrow('survival, cell 3, rises from 0.4 to 0.6');
  });
});

describe('customer equity', () => {
  test('adds those to come, net of their acquisition', () => {
    const input = { customers: 1000, clv: 250, new_customers: [110, 121], acquisition_cost: 50, discount: 0.1 };
    expect(customerEquity(input).toNumber()).toBe(250000 + 200 * 200);
  });

  test('new customers need a discount rate', () => {
    expect(() => customerEquity({ customers: 1, clv: 1, new_customers: [1] })).toThrow('discount is missing');
  });

  test('return on customer sets cash and change of equity against the equity at the start', () => {
    expect(returnOnCustomer(50000, 1000000, 980000).toNumber()).toBe(0.03);
    expect(() => returnOnCustomer(1, 0, 1)).toThrow('equity_start is zero');
  });
});
