import { checkCustomers } from '../../core/customerbase/check';
import { countCustomers } from '../../core/customerbase/counts';
import { isoDate } from '../../core/customerbase/dates';
import { type TrackingRow, trackingTable } from '../../core/customerbase/diagnostics';
import type { PurchaseLedger } from '../../core/customerbase/ledger';
import type { PurchaseModel } from '../../core/customerbase/purchase-model';
import { DAYS_IN } from '../../core/customerbase/time-unit';
import { runToEnd } from '../../core/numerics/objective';
import { calibrationOf, type LedgerTerms, observed } from './calibration';

/** Repeat purchases of one unit of time by those who were customers at the split. */
export interface TrackedPeriod extends TrackingRow {
  readonly lastDay: string;
  /** Whether the model was fitted to the period, or foretells at least its last day. */
  readonly foretold: boolean;
}

/**
 * Purchases by unit of time from the first day on, against a fit that saw the days up to the split alone.
 * @throws DomainError where the split leaves nothing before or after it, or the earlier days cannot be fitted
 */
export function trackLedger(model: PurchaseModel, ledger: PurchaseLedger, terms: LedgerTerms): TrackedPeriod[] {
  const { report } = observed(ledger, terms);
  const { split, summary } = calibrationOf(ledger, report, terms);
  const { frequency, recency, age } = summary;
  checkCustomers(frequency, recency, age, model.discrete);
  const { estimates } = runToEnd(model.fitSteps(countCustomers(frequency, recency, age)));
  return trackingTable(model, estimates, summary, terms.unit).map((row) => {
    const lastDay = report.firstDay + Math.floor(row.period * DAYS_IN[terms.unit]);
    return { ...row, lastDay: isoDate(lastDay), foretold: lastDay > split };
  });
}

/** As a file for a chart: one line a unit of time. */
export const trackingCsv = (rows: readonly TrackedPeriod[]): string =>
  [
    'period,last_day,actual,expected,actual_cumulative,expected_cumulative,foretold',
    ...rows.map((row) =>
      [row.period, row.lastDay, row.actual, row.expected, row.actualCumulative, row.expectedCumulative, row.foretold ? 'yes' : 'no'].join(),
    ),
    '',
  ].join('\n');
