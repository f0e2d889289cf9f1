import fc from 'fast-check';
import { lifetimeValue } from '../../src/core/clv/lifetime-value';
import { judgedResponse } from '../../src/core/retention/judged-response';
import { retentionAtSpend, spendForRetention } from '../../src/core/retention/response-to-spend';
import { retentionAtScore } from '../../src/core/retention/retention-at-score';
import { retentionBreakeven, retentionUplift } from '../../src/core/retention/uplift';

const share = fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000);
const discount = fc.integer({ min: 1, max: 400 }).map((k) => k / 1000);
const customers = fc.integer({ min: 1, max: 1000000 });
const margin = fc.integer({ min: 1, max: 100000 }).map((cents) => cents / 100);
const timing = fc.constantFrom(0, 1, 2);
const horizon = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined });
const ramp = fc.option(fc.integer({ min: 0, max: 24 }), { nil: undefined });
const base = fc.record({ customers, margin, discount, periods: horizon, timing });

describe('laws of retention', () => {
  test('without a ramp the cash-flow route equals customers times the change of lifetime value', () => {
    fc.assert(
      fc.property(base, share, share, (input, before, after) => {
        const value = (retention: number) => lifetimeValue({ ...input, retention });
        const expected = value(after).minus(value(before)).times(input.customers);
        const found = retentionUplift({ ...input, retention_before: before, retention_after: after });
        const scale = Math.max(1, value(1).times(input.customers).abs().toNumber());
        expect(found.minus(expected).abs().div(scale).toNumber()).toBeLessThan(1e-34);
      }),
    );
  });

  test('no change is worth exactly nothing, and a change and its reverse cancel when at once', () => {
    fc.assert(
      fc.property(base, ramp, share, share, (input, n, a, b) => {
        expect(
          retentionUplift({ ...input, ramp: n, retention_before: a, retention_after: a })
            .abs()
            .toNumber(),
        ).toBeLessThan(1e-24);
        const there = retentionUplift({ ...input, retention_before: a, retention_after: b });
        const back = retentionUplift({ ...input, retention_before: b, retention_after: a });
        expect(there.plus(back).isZero()).toBe(true);
      }),
    );
  });

  test('the break-even earns the investment back exactly', () => {
    const below = fc.integer({ min: 0, max: 990 }).map((k) => k / 1000);
    fc.assert(
      fc.property(base, ramp, below, fc.integer({ min: 1, max: 99 }), (input, n, retention, percent) => {
        const course = { ...input, ramp: n };
        const all = retentionUplift({ ...course, retention_before: retention, retention_after: 1 }).toNumber();
        // With timing 1 or 2 a single period cannot be improved: its margin is certain.
        fc.pre(all > 1e-6);
        const investment = (all * percent) / 100;
        const found = retentionBreakeven({ ...course, retention, investment });
        expect(found.gte(retention) && found.lte(1)).toBe(true);
        // The check goes through a float64 retention, which moves the value by its rounding.
        const earned = retentionUplift({ ...course, retention_before: retention, retention_after: found.toNumber() });
        expect(earned.minus(investment).abs().div(all).toNumber()).toBeLessThan(1e-13);
      }),
    );
  });

  test('a longer ramp is never worth more, where retention rises', () => {
    fc.assert(
      fc.property(base, share, share, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (input, a, b, m, n) => {
        const worth = (length: number) =>
          retentionUplift({ ...input, ramp: length, retention_before: Math.min(a, b), retention_after: Math.max(a, b) });
        expect(
          worth(Math.min(m, n))
            .plus(1e-20)
            .gte(worth(Math.max(m, n))),
        ).toBe(true);
      }),
    );
  });

  const curve = fc
    .record({
      spend: fc.integer({ min: 1, max: 50000 }),
      retained: fc.integer({ min: 1, max: 900 }),
      room: fc.integer({ min: 1, max: 100 }),
    })
    .map(({ spend, retained, room }) => ({
      current_spend: spend / 100,
      current_retention: retained / 1000,
      ceiling: (retained + room) / 1000,
    }));

  test('spend and retention are inverse to each other', () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: 1, max: 990 }), (through, permille) => {
        const target = (through.ceiling * permille) / 1000;
        const spend = spendForRetention(target, through);
        // Through a float64 spend, whose rounding counts as much as the curve is steep.
        expect(retentionAtSpend(spend.toNumber(), through).toNumber()).toBeCloseTo(target, 12);
      }),
    );
  });

  test('more spend never retains fewer, and never more than the ceiling', () => {
    const spend = fc.integer({ min: 0, max: 100000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(curve, spend, spend, (through, a, b) => {
        const low = retentionAtSpend(Math.min(a, b), through);
        const high = retentionAtSpend(Math.max(a, b), through);
        expect(low.gte(0) && low.lte(high) && high.lte(through.ceiling)).toBe(true);
      }),
    );
  });

  test('a judged response passes through its answers and rises between its ends', () => {
    const answers = fc
      .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 })
      .map((four) => [...four].sort((a, b) => a - b).map((k) => k / 1000))
      .map(([at_zero = 0, at_current = 0, at_plus50 = 0, at_saturation = 0]) => ({ at_zero, at_current, at_plus50, at_saturation }));
    const effort = fc.integer({ min: 0, max: 1000 }).map((k) => k / 100);
    fc.assert(
      fc.property(answers, effort, effort, (given, a, b) => {
        expect(judgedResponse(1.5, given).toNumber()).toBe(given.at_plus50);
        const low = judgedResponse(Math.min(a, b), given);
        const high = judgedResponse(Math.max(a, b), given);
        expect(low.gte(given.at_zero) && low.lte(high) && high.lte(given.at_saturation)).toBe(true);
      }),
    );
  });

  test('the score link is a share, and the signs reversed give the rest of it', () => {
    const number = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (score, intercept, slope) => {
        const found = retentionAtScore(score, intercept, slope);
        expect(found >= 0 && found <= 1).toBe(true);
        expect(found + retentionAtScore(score, -intercept, -slope)).toBeCloseTo(1, 14);
      }),
    );
  });
});
