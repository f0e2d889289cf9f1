import { bgNbd } from '../../../src/core/customerbase/bg-nbd/bg-nbd';
import { fitLedgerSteps } from '../../../src/core/customerbase/base-fit/report';
import { runToEnd } from '../../../src/core/numerics/objective';
import { ledgerOf } from '../../../src/core/customerbase/transactions';
import type { Cell } from '../../../src/taskpane/data/cell';
import { recognise } from '../../../src/taskpane/data/recognise';
import { runFit } from '../../../src/taskpane/data/run-fit';
import { cdnowTransactions } from '../../cli/cdnow';
import { here } from '../example';
import { fit, offer, worker } from './fit-range';

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
