import { groupBounds, pilotUplift } from '../../../src/core/retention/pilot';
import { ratioInterval } from '../../../src/core/retention/ratio-interval';
import { normalCdf } from '../../../src/core/numerics/normal';
import { randomSource } from '../../tools/random';
import { call } from '../../../src/functions/call';
import { seedOr } from '../../tools/seed';

const finite = (shown: unknown): boolean => JSON.stringify(shown).match(/null|NaN|Infinity/) === null;

describe('the ratio of two churn rates', () => {
  test('has the limits that Koopman (1984) publishes for 36 of 40 against 16 of 80', () => {
    const { low, high } = ratioInterval(36, 40, 16, 80, 0.95);
    expect(low).toBeCloseTo(2.94, 2);
    expect(high).toBeCloseTo(7.15, 2);
  });

  test('turned round gives the reciprocal limits', () => {
    const one = ratioInterval(5, 50, 15, 60, 0.9);
    const other = ratioInterval(15, 60, 5, 50, 0.9);
    expect(one.low * other.high).toBeCloseTo(1, 12);
    expect(one.high * other.low).toBeCloseTo(1, 12);
  });

  test('covers the true ratio about 95 times in 100, in small groups too', () => {
    // Exact: every outcome of both groups with its probability, not a simulation.
    const [m, n, p1, p2] = [30, 40, 0.1, 0.25];
    const choose = (size: number, k: number): number =>
      Array.from({ length: k }, (_, i) => (size - i) / (i + 1)).reduce((a, b) => a * b, 1);
    let covered = 0;
    for (let a = 0; a <= m; a += 1) {
      for (let b = 1; b <= n; b += 1) {
        const { low, high } = ratioInterval(a, m, b, n, 0.95);
        if (low > p1 / p2 || high < p1 / p2) continue;
        covered += choose(m, a) * p1 ** a * (1 - p1) ** (m - a) * choose(n, b) * p2 ** b * (1 - p2) ** (n - b);
      }
    }
    expect(covered).toBeGreaterThan(0.935);
    expect(covered).toBeLessThan(0.98);
  });
});

describe('the share of churn removed', () => {
  test('never exceeds 100 %, and knows that the control is uncertain too', () => {
    const { churnRemoved } = pilotUplift({ treated: 50, treatedRetained: 45, control: 50, controlRetained: 35 });
    expect(churnRemoved!.estimate).toBeCloseTo(2 / 3, 12);
    expect(churnRemoved!.high).toBeLessThan(1);
    // The log risk ratio (Katz 1978), another method for the same thing, is close by.
    const error = Math.sqrt(1 / 5 - 1 / 50 + 1 / 15 - 1 / 50);
    expect(churnRemoved!.low).toBeCloseTo(1 - Math.exp(Math.log(1 / 3) + 1.96 * error), 1);
    expect(churnRemoved!.high).toBeCloseTo(1 - Math.exp(Math.log(1 / 3) - 1.96 * error), 1);
  });

  test('gives P10 and P90 to the lever: eight times in ten between them', () => {
    const pilot = { treated: 20_000, treatedRetained: 16_600, control: 20_000, controlRetained: 16_000 };
    const removed = pilotUplift(pilot).churnRemoved!;
    const eighty = pilotUplift(pilot, 0.8).churnRemoved!;
    expect([removed.p10, removed.p90]).toEqual([eighty.low, eighty.high]);
    // In large groups the logarithm of the ratio is normal.
    const log = (share: number): number => Math.log(1 - share);
    const error = Math.sqrt(1 / 3400 - 1 / 20_000 + 1 / 4000 - 1 / 20_000);
    expect(normalCdf((log(removed.p10) - log(removed.estimate)) / error)).toBeCloseTo(0.9, 3);
  });

  test('feeds the lever with what the case accepts: never below 0, and harm is said', () => {
    const row = (shown: unknown, label: RegExp): unknown[] => (shown as unknown[][]).find(([first]) => label.test(String(first)))!;
    const none = call('PILOT_UPLIFT', [200, 160, 200, 159]);
    expect(row(none, /Lever size/)[2]).toBe(0);
    expect(row(none, /note/)[1]).toMatch(/a lever starts at 0/);
    const harm = call('PILOT_UPLIFT', [200, 120, 200, 159]);
    expect(row(harm, /Lever size/).slice(1)).toEqual([0, 0, 0]);
    expect(row(harm, /note/)[1]).toMatch(/harm/);
    expect(row(harm, /grade/)[1]).toBe('experiment');
  });
});

test('no legal argument gives a number that is none', () => {
  const most = groupBounds.max!;
  const confidences = [0.5 + 1e-15, 0.8, 0.95, 1 - Number.EPSILON / 2];
  for (const treated of [1, 2, 50, most]) {
    for (const control of [1, 3, most]) {
      for (const kept of [0, 1, treated]) {
        for (const controlKept of [0, 1, control]) {
          for (const confidence of confidences) {
            const shown = call('PILOT_UPLIFT', [treated, kept, control, controlKept, confidence]);
            expect([treated, kept, control, controlKept, confidence, finite(shown)]).toEqual([
              treated,
              kept,
              control,
              controlKept,
              confidence,
              true,
            ]);
          }
        }
      }
    }
  }
});

describe('RETENTION_BREAKEVEN', () => {
  test.each([
    [[0, 1000, 100, 0.5, 0.01, 5, 3, 2], 0.5],
    [[100, 100_000, 100, 0.8, -0.5, 1200, 24], 0.8],
  ])('%j needs no change that a cell can show', (given, retention) => {
    expect(call('RETENTION_BREAKEVEN', given)).toBeCloseTo(retention, 12);
  });

  test('answers or says why not, at any legal arguments', () => {
    const random = randomSource(seedOr(12));
    const one = <T>(of: readonly T[]): T => of[Math.floor(random.next() * of.length)]!;
    for (let k = 0; k < 400; k += 1) {
      const given = [
        one([0, 5e-324, 1e-9, 1, 1e6, 1e15, 1e308]),
        one([5e-324, 1, 1000, 1e9, 1e308]),
        one([5e-324, 0.01, 100, 1e308]),
        one([0, 1e-300, 0.1, 0.5, 0.8, 0.999999999999, 1]),
        one([-0.9999999999999999, -0.5, -0.01, 0, 1e-300, 0.1, 3, 1e308]),
        one([null, 1, 2, 60, 1200]),
        one([null, 0, 0.5, 1, 3, 24.5]),
        one([0, 1, 2]),
      ];
      const shown = call('RETENTION_BREAKEVEN', given);
      if (typeof shown === 'number') expect([given, shown >= 0 && shown <= 1]).toEqual([given, true]);
      else expect(shown).toEqual({ error: expect.stringMatching(/#NUM!|#N\/A/), message: expect.stringMatching(/\w{20}|\w+ \w+/) });
    }
  });
});
