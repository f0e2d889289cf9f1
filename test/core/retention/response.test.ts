import { judgedResponse } from '../../../src/core/retention/judged-response';
import { retentionAtSpend, spendForRetention } from '../../../src/core/retention/response-to-spend';
import { retentionAtScore } from '../../../src/core/retention/retention-at-score';
import { retentionBreakeven, retentionUplift } from '../../../src/core/retention/uplift';

const curve = { current_spend: 20, current_retention: 0.5, ceiling: 0.8 };

describe('response to spend', () => {
  test('today gives today, exactly, in both directions', () => {
    expect(retentionAtSpend(20, curve).toNumber()).toBe(0.5);
    expect(spendForRetention(0.5, curve).toNumber()).toBe(20);
  });

  test('what one more unit of spend adds, the slope, is k (C - r)', () => {
    const step = 1e-6;
    const slope = retentionAtSpend(30 + step, curve)
      .minus(retentionAtSpend(30 - step, curve))
      .div(2 * step);
    const k = -Math.log(1 - 0.5 / 0.8) / 20;
    expect(slope.toNumber()).toBeCloseTo(k * (0.8 - retentionAtSpend(30, curve).toNumber()), 12);
  });

  test('the ceiling is never reached', () => {
    expect(() => spendForRetention(0.8, curve)).toThrow('the ceiling is 0.8');
    expect(() => spendForRetention(0.3, { ...curve, current_retention: 0 })).toThrow('spend has no effect');
    expect(() => retentionAtSpend(1, { ...curve, current_retention: 0.8 })).toThrow(
      'current_retention (0.8) must be below the ceiling (0.8)',
    );
  });
});

describe('judged response', () => {
  const answers = { at_zero: 0.6, at_current: 0.8, at_plus50: 0.84, at_saturation: 0.9 };

  test('passes through the four answers', () => {
    expect(judgedResponse(0, answers).toNumber()).toBe(0.6);
    expect(judgedResponse(1, answers).toNumber()).toBe(0.8);
    expect(judgedResponse(1.5, answers).toNumber()).toBe(0.84);
    expect(judgedResponse(1e12, answers).toNumber()).toBeCloseTo(0.9, 9);
  });

  test('answers that do not rise are refused by name', () => {
    expect(() => judgedResponse(1, { ...answers, at_plus50: 0.8 })).toThrow('at_plus50 (0.8) must be above at_current (0.8)');
  });
});

describe('retention at a score', () => {
  test('is the logistic curve and keeps its digits in both tails', () => {
    expect(retentionAtScore(0, 0, 1)).toBe(0.5);
    expect(retentionAtScore(-800, 0, 1)).toBe(0);
    expect(retentionAtScore(-50, 0, 1)).toBeCloseTo(Math.exp(-50), 36);
    expect(retentionAtScore(800, 0, 1)).toBe(1);
  });
});

describe('break-even retention', () => {
  const base = { customers: 1000, margin: 50, discount: 0.1 };

  test('nothing to earn back needs no change', () =>
    expect(retentionBreakeven({ ...base, retention: 0.8, investment: 0 }).toNumber()).toBe(0.8));

  // 1000 x 50 x [(1 - .8)/1.1 + (1 - .64)/1.21 + (1 - .512)/1.331] = 42,299.02
  test('even everyone kept may not be enough, and the message says what that would be worth', () => {
    expect(() => retentionBreakeven({ ...base, retention: 0.8, investment: 1e6, periods: 3 })).toThrow(
      /keeping every customer is worth 42299\.02/,
    );
  });

  test('exactly what keeping everyone is worth needs everyone', () => {
    const all = retentionUplift({ customers: 1000, margin: 50, discount: 0, periods: 2, retention_before: 0.5, retention_after: 1 });
    expect(
      retentionBreakeven({ customers: 1000, margin: 50, discount: 0, periods: 2, retention: 0.5, investment: all.toNumber() }).toNumber(),
    ).toBe(1);
  });

  test('without discount a perpetuity grows without bound, so every investment has a break-even below 100 %', () => {
    const found = retentionBreakeven({ customers: 10, margin: 1, discount: 0, retention: 0.5, investment: 990 });
    expect(found.toNumber()).toBe(100 / 101);
  });

  test('an uplift with a ramp is worth less than at once', () => {
    const change = { ...base, retention_before: 0.8, retention_after: 0.85, periods: 10 };
    expect(retentionUplift({ ...change, ramp: 4 }).lt(retentionUplift(change))).toBe(true);
    expect(retentionUplift({ ...change, ramp: 1 }).eq(retentionUplift(change))).toBe(true);
  });
});
