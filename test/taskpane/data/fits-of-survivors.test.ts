import { churnCounts } from '../../../src/core/retention/contractual/cohorts';
import { shiftedBetaGeometric } from '../../../src/core/retention/contractual/shifted-beta-geometric';
import type { Cell } from '../../../src/taskpane/data/cell';
import type { Reading } from '../../../src/taskpane/data/layouts';
import { runFit } from '../../../src/taskpane/data/run-fit';
import { here } from '../example';
import { fit, offer, worker } from './fit-range';

describe('survivors', () => {
  // Fader & Hardie (2007), table 1: "high end" customers.
  const left = [1000, 869, 743, 653, 593, 551, 517, 491];
  const column: Cell[][] = [['Year', 'Left'], ...left.map((value, t): Cell[] => [t, value])];

  it('give the fit of Fader & Hardie (2007), and the retention of those who are left', async () => {
    const { finding } = await fit(column);
    // Their estimates for "high end" are alpha 0.668 and beta 3.806; next year's retention after 7 is (beta + 7)/(alpha + beta + 7).
    const expected = (3.806 + 7) / (0.668 + 3.806 + 7);
    const { low, base, high } = offer(finding, 'retention');
    expect(base).toBeCloseTo(expected, 3);
    expect(low).toBeLessThan(base);
    expect(high).toBeGreaterThan(base);
    expect(finding.sentences[0]).toBe('One cohort of 1,000 customers, seen through 7 periods of a year.');
    expect(finding.chart?.points.map(({ actual }) => Math.round(1000 * actual))).toEqual(left);
  });

  it('have the interval that the curvature of the likelihood gives', async () => {
    const { finding } = await fit(column);
    const counts = churnCounts([left], 2);
    // The quantity is the odds (beta + 7)/alpha, which takes the place of beta; observed information by differences of a plain likelihood.
    const logLikelihood = (alpha: number, beta: number): number =>
      left.slice(1).reduce(
        (sum, now, i) => {
          const S = (t: number): number => Math.exp(shiftedBetaGeometric.logSurvival([alpha, beta], t));
          return sum + (left[i]! - now) * Math.log(S(i) - S(i + 1));
        },
        left.at(-1)! * shiftedBetaGeometric.logSurvival([alpha, beta], 7),
      );
    const f = (a: number, o: number): number => logLikelihood(Math.exp(a), Math.exp(a + o) - 7);
    const steps = shiftedBetaGeometric.fitSteps(counts);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const [alpha, beta] = step.value.estimates as [number, number];
    const [a, o] = [Math.log(alpha), Math.log((beta + 7) / alpha)];
    const h = 1e-3;
    const second = (i: number, j: number): number => {
      const at = (x: number, y: number): number => f(a + (i === 0 ? x : 0) + (j === 0 ? y : 0), o + (i === 1 ? x : 0) + (j === 1 ? y : 0));
      return (at(h, h) - at(h, -h) - at(-h, h) + at(-h, -h)) / (4 * h * h);
    };
    const [haa, hao, hoo] = [second(0, 0), second(0, 1), second(1, 1)];
    const error = Math.sqrt(1 / -(hoo - (hao * hao) / haa));
    const z = 1.2815515655446004;
    const share = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
    const { low, high } = offer(finding, 'retention');
    expect(low).toBeCloseTo(share(o - z * error), 3);
    expect(high).toBeCloseTo(share(o + z * error), 3);
  });

  it('are taken to a year where a period is shorter', async () => {
    const year = offer((await fit(column)).finding, 'retention').base;
    const quarter = offer((await fit(column, { months: 3 })).finding, 'retention').base;
    expect(quarter).toBeLessThan(year);
    // Four periods in a row: the product of (beta + t)/(alpha + beta + t).
    const product = [7, 8, 9, 10].reduce((all, t) => all * ((3.806 + t) / (0.668 + 3.806 + t)), 1);
    expect(quarter).toBeCloseTo(product, 3);
  });

  it('are the same as rows, as a triangle and as shares with the number that began', async () => {
    const base = offer((await fit(column)).finding, 'retention');
    expect(offer((await fit([left])).finding, 'retention')).toEqual(base);
    const shares: Cell[][] = [['Year', 'Left'], ...left.map((value, t): Cell[] => [t, value / 1000])];
    expect(offer((await fit(shares, { cohortSize: 1000 })).finding, 'retention').low).toBeCloseTo(base.low, 6);
    await expect(fit(shares)).rejects.toThrow('Say with how many customers a cohort began');
    const triangle: Cell[][] = [
      ['Cohort', 0, 1, 2, 3],
      ['2021', 900, 800, 730, 700],
      ['2022', 950, 840, 760, ''],
      ['2023', 1000, 880, '', ''],
    ];
    expect((await fit(triangle)).finding.sentences[0]).toBe('3 cohorts of 2,850 customers, seen through 3 periods of a year.');
  });

  it.each([
    [
      'survivors that rise',
      [
        ['Year', 'Left'],
        [0, 100],
        [1, 90],
        [2, 95],
      ],
      { layout: 'survivors', columns: { period: 0 } },
      /period 2: survivors never rise, but found 95 after 90/,
    ],
    [
      'negative survivors',
      [
        ['Year', 'Left'],
        [0, 100],
        [1, 90],
        [2, -5],
      ],
      { layout: 'survivors', columns: { period: 0 } },
      /never rise, but found -5|negative/,
    ],
    [
      'an error in a cell',
      [
        ['Year', 'Left'],
        [0, 100],
        [1, 90],
        [2, '#REF!'],
        [3, 70],
      ],
      { layout: 'survivors', columns: { period: 0 } },
      /Row 8, survivors: found “#REF!”; the cell shows an error/,
    ],
    [
      'too few periods',
      [
        ['Year', 'Left'],
        [0, 100],
        [1, 90],
      ],
      { layout: 'survivors', columns: { period: 0 } },
      /2 parameters need at least 2 periods/,
    ],
  ])('are refused in a sentence: %s', async (_, cells, change, message) => {
    const made = worker();
    const reading: Reading = {
      hasHeadings: true,
      across: false,
      outcomeIsLoss: false,
      control: undefined,
      months: 12,
      cohortSize: undefined,
      drawn: false,
      skipBad: false,
      ...(change as Pick<Reading, 'layout' | 'columns'>),
    };
    const run = runFit({
      place: { row: 4, rows: cells.length, columns: 2 },
      reading,
      notation: here.notation,
      read: async (columns, from, count) => cells.slice(from, from + count).map((row) => columns.map((column) => row[column])),
      makeWorker: () => made,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    await expect(run).rejects.toThrow(message);
  });
});
