import { countCustomers } from '../../core/customerbase/counts';
import { frequencyTable } from '../../core/customerbase/diagnostics';
import type { PurchaseLedger } from '../../core/customerbase/ledger';
import type { PurchaseModel } from '../../core/customerbase/purchase-model';
import { attempt } from '../../core/customerbase/base-fit/attempt';
import { type LedgerTerms, observed } from '../../core/customerbase/base-fit/calibration';
import { type TrackedPeriod, trackLedger } from '../../core/customerbase/base-fit/tracking';
import type { Chart } from './svg-chart';
import { ACTUAL, EXPECTED } from './colours';

const CLASSES = 8;

/** Purchases by unit of time and summed up, actual against foretold, and customers by number of purchases. */
export function purchaseCharts(model: PurchaseModel, ledger: PurchaseLedger, terms: LedgerTerms, estimates: readonly number[]): Chart[] {
  const { frequency, recency, age } = observed(ledger, terms);
  const tracked = attempt(() => trackLedger(model, ledger, terms));
  const rows = frequencyTable(model, estimates, countCustomers(frequency, recency, age), CLASSES);
  return [
    ...('reason' in tracked ? [] : trackingCharts(model, tracked, terms.unit)),
    {
      title: 'Customers by repeat purchases',
      x: 'repeat purchases',
      y: 'customers',
      places: rows.map((row) => (row.andMore ? `${row.purchases}+` : String(row.purchases))),
      series: [
        { name: 'actual', style: 'bars', colour: ACTUAL, points: rows.map((row, i) => [i, row.actual]) },
        { name: `expected by ${model.name}`, style: 'bars', colour: EXPECTED, points: rows.map((row, i) => [i, row.expected]) },
      ],
    },
  ];
}

function trackingCharts(model: PurchaseModel, rows: readonly TrackedPeriod[], unit: string): Chart[] {
  const split = rows.find(({ foretold }) => foretold)?.period ?? 0;
  const chart = (title: string, actual: (row: TrackedPeriod) => number, expected: (row: TrackedPeriod) => number): Chart => ({
    title,
    x: `${unit}s since the first purchase of all`,
    y: 'repeat purchases',
    mark: { at: split - 1, label: 'foretold from here on' },
    series: [
      { name: 'actual', style: 'line', colour: ACTUAL, points: rows.map((row) => [row.period, actual(row)]) },
      { name: `expected by ${model.name}`, style: 'dashed', colour: EXPECTED, points: rows.map((row) => [row.period, expected(row)]) },
    ],
  });
  return [
    chart(
      `Repeat purchases by ${unit}`,
      (row) => row.actual,
      (row) => row.expected,
    ),
    chart(
      'Repeat purchases, summed up',
      (row) => row.actualCumulative,
      (row) => row.expectedCumulative,
    ),
  ];
}
