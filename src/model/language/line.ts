import type { Expr } from './expression';
import type { Format } from './format';

/** The sheets that series lines stand on. */
export const LINE_SHEETS = ['Timeline', 'Customers', 'Benefits', 'Costs', 'Appraisal', 'Inaction'] as const;
export type LineSheet = (typeof LINE_SHEETS)[number];

/**
 * One row of the model. Its columns: label, unit, constant, total, opening (t = 0), periods 1 to T; any part may be
 * absent, which leaves the cell blank.
 *
 * Lines of one section stand on consecutive rows in the order of `Model.lines`, without a gap, so that a sum over
 * neighbours is a range.
 */
export interface Line {
  /** Stable, lower case with dots: `customers.mobile.programme`. */
  readonly id: string;
  /** Unique within its sheet. */
  readonly label: string;
  readonly unit: string;
  readonly sheet: LineSheet;
  readonly section: string;
  readonly segment?: string;
  readonly lever?: string;
  readonly cost?: string;
  /** Direction of a flow: costs and losses are shown positive and are outflows. */
  readonly sign: 'inflow' | 'outflow' | 'neutral';
  readonly format: Format;
  /** How the constant is shown, where it is another kind of number than the row. */
  readonly constantFormat?: Format;
  /** Calculated once. */
  readonly constant?: Expr;
  /** At t = 0. */
  readonly opening?: Expr;
  /** In each period, the same expression throughout. */
  readonly series?: Expr;
  /** What the total column holds: the sum of opening and periods, the last period, or nothing. */
  readonly total: 'sum' | 'last' | 'none';
  /** A sentence for the reader where label and formula do not say it. */
  readonly note?: string;
}

/** What a failed check means: the model is wrong; a setting differs from the base; the answer deserves attention. */
export type CheckClass = 'error' | 'sensitivity' | 'alert';

/** One row of the Checks sheet. It holds when it does not apply or when |difference| <= tolerance. */
export interface CheckLine {
  readonly id: string;
  readonly label: string;
  readonly class: CheckClass;
  /** Relative to the size of what is compared, wherever amounts are compared. */
  readonly difference: Expr;
  /** 1 where the check applies, 0 where it does not. Absent: always applies. */
  readonly applies?: Expr;
  readonly tolerance: number;
  /** What to do when it fails. */
  readonly advice: string;
}
