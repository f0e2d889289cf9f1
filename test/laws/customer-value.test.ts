import fc from 'fast-check';
import { curveValue } from '../../src/core/clv/curve';
import { customerEquity } from '../../src/core/clv/customer-equity';
import { lifetimeValue } from '../../src/core/clv/lifetime-value';
import { returnOnCustomer } from '../../src/core/clv/return-on-customer';
import { clvSchedule } from '../../src/core/clv/clv-schedule';
import { type Decimal } from '../../src/core/money';

const share = fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000);
const below = fc.integer({ min: 0, max: 999 }).map((k) => k / 1000);
const discount = fc.integer({ min: 1, max: 500 }).map((k) => k / 1000);
const margin = fc.integer({ min: -100000, max: 100000 }).map((cents) => cents / 100);
const periods = fc.integer({ min: 1, max: 80 });
const timing = fc.constantFrom(0, 1, 2);
const growth = fc.integer({ min: -200, max: 200 }).map((k) => k / 1000);
const cost = fc.integer({ min: 0, max: 100000 }).map((cents) => cents / 100);

const near = (a: Decimal, b: Decimal, tolerance = 1e-30): void => {
  const scale = Math.max(1, a.abs().toNumber(), b.abs().toNumber());
  expect(a.minus(b).abs().div(scale).toNumber()).toBeLessThan(tolerance);
};

describe('laws of customer value', () => {
  test('the schedule adds up to the closed form, for every timing, growth and cost', () => {
    fc.assert(
      fc.property(margin, share, discount, periods, timing, growth, cost, (m, r, i, T, when, g, acquisition_cost) => {
        const input = { margin: m, retention: r, discount: i, periods: T, timing: when, growth: g, acquisition_cost };
        near(clvSchedule(input).at(-1)?.cumulative as Decimal, lifetimeValue(input));
      }),
    );
  });

  test('a long horizon approaches the perpetuity', () => {
    const retention = fc.integer({ min: 0, max: 900 }).map((k) => k / 1000);
    fc.assert(
      fc.property(margin, retention, discount, timing, (m, r, i, when) => {
        const input = { margin: m, retention: r, discount: i, timing: when };
        near(lifetimeValue({ ...input, periods: 1200 }), lifetimeValue(input), 1e-27);
      }),
    );
  });

  test('the timings differ by known amounts: start is (1 + i) times first-one-certain, which is end of period plus the first margin less churn', () => {
    fc.assert(
      fc.property(margin, share, discount, periods, (m, r, i, T) => {
        const at = (when: number): Decimal => lifetimeValue({ margin: m, retention: r, discount: i, periods: T, timing: when });
        near(at(1), at(2).times(1 + i), 1e-15);
        near(at(0), at(2).times(r), 1e-15);
      }),
    );
  });

  test('value is proportional to margin and falls one to one with acquisition cost', () => {
    fc.assert(
      fc.property(margin, share, discount, periods, cost, (m, r, i, T, c) => {
        const input = { margin: m, retention: r, discount: i, periods: T };
        near(lifetimeValue({ ...input, margin: 3 * m }), lifetimeValue(input).times(3), 1e-15);
        near(lifetimeValue({ ...input, acquisition_cost: c }), lifetimeValue(input).minus(c));
      }),
    );
  });

  test('more retention is never worth less, more discount never worth more', () => {
    const gain = fc.integer({ min: 0, max: 100000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(gain, share, share, discount, discount, periods, timing, (m, a, b, i, j, T, when) => {
        const value = (retention: number, rate: number): Decimal =>
          lifetimeValue({ margin: m, retention, discount: rate, periods: T, timing: when });
        expect(value(Math.max(a, b), i).gte(value(Math.min(a, b), i))).toBe(true);
        expect(value(a, Math.min(i, j)).gte(value(a, Math.max(i, j)))).toBe(true);
      }),
    );
  });

  test('the curve of a constant retention gives the value with constant retention', () => {
    fc.assert(
      fc.property(margin, share, discount, fc.integer({ min: 1, max: 12 }), (m, r, i, T) => {
        const survival = clvSchedule({ margin: m, retention: r, discount: i, periods: T }).map((row) => row.survival.toNumber());
        near(curveValue([m], survival, i), lifetimeValue({ margin: m, retention: r, discount: i, periods: T }), 1e-14);
      }),
    );
  });

  test('customer equity of separate bases adds up, and newcomers who cost what they bring add nothing', () => {
    const count = fc.integer({ min: 0, max: 100000 });
    fc.assert(
      fc.property(count, count, margin, fc.array(count, { minLength: 1, maxLength: 10 }), discount, cost, (a, b, clv, won, i, c) => {
        near(customerEquity({ customers: a + b, clv }), customerEquity({ customers: a, clv }).plus(customerEquity({ customers: b, clv })));
        near(
          customerEquity({ customers: a, clv, new_customers: won, clv_new: c, acquisition_cost: c, discount: i }),
          customerEquity({ customers: a, clv }),
        );
      }),
    );
  });

  test('without cash flow and change of equity the return on customer is zero; all equity lost is -100 %', () => {
    const equity = fc.integer({ min: 1, max: 1000000 });
    fc.assert(
      fc.property(equity, (e) => {
        expect(returnOnCustomer(0, e, e).toNumber()).toBe(0);
        expect(returnOnCustomer(0, e, 0).toNumber()).toBe(-1);
      }),
    );
  });

  test('whatever the rates, a value is a finite number or a refusal, never NaN', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), fc.option(fc.double(), { nil: undefined }), (m, r, i, T) => {
        try {
          expect(lifetimeValue({ margin: m, retention: r, discount: i, periods: T }).isFinite()).toBe(true);
        } catch (error) {
          expect((error as Error).name).toBe('DomainError');
        }
      }),
    );
  });

  test('retention below one and a positive discount always give a perpetuity a value', () => {
    fc.assert(fc.property(below, discount, (r, i) => expect(lifetimeValue({ margin: 1, retention: r, discount: i }).gte(0)).toBe(true)));
  });
});
