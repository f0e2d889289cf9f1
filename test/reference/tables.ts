import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countCustomers, type CustomerCounts } from '../../src/core/customerbase/counts';
import { dayOf } from '../../src/core/customerbase/days';
import { PurchaseLedger } from '../../src/core/customerbase/ledger';

const text = (name: string): string => readFileSync(join(__dirname, 'data', name), 'utf8');

/** Rows of a table of numbers below its headings; blanks are NaN. */
export const numbers = (name: string): number[][] =>
  text(name)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map((entry) => (entry === '' ? NaN : Number(entry))));

const column = (rows: readonly (readonly number[])[], index: number): number[] => rows.map((row) => row[index]!);

/** The CDNOW cohort as published: frequency, recency, age in weeks, mean value. */
export function cdnow(): { frequency: number[]; recency: number[]; age: number[]; value: number[]; counts: CustomerCounts } {
  const rows = numbers('cdnow_customers_summary_with_transactions.csv');
  const [frequency, recency, age, value] = [1, 2, 3, 4].map((index) => column(rows, index)) as [number[], number[], number[], number[]];
  return { frequency, recency, age, value, counts: countCustomers(frequency, recency, age) };
}

/** The transactions behind it: 6,919 rows from January 1997 to June 1998. */
export const cdnowTransactions = (): { customer: number; date: string; dollars: number }[] =>
  text('CDNOW_sample.txt')
    .split(/\r?\n/)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length === 5)
    .map(([, customer, date, , dollars]) => ({ customer: Number(customer), date: date!, dollars: Number(dollars) }));

/** The same as a ledger; without amounts every row is a purchase. */
export function cdnowLedger(amounts: boolean): PurchaseLedger {
  const ledger = new PurchaseLedger();
  for (const { customer, date, dollars } of cdnowTransactions()) {
    ledger.add(customer, dayOf(date) as number, amounts ? dollars : undefined);
  }
  return ledger;
}

/** Six yearly appeals to 11,104 donors. */
export function donations(): CustomerCounts {
  const rows = numbers('donations.csv');
  return countCustomers(column(rows, 0), column(rows, 1), column(rows, 2), column(rows, 3));
}

/** Survivors in percent, years 0 to 12. */
export function survivors(segment: 'regular' | 'high_end'): number[] {
  return column(numbers('fader_hardie_2007_survivors_pct.csv'), segment === 'regular' ? 1 : 2);
}

/** Four cohorts of 10,000, seen for four, three, two and one periods. */
export const cohorts = (): number[][] =>
  numbers('note017_multicohort.csv').map((row) => row.slice(1).filter((entry) => !Number.isNaN(entry)));

/** 5,000 telephone customers. */
export function telecom(): { calls: number[]; international: number[]; charge: number[]; churned: number[] } {
  const rows = text('telecom_churn.csv')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
  return {
    international: rows.map((row) => (row[2] === 'yes' ? 1 : 0)),
    calls: rows.map((row) => Number(row[3])),
    charge: rows.map((row) => Number(row[4])),
    churned: rows.map((row) => Number(row[5])),
  };
}
