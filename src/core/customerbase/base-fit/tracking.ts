import { checkCustomers } from '../check-customers';
import { countCustomers } from '../counts';
import { isoDate } from '../days';
import { type TrackingRow, trackingTable } from '../diagnostics';
import type { PurchaseLedger } from '../ledger';
import type { PurchaseModel } from '../purchase-model';
import { DAYS_IN } from '../time-unit';
import { type Progress, runToEnd } from '../../numerics/objective';
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
export const trackLedger = (model: PurchaseModel, ledger: PurchaseLedger, terms: LedgerTerms): TrackedPeriod[] =>
  runToEnd(trackLedgerSteps(model, ledger, terms));

/** The same step by step. */
export function* trackLedgerSteps(model: PurchaseModel, ledger: PurchaseLedger, terms: LedgerTerms): Generator<Progress, TrackedPeriod[]> {
  const { report } = observed(ledger, terms);
  const { split, summary } = calibrationOf(ledger, report, terms);
  const { frequency, recency, age } = summary;
  checkCustomers(frequency, recency, age, model.discrete);
  const { estimates } = yield* model.fitSteps(countCustomers(frequency, recency, age));
  return trackingTable(model, estimates, summary, terms.unit).map((row) => {
    const lastDay = report.firstDay + Math.floor(row.period * DAYS_IN[terms.unit]);
    return { ...row, lastDay: isoDate(lastDay), foretold: lastDay > split };
  });
}
