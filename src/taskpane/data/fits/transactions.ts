import { attemptSteps } from '../../../core/customerbase/base-fit/attempt';
import { fitLedgerSteps, type FitReport } from '../../../core/customerbase/base-fit/report';
import { type TrackedPeriod, trackLedgerSteps } from '../../../core/customerbase/base-fit/tracking';
import { bgNbd } from '../../../core/customerbase/bg-nbd/bg-nbd';
import { dayOf } from '../../../core/customerbase/days';
import { PurchaseLedger } from '../../../core/customerbase/ledger';
import { DomainError } from '../../../core/errors';
import type { Progress } from '../../../core/numerics/objective';
import { measuredRetention } from '../../../model/document/measured-retention';
import { isBlank, type Cell } from '../cell';
import type { ChartData, Finding } from '../finding';
import type { Reading } from '../layouts';
import type { Words } from '../words';
import { BadRows } from './bad-rows';
import type { RangeFit } from './range-fit';

/** As the terminal has it: weeks, and a forecast of a year of them. */
const TERMS = { unit: 'week', horizon: 52, hasAmounts: false } as const;

/** How customers buy and leave, from one row a purchase: what `case fit` does for a file. */
export class TransactionsFit implements RangeFit {
  private readonly ledger = new PurchaseLedger();
  private readonly bad = new BadRows();
  private readonly at: { readonly customer: number; readonly date: number; readonly amount: number | undefined };
  rows = 0;

  constructor(
    private readonly reading: Reading,
    private readonly words: Words,
  ) {
    const { customer = 0, date = 1, amount } = reading.columns;
    this.at = { customer, date, amount };
  }

  add(rows: readonly (readonly Cell[])[], firstRow: number): void {
    rows.forEach((row, index) => this.take(row, firstRow + index));
  }

  private take(row: readonly Cell[], number: number): void {
    const { customer, date, amount } = this.at;
    const [who, when] = [row[customer], row[date]];
    const paid = amount === undefined ? 1 : row[amount];
    if ([who, when, amount === undefined ? '' : paid].every(isBlank)) return;
    this.rows += 1;
    if (isBlank(who) || typeof who === 'boolean') return this.bad.reject(number, 'customer', who, 'give each purchase a customer');
    if (isBlank(when) || typeof when === 'boolean') return this.bad.reject(number, 'date', when, 'give each purchase a date');
    const day = dayOf(when as string | number);
    if (typeof day !== 'number') return this.bad.reject(number, 'date', when, day.reason);
    if (typeof paid !== 'number') return this.bad.reject(number, 'amount', paid, 'write it as a number, not as text');
    this.ledger.add(typeof who === 'string' ? who.trim() : (who as number), day, paid);
  }

  *fit(): Generator<Progress, Finding> {
    const left = this.bad.settle(this.reading.skipBad);
    if (this.ledger.size === 0)
      throw DomainError.of('noAnswer', 'rows', 'No row holds a purchase with an amount above 0: choose the columns, or select the rows.');
    const report = yield* fitLedgerSteps(bgNbd, this.ledger, TERMS);
    const tracked = yield* attemptSteps(() => trackLedgerSteps(bgNbd, this.ledger, TERMS));
    const { retention, retentionNote, purchases } = report;
    return {
      method: purchases.model,
      sentences: this.sentences(report),
      notes: [
        ...left,
        ...purchases.notes,
        ...(retentionNote === null ? [] : [retentionNote]),
        ...('reason' in retention ? [retention.reason] : []),
        ...('reason' in tracked ? [`There is no picture: ${tracked.reason}`] : []),
      ],
      chart: 'reason' in tracked ? undefined : chartOf(tracked),
      offers: 'reason' in retention ? [] : [{ target: 'retention', ...measuredRetention(retention), kind: 'measured' }],
    };
  }

  private sentences({ customers, repeatCustomers, rows, retention, holdout }: FitReport): string[] {
    const { count, percent } = this.words;
    const left = rows && [
      ...(rows.sameDay > 0 ? [`${count(rows.sameDay)} merged with another on the same day`] : []),
      ...(rows.zeros > 0 ? [`${count(rows.zeros)} with amount 0 left out`] : []),
      ...(rows.returns > 0 ? [`${count(rows.returns)} with a negative amount left out as returns`] : []),
    ];
    return [
      `${count(customers)} customers, ${count(repeatCustomers)} of them bought again.`,
      ...(rows
        ? [`${count(rows.purchases)} purchases from ${rows.firstDay} to ${rows.asOf}${left?.length ? `; ${left.join('; ')}` : ''}.`]
        : []),
      ...('reason' in retention
        ? []
        : [
            `${percent(retention.retention)} of the ${count(retention.alive)} who are expected to be customers still are a year later (8 times in 10: ${percent(retention.low)} to ${percent(retention.high)}).`,
          ]),
      ...(holdout && 'relativeError' in holdout && holdout.relativeError !== null
        ? [
            `Fitted to the days until ${holdout.split} alone, it expects ${count(holdout.expectedPurchases)} purchases afterwards; there were ${count(holdout.actualPurchases)}.`,
          ]
        : []),
    ];
  }
}

function chartOf(tracked: readonly TrackedPeriod[]): ChartData {
  return {
    title: 'Repeat purchases by week, actual against expected',
    across: 'Week',
    up: 'Repeat purchases',
    percent: false,
    expectedName: 'Expected by a fit to the earlier days',
    points: tracked.map(({ period, actual, expected, foretold }) => ({
      label: String(period),
      actual,
      expected,
      ...(foretold ? { foretold } : {}),
    })),
  };
}
