import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FitReport, HoldoutError } from '../../src/core/customerbase/base-fit/report';
import { PurchaseLedger } from '../../src/core/customerbase/ledger';
import { dayOf } from '../../src/core/customerbase/days';
import { summarise } from '../../src/core/customerbase/customer-summary';
import { cdnowTransactions } from './cdnow';
import { fitCommand as run } from './fit-command';

const folder = mkdtempSync(join(tmpdir(), 'case-fit-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const reportOf = async (...args: string[]): Promise<FitReport> => {
  const { status, stdout, stderr } = await run(...args, '--json');
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as FitReport;
};

const transactions = cdnowTransactions();
const raw = file('cdnow.csv', ['customer_id,date,amount', ...transactions.map((t) => `${t.customer},${t.day},${t.dollars}`)].join('\n'));

describe('case fit on the CDNOW transactions', () => {
  // Fader, Hardie & Lee (2005), table 2: r .243, alpha 4.414, a .793, b 2.426, LL -9582.4, on weeks to two decimals.
  it('finds the published BG/NBD parameters on the first 39 weeks', async () => {
    const report = await reportOf(raw, '--no-amount', '--as-of', '1997-09-30');
    expect(report.customers).toBe(2357);
    expect(report.purchases.status).toBe('converged');
    expect(report.purchases.logLikelihood).toBeCloseTo(-9582.4, 0);
    const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    for (const { name, estimate, low, high } of report.purchases.parameters) {
      expect(Math.abs(estimate / published[name as keyof typeof published] - 1)).toBeLessThan(0.005);
      expect(low!).toBeLessThan(estimate);
      expect(high!).toBeGreaterThan(estimate);
    }
  });

  it('gives the same answer from counts as from the raw file', async () => {
    const ledger = new PurchaseLedger();
    for (const { customer, day } of transactions) ledger.add(customer, dayOf(day) as number);
    const { frequency, recency, age } = summarise(ledger, { unit: 'day' });
    const rows = Array.from(frequency, (x, i) => `${x},${recency[i]},${age[i]},1`);
    const counts = file('counts.csv', ['frequency,recency_days,age_days,customers', ...rows].join('\n'));
    const [fromCounts, fromFile] = [await reportOf('--counts', counts), await reportOf(raw, '--no-amount')];
    expect(fromCounts.customers).toBe(fromFile.customers);
    fromFile.purchases.parameters.forEach(({ estimate }, i) => {
      expect(Math.abs(fromCounts.purchases.parameters[i]!.estimate / estimate - 1)).toBeLessThan(1e-8);
    });
    expect(Math.abs(fromCounts.forecast.expected / fromFile.forecast.expected - 1)).toBeLessThan(1e-8);
    expect(fromCounts.holdout).toBeNull();
  });

  it('reports what a fit on the first 39 weeks foretold of the next 39', async () => {
    const { holdout } = await reportOf(raw, '--no-amount', '--split', '1997-09-30');
    // Days on which known customers bought from October 1997 to June 1998, counted here from the raw rows.
    const known = new Set(transactions.filter((t) => t.day <= '1997-09-30').map((t) => t.customer));
    const later = new Set(transactions.filter((t) => t.day > '1997-09-30' && known.has(t.customer)).map((t) => `${t.customer} ${t.day}`));
    expect(holdout).toMatchObject({ split: '1997-09-30', end: '1998-06-30', customers: 2357, actualPurchases: later.size });
    expect(Math.abs((holdout as HoldoutError).relativeError!)).toBeLessThan(0.15);
  });

  it('leaves zero amounts out, fits spend and says both to a person', async () => {
    const { stdout, stderr } = await run(raw);
    expect(stdout).toMatch(/8 with amount 0 left out/);
    expect(stdout).toMatch(/Gamma-Gamma: log-likelihood/);
    expect(stderr).toMatch(/Column customer_id taken as the customer; --customer names another one/);
  });
});

describe('case fit on files that are not right', () => {
  it.each([
    ['a date that is two days', 'customer,date\na,03/04/2020\n', /row 1, column date: found "03\/04\/2020".*1997-01-31/],
    ['a customer that is missing', 'customer,date\n,2020-01-01\n', /row 1, column customer/],
    ['an amount that is text', 'customer,date,amount\na,2020-01-01,free\n', /row 1, column amount: found "free"/],
    ['a row that is too long', 'customer,date\na,2020-01-01,3\n', /line 2.*--delimiter/],
    ['an empty file', '', /is empty: give a file with column names/],
    ['names without rows', 'customer,date\n', /no rows/],
    ['columns nobody can guess', 'x,y\n1,2\n', /--customer/],
    ['nobody who bought again', 'customer,date\na,2020-01-01\nb,2020-02-01\n', /bought again/],
  ])('names place and remedy: %s', async (_, text, message) => {
    const { status, stdout, stderr } = await run(file('bad.csv', text));
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  it('keeps the fit of purchases when nothing can be said of spend or of a holdout', async () => {
    const alike = file('alike.csv', ['customer,date,amount', ...transactions.map((t) => `${t.customer},${t.day},10`)].join('\n'));
    const report = await reportOf(alike, '--split', '1997-01-02');
    expect(report.purchases.parameters).toHaveLength(4);
    expect(report.spend).toEqual({ reason: expect.stringMatching(/Gamma-Gamma/) });
    expect(report.holdout).toEqual({ reason: expect.stringMatching(/bought again/) });
  });

  it('leaves bad rows out when told to, and says how many', async () => {
    const text = readFileSync(raw, 'utf8').replace('1997-01-18', 'unknown');
    const { status, stderr } = await run(file('one-bad.csv', text), '--skip-bad-rows');
    expect(status).toBe(0);
    expect(stderr).toMatch(/1 row/);
  });

  it('wants either transactions or counts', async () => {
    expect(await run()).toMatchObject({ status: 2, stderr: expect.stringMatching(/either a file of transactions or --counts/) });
    expect((await run(file('no-columns.csv', 'a\n1\n'))).status).toBe(1);
    expect((await run('--counts', file('no-counts.csv', 'frequency,customers\n1,2\n'))).stderr).toMatch(
      /lacks the column recency_days, age_days/,
    );
  });
});
