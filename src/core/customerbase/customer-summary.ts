import { DomainError } from '../errors';
import type { CustomerId, PurchaseLedger } from './ledger';
import { DAYS_IN, type TimeUnit } from './time-unit';

export interface SummaryOptions {
  /** Last day observed (serial number); the latest purchase if left out. Later purchases do not count. */
  readonly asOf?: number;
  readonly unit: TimeUnit;
  /** Last day of a holdout period after `asOf`, in which purchases are counted for comparison with forecasts. */
  readonly holdoutEnd?: number;
}

/** What was done with the rows on the way; shown, so that nothing disappears silently. */
export interface SummaryReport {
  /** Rows with a positive amount. */
  readonly purchases: number;
  /** Purchases merged into another one of the same customer on the same day. */
  readonly sameDay: number;
  readonly zeros: number;
  readonly returns: number;
  /** Sum of the negative amounts. */
  readonly returned: number;
  /** Purchases after `asOf`, which do not count (they may belong to the holdout). */
  readonly afterAsOf: number;
  /** Customers whose first purchase is after `asOf`. */
  readonly notYetCustomers: number;
  readonly firstDay: number;
  readonly asOf: number;
}

/** Customers in the order of their first row, as the models want them. */
export interface CustomerSummary {
  readonly customers: readonly CustomerId[];
  /** Repeat purchases x: days with a purchase, less the first. */
  readonly frequency: Float64Array;
  /** Time from the first purchase to the last, in units. */
  readonly recency: Float64Array;
  /** Time from the first purchase to `asOf`, in units. */
  readonly age: Float64Array;
  /** Mean value of a day with repeat purchases, in currency; 0 without repeat purchases. */
  readonly value: Float64Array;
  /** First day of each customer (serial number). */
  readonly firstDay: Int32Array;
  /** Days with purchases in the holdout; empty without a holdout. */
  readonly holdoutFrequency: Float64Array;
  /** Currency spent in the holdout; empty without a holdout. */
  readonly holdoutValue: Float64Array;
  /** Repeat purchases by days since `report.firstDay`, holdout included: the actual side of a tracking chart. */
  readonly repeatsByDay: Float64Array;
  readonly report: SummaryReport;
}

/**
 * Recency, frequency and value of each customer from a ledger of purchases in any order.
 *
 * Method: a stable counting sort by customer, then each customer's days; linear in the number of purchases. Purchases of one
 * customer on one day are one purchase, the first is not a repeat purchase (Fader & Hardie's convention).
 *
 * Errors: `noAnswer` when no purchase lies on or before `asOf`.
 */
export function summarise(ledger: PurchaseLedger, options: SummaryOptions): CustomerSummary {
  const { size } = ledger;
  const { firstDay, asOf, horizonEnd } = observed(ledger, options);
  const { start, day, amount } = group(ledger);
  const unitDays = DAYS_IN[options.unit];
  const n = ledger.customers.length;
  const kept: number[] = [];
  const frequency = new Float64Array(n);
  const recency = new Float64Array(n);
  const age = new Float64Array(n);
  const value = new Float64Array(n);
  const firsts = new Int32Array(n);
  const holdoutFrequency = new Float64Array(n);
  const holdoutValue = new Float64Array(n);
  const repeatsByDay = new Float64Array(horizonEnd - firstDay + 1);
  let sameDay = 0;
  let afterAsOf = 0;
  for (let c = 0; c < n; c += 1) {
    const from = start[c]!;
    const to = start[c + 1]!;
    const first = day[from]!;
    for (let i = to - 1; i >= from && day[i]! > asOf; i -= 1) afterAsOf += 1;
    if (first > asOf) continue;
    const k = kept.length;
    kept.push(c);
    firsts[k] = first;
    age[k] = (asOf - first) / unitDays;
    let last = first;
    let spent = 0;
    let previous = first;
    for (let i = from; i < to; i += 1) {
      const today = day[i]!;
      if (today > horizonEnd) break;
      const isNewDay = today !== previous;
      if (!isNewDay && i > from) sameDay += 1;
      previous = today;
      if (today === first) continue;
      if (isNewDay) repeatsByDay[today - firstDay] = repeatsByDay[today - firstDay]! + 1;
      if (today <= asOf) {
        if (isNewDay) frequency[k] = frequency[k]! + 1;
        spent += amount[i]!;
        last = today;
      } else {
        if (isNewDay) holdoutFrequency[k] = holdoutFrequency[k]! + 1;
        holdoutValue[k] = holdoutValue[k]! + amount[i]!;
      }
    }
    recency[k] = (last - first) / unitDays;
    value[k] = frequency[k]! > 0 ? spent / frequency[k]! : 0;
  }
  const m = kept.length;
  const withHoldout = options.holdoutEnd === undefined ? 0 : m;
  return {
    customers: kept.map((c) => ledger.customers[c]!),
    frequency: frequency.slice(0, m),
    recency: recency.slice(0, m),
    age: age.slice(0, m),
    value: value.slice(0, m),
    firstDay: firsts.slice(0, m),
    holdoutFrequency: holdoutFrequency.slice(0, withHoldout),
    holdoutValue: holdoutValue.slice(0, withHoldout),
    repeatsByDay,
    report: {
      purchases: size,
      sameDay,
      zeros: ledger.zeros,
      returns: ledger.returns,
      returned: ledger.returned,
      afterAsOf,
      notYetCustomers: n - m,
      firstDay,
      asOf,
    },
  };
}

/** The first day of a ledger, and the days on which observation and holdout end. */
function observed(ledger: PurchaseLedger, options: SummaryOptions) {
  if (ledger.size === 0) throw DomainError.of('noAnswer', 'dates', 'There is no purchase with an amount above 0: nothing to summarise.');
  let firstDay = Infinity;
  let lastDay = -Infinity;
  for (const today of ledger.day) {
    if (today < firstDay) firstDay = today;
    if (today > lastDay) lastDay = today;
  }
  const asOf = options.asOf ?? lastDay;
  if (asOf < firstDay) {
    throw DomainError.of('noAnswer', 'as_of', 'as_of is before the first purchase: give a day on or after the first purchase.');
  }
  return { firstDay, asOf, horizonEnd: Math.max(asOf, options.holdoutEnd ?? asOf) };
}

/** Purchases by customer and, within a customer, by day. */
interface Grouped {
  /** Where the purchases of customer c begin; one more entry marks the end. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
}

/** Up to this many purchases of one customer are sorted by insertion, which costs nothing where they come in order. */
const INSERTION_UP_TO = 32;

/** One counting sort by customer that moves days and amounts together, then each customer's own days. */
function group(ledger: PurchaseLedger): Grouped {
  const { customer, day, amount, size } = ledger;
  const customers = ledger.customers.length;
  const start = new Int32Array(customers + 1);
  for (let i = 0; i < size; i += 1) start[customer[i]! + 1] = start[customer[i]! + 1]! + 1;
  for (let c = 0; c < customers; c += 1) start[c + 1] = start[c + 1]! + start[c]!;
  const next = start.slice();
  const days = new Int32Array(size);
  const amounts = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const c = customer[i]!;
    const to = next[c]!;
    next[c] = to + 1;
    days[to] = day[i]!;
    amounts[to] = amount[i]!;
  }
  for (let c = 0; c < customers; c += 1) sortByDay(days, amounts, start[c]!, start[c + 1]!);
  return { start, day: days, amount: amounts };
}

function sortByDay(day: Int32Array, amount: Float64Array, from: number, to: number): void {
  if (to - from > INSERTION_UP_TO) {
    sortManyByDay(day, amount, from, to);
    return;
  }
  for (let i = from + 1; i < to; i += 1) {
    const today = day[i]!;
    if (today >= day[i - 1]!) continue;
    const spent = amount[i]!;
    let j = i - 1;
    for (; j >= from && day[j]! > today; j -= 1) {
      day[j + 1] = day[j]!;
      amount[j + 1] = amount[j]!;
    }
    day[j + 1] = today;
    amount[j + 1] = spent;
  }
}

/** Day and position packed into one number each, so that the platform's numeric sort carries the amounts along. */
function sortManyByDay(day: Int32Array, amount: Float64Array, from: number, to: number): void {
  const n = to - from;
  const keys = Float64Array.from({ length: n }, (_, i) => day[from + i]! * n + i).sort();
  const amounts = amount.slice(from, to);
  keys.forEach((key, i) => {
    const today = Math.floor(key / n);
    day[from + i] = today;
    amount[from + i] = amounts[key - today * n]!;
  });
}
