import { bgNbd } from '../../../src/core/customerbase/bg-nbd/bg-nbd';
import { fitLedgerSteps } from '../../../src/core/customerbase/base-fit/report';
import { runToEnd } from '../../../src/core/numerics/objective';
import { ledgerOf } from '../../../src/core/customerbase/transactions';
import { churnCounts } from '../../../src/core/retention/contractual/cohorts';
import { shiftedBetaGeometric } from '../../../src/core/retention/contractual/shifted-beta-geometric';
import { pilotUplift } from '../../../src/core/retention/pilot';
import type { Cell } from '../../../src/taskpane/data/cell';
import type { Finding } from '../../../src/taskpane/data/finding';
import type { Reading } from '../../../src/taskpane/data/layouts';
import { FitServer, type FromWorker } from '../../../src/taskpane/data/protocol';
import { recognise } from '../../../src/taskpane/data/recognise';
import { runFit, type FitWorker } from '../../../src/taskpane/data/run-fit';
import { cdnowTransactions } from '../../cli/cdnow';
import { here } from '../example';

/** A worker in this process. */
function worker(): FitWorker & { ended: boolean } {
  const made: FitWorker & { ended: boolean } = {
    onmessage: null,
    onerror: null,
    ended: false,
    postMessage: (message) => server.receive(message),
    terminate: () => (made.ended = true),
  };
  const server = new FitServer((data: FromWorker) => made.onmessage?.({ data }));
  return made;
}

/** A range as it is in a sheet, fitted as the pane does, with some of its reading changed. */
async function fit(cells: readonly (readonly Cell[])[], change: Partial<Reading> = {}, formats: readonly string[] = []) {
  const { reading } = recognise({
    cells: cells.length > 240 ? [...cells.slice(0, 200), ...cells.slice(-40)] : cells,
    formats,
    rows: cells.length,
  });
  if (!reading) throw new Error('The range was not recognised.');
  const sizes: number[] = [];
  const made = worker();
  const fitted = await runFit({
    place: { row: 4, rows: cells.length, columns: cells[0]!.length },
    reading: { ...reading, ...change },
    notation: here.notation,
    read: async (columns, from, count) => {
      sizes.push(columns.length * count);
      return cells.slice(from, from + count).map((row) => columns.map((column) => row[column]));
    },
    makeWorker: () => made,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  expect(made.ended).toBe(true);
  return { ...fitted!, sizes };
}

const offer = ({ offers }: Finding, target: string) => offers.find((one) => one.target === target)!;

describe('transactions', () => {
  const rows = cdnowTransactions();
  const cells: Cell[][] = [['customer', 'date'], ...rows.map(({ customer, day }) => [customer, day])];

  it('give the figures of the terminal on CDNOW, read in pieces that one answer of Excel can hold', async () => {
    const { finding, rows: read, sizes } = await fit(cells);
    const ledger = ledgerOf(
      rows.map(({ customer }) => customer),
      rows.map(({ day }) => day),
    );
    const report = runToEnd(fitLedgerSteps(bgNbd, ledger, { unit: 'week', horizon: 52, hasAmounts: false }));
    if ('reason' in report.retention) throw new Error(report.retention.reason);
    const { low, retention, high } = report.retention;
    expect(offer(finding, 'retention')).toMatchObject({
      low: Number(low.toFixed(6)),
      base: Number(retention.toFixed(6)),
      high: Number(high.toFixed(6)),
      kind: 'measured',
    });
    expect(read).toBe(6919);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(24_000);
    expect(finding.sentences[0]).toBe(`2,357 customers, ${report.repeatCustomers.toLocaleString('en-US')} of them bought again.`);
    expect(finding.chart?.points).toHaveLength(77);
    expect(finding.chart?.points.some(({ foretold }) => foretold)).toBe(true);
  }, 60_000);

  it('names rows that cannot be read, by their number on the sheet, and leaves them out when told to', async () => {
    const bad: Cell[][] = [
      ['c7', '03/04/1997'],
      ['', '1997-01-03'],
      ['c9', '#N/A'],
      ['c9', 'soon'],
      ['', ''],
    ];
    const some = [...cells.slice(0, 700), ...bad];
    await expect(fit(some)).rejects.toThrow(
      /^Row 705, date: found “03\/04\/1997”; day and month cannot be told apart.* Row 706, customer: found nothing; give each purchase a customer\. Row 707, date: found “#N\/A”; the cell shows an error: mend or clear it\. 1 more rows cannot be read\.$/,
    );
    const { finding } = await fit(some, { skipBad: true });
    expect(finding.notes).toContain('4 rows that cannot be read were left out.');
  }, 60_000);

  it('counts returns, and refuses amounts that are texts', async () => {
    const head: Cell[] = ['customer', 'date', 'amount'];
    const paid = cells.slice(1, 700).map((row, index): Cell[] => [...row, index === 5 ? -3 : 10]);
    const { finding } = await fit([head, ...paid]);
    expect(finding.sentences[1]).toMatch(/1 with a negative amount left out as returns/);
    await expect(fit([head, ...paid, ['c1', '1997-01-03', '12,50']])).rejects.toThrow(
      'Row 705, amount: found “12,50”; write it as a number, not as text.',
    );
  }, 60_000);

  it('says what is missing where there is too little', async () => {
    await expect(
      fit([
        ['customer', 'date'],
        ['a', '2024-01-01'],
        ['b', '2024-01-02'],
        ['c', '2024-01-05'],
      ]),
    ).rejects.toThrow('None of the 3 customers bought again');
  });

  it('is cancelled without an answer', async () => {
    const control = new AbortController();
    const made = worker();
    const { reading } = recognise({ cells: cells.slice(0, 20), formats: [], rows: cells.length });
    const fitted = await runFit({
      place: { row: 0, rows: cells.length, columns: 2 },
      reading: reading!,
      notation: here.notation,
      read: async () => {
        control.abort();
        return [];
      },
      makeWorker: () => ({ ...made, postMessage: ({ type }) => expect(type).not.toBe('found') }),
      onProgress: () => undefined,
      signal: control.signal,
    });
    expect(fitted).toBeUndefined();
  });
});

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

describe('scores', () => {
  const rows = Array.from({ length: 400 }, (_, i): Cell[] => [i % 11, (i * 7919) % 100 < 55 + 4 * (i % 11) ? 'yes' : 'no']);
  const cells: Cell[][] = [['NPS', 'Retained'], ...rows];

  it('give the share retained with its interval, and bins against the link', async () => {
    const { finding } = await fit(cells);
    const kept = rows.filter(([, answer]) => answer === 'yes').length;
    expect(offer(finding, 'retention').base).toBeCloseTo(kept / 400, 6);
    expect(finding.chart?.points).toHaveLength(11);
    expect(finding.offers.every(({ target }) => target === 'retention')).toBe(true);
    expect(finding.notes.join(' ')).toMatch(/try a pilot/);
  });

  it('are turned round where yes means lost', async () => {
    const { finding } = await fit(cells, { outcomeIsLoss: true });
    const lost = rows.filter(([, answer]) => answer === 'yes').length;
    expect(offer(finding, 'retention').base).toBeCloseTo(1 - lost / 400, 6);
  });

  it('name what cannot be read', async () => {
    await expect(fit([...cells, ['n/a', 'yes'], [4, 'maybe']], {}, [])).rejects.toThrow(
      'Row 406, score: found “n/a”; write it as a number, or leave the customer out. Row 407, retained or lost: found “maybe”; write 1 or 0, yes or no.',
    );
  });
});

describe('pilot and control', () => {
  const table: Cell[][] = [
    ['Group', 'Customers', 'Retained'],
    ['Pilot', 5000, 4400],
    ['Control', 5000, 4250],
  ];

  it('give the size of a change: an experiment only where chance decided, and its own words where it did not', async () => {
    const { churnRemoved } = pilotUplift({ treated: 5000, treatedRetained: 4400, control: 5000, controlRetained: 4250 });
    const drawn = offer((await fit(table, { drawn: true })).finding, 'size');
    expect(drawn).toMatchObject({ kind: 'experiment', base: 0.2 });
    expect(drawn.low).toBeCloseTo(churnRemoved!.p10, 6);
    expect(drawn.high).toBeCloseTo(churnRemoved!.p90, 6);
    const { finding } = await fit(table);
    expect(offer(finding, 'size').kind).toBe('measured');
    expect(finding.notes.join(' ')).toMatch(/not drawn at random.*Lower the attribution/);
    expect(offer(finding, 'retention').base).toBe(0.85);
  });

  it('are the same customer by customer', async () => {
    const each = (group: string, customers: number, retained: number): Cell[][] =>
      Array.from({ length: customers }, (_, i): Cell[] => [group, i < retained ? 1 : 0]);
    const cells: Cell[][] = [['Gruppe', 'geblieben'], ...each('Test', 500, 440), ...each('Kontrolle', 500, 425)];
    const counted: Cell[][] = [
      ['Gruppe', 'Kunden', 'geblieben'],
      ['Test', 500, 440],
      ['Kontrolle', 500, 425],
    ];
    expect(offer((await fit(cells)).finding, 'size')).toEqual(offer((await fit(counted)).finding, 'size'));
  });

  it('are refused where a group keeps more than it has, or there is a third one', async () => {
    await expect(
      fit([
        ['Group', 'Customers', 'Retained'],
        ['Pilot', 50, 60],
        ['Control', 50, 40],
      ]),
    ).rejects.toThrow('treated_retained is 60, more than the 50 customers of the group.');
    await expect(
      fit([...table, ['Other', 5, 5]], { columns: { group: 0, customers: 1, retained: 2 }, layout: 'pilotTable' }),
    ).rejects.toThrow();
  });
});
