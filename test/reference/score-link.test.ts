import { pilotSize, pilotUplift } from '../../src/core/retention/pilot';
import { fitScoreLink } from '../../src/core/retention/score-link/logistic';
import { countScores } from '../../src/core/retention/score-link/observations';
import { curvatureNotes } from '../../src/core/retention/score-link/bends';
import { areaUnderCurve, scoreBins, wilsonInterval } from '../../src/core/retention/score-link/quality';
import { telecom } from './tables';

const { calls, international, charge, churned } = telecom();

describe('churn of 5,000 telephone customers by calls to service', () => {
  const counts = countScores([calls], churned, ['service calls']);
  const link = fitScoreLink(counts, ['service calls']);
  const [intercept, slope] = link.coefficients;

  test('coefficients, standard errors and log-likelihood are those published', () => {
    expect(intercept!.estimate.toFixed(5)).toBe('-2.55262');
    expect(slope!.estimate.toFixed(5)).toBe('0.41110');
    // Published as .07224, from the last but one iteration; the information at the maximum itself gives .072246.
    expect(intercept!.standardError).toBeCloseTo(0.0722458, 7);
    expect(slope!.standardError.toFixed(5)).toBe('0.02875');
    expect(link.logLikelihood.toFixed(6)).toBe('-1935.431808');
  });

  test('likelihood-ratio limits lose 1.92 of log-likelihood', () => {
    for (const end of [slope!.low, slope!.high]) {
      let best = -Infinity;
      for (let a = -3; a < -2; a += 0.0002) {
        let log = 0;
        for (let i = 0; i < counts.rows; i += 1) {
          const eta = a + end * counts.scores[i]!;
          log += counts.retained[i]! * eta - counts.customers[i]! * Math.log1p(Math.exp(eta));
        }
        best = Math.max(best, log);
      }
      expect(2 * (link.logLikelihood - best)).toBeCloseTo(3.8414588, 4);
    }
  });

  test('binned rates show the bend: 11 % up to three calls, 44 to 65 % from four to six', () => {
    const bins = scoreBins(counts, link, 10);
    expect(bins.map((bin) => bin.from)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const bin of bins.slice(0, 4)) expect(bin.retention).toBeCloseTo(0.11, 1);
    expect(bins.slice(4, 7).map((bin) => Math.round(bin.retention * 100))).toEqual([44, 60, 65]);
    expect(bins.reduce((sum, bin) => sum + bin.customers, 0)).toBe(5000);
  });

  test('the bend is reported', () => {
    expect(curvatureNotes(counts, link, ['service calls']).join()).toContain('curved');
  });

  test('the area under the curve is the share of pairs in the right order', () => {
    let right = 0;
    let pairs = 0;
    for (let i = 0; i < 5000; i += 1) {
      if (churned[i] !== 1) continue;
      for (let j = 0; j < 5000; j += 1) {
        if (churned[j] !== 0) continue;
        pairs += 1;
        right += calls[i]! > calls[j]! ? 1 : calls[i] === calls[j] ? 0.5 : 0;
      }
    }
    expect(areaUnderCurve(counts, link)).toBeCloseTo(right / pairs, 12);
  });
});

test('several measures: the score equations hold at the fit', () => {
  const counts = countScores([calls, international, charge], churned, ['calls', 'international', 'charge']);
  const link = fitScoreLink(counts, ['calls', 'international', 'charge']);
  const b = link.coefficients.map((coefficient) => coefficient.estimate);
  const score = [0, 0, 0, 0];
  churned.forEach((outcome, i) => {
    const row = [1, calls[i]!, international[i]!, charge[i]!];
    const eta = row.reduce((sum, value, j) => sum + value * b[j]!, 0);
    row.forEach((value, j) => (score[j]! += value * (outcome - 1 / (1 + Math.exp(-eta)))));
  });
  score.forEach((value) => expect(Math.abs(value)).toBeLessThan(1e-7));
  expect(areaUnderCurve(counts, link)).toBeGreaterThan(0.8);
});

describe('pilots', () => {
  /** Newcombe (1998), table II, method 10: limits of p1 - p2. */
  const NEWCOMBE = [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ] as const;

  test.each(NEWCOMBE)('%i of %i against %i of %i: %f to %f', (treatedRetained, treated, controlRetained, control, low, high) => {
    const result = pilotUplift({ treated, treatedRetained, control, controlRetained });
    expect(result.low).toBeCloseTo(low, 4);
    expect(result.high).toBeCloseTo(high, 4);
  });

  test('the sample size is the smallest whose interval is as narrow as wanted', () => {
    const n = pilotSize(0.8, 0.02, 0.01);
    const width = (customers: number): number => {
      const [p1, p2] = [0.82, 0.8];
      const one = wilsonInterval(customers * p1, customers);
      const two = wilsonInterval(customers * p2, customers);
      return Math.hypot(p1 - one.low, two.high - p2) + Math.hypot(one.high - p1, p2 - two.low);
    };
    expect(width(n)).toBeLessThanOrEqual(0.02);
    expect(width(n - 1)).toBeGreaterThan(0.02);
    // The normal formula z^2 (p1 q1 + p2 q2)/h^2 = 11,816 is close by.
    expect(Math.abs(n - (1.959964 ** 2 * (0.82 * 0.18 + 0.8 * 0.2)) / 0.0001)).toBeLessThan(10);
  });
});
