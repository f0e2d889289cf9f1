import { isoDate } from '../days';
import type { PurchaseLedger } from '../ledger';
import { summarise, type CustomerSummary, type SummaryReport } from '../customer-summary';
import { DAYS_IN, type TimeUnit } from '../time-unit';
import { DomainError } from '../../errors';

/** How a ledger of purchases is looked at. */
export interface LedgerTerms {
  readonly unit: TimeUnit;
  /** Last day observed (serial number); the latest purchase if left out. */
  readonly asOf?: number;
  /** Last day of the calibration; two thirds of the observed days if left out. */
  readonly split?: number;
}

/** All that was observed. */
export const observed = (ledger: PurchaseLedger, { unit, asOf }: LedgerTerms): CustomerSummary =>
  summarise(ledger, { unit, ...(asOf === undefined ? {} : { asOf }) });

/** The earlier days of what was observed, with what was bought in the later ones. */
export interface Calibration {
  /** Serial number of the last day. */
  readonly split: number;
  /** Length of the holdout, in units. */
  readonly length: number;
  readonly summary: CustomerSummary;
}

const CALIBRATION_SHARE = 2 / 3;

/**
 * @param whole what was done with the rows of all that was observed
 * @throws DomainError where the split leaves nothing before or after it
 */
export function calibrationOf(ledger: PurchaseLedger, whole: SummaryReport, { unit, split: given }: LedgerTerms): Calibration {
  const { firstDay, asOf } = whole;
  const split = given ?? Math.floor(firstDay + CALIBRATION_SHARE * (asOf - firstDay));
  if (split <= firstDay || split >= asOf) {
    throw DomainError.of(
      'domain',
      'split',
      `split must lie between the first purchase (${isoDate(firstDay)}) and the last day observed (${isoDate(asOf)}), but found ${isoDate(split)}.`,
    );
  }
  return { split, length: (asOf - split) / DAYS_IN[unit], summary: summarise(ledger, { unit, asOf: split, holdoutEnd: asOf }) };
}
