import { type Decimal, ONE, decimal } from '../money';
import { bounds, checkAll } from '../validate';

/** Spend and response per prospect and per customer. */
export interface ProspectInput {
  /** Contribution margin per customer and period; currency. */
  readonly margin: number;
  /** Spend per prospect; currency. */
  readonly acquisitionSpend: number;
  /** Share of prospects won at it. */
  readonly acquisitionRate: number;
  /** Spend per customer and period to keep them; currency. */
  readonly retentionSpend: number;
  /** Share of customers kept per period at it, below 1, above 0 where anything is spent. */
  readonly retention: number;
  /** Discount rate per period, at least 0. */
  readonly discount: number;
}

/**
 * Customer equity per prospect, a m - A + a (m - R/r) r'/(1 - r') with r' = r/(1+i): what one prospect is worth at given
 * spends on acquisition and retention; currency.
 *
 * Source: Blattberg & Deighton (1996), Harvard Business Review 74(4).
 */
export function prospectEquity(input: ProspectInput): Decimal {
  checkAll([
    ['margin', input.margin, bounds.any],
    ['acquisitionSpend', input.acquisitionSpend, bounds.nonNegative],
    ['acquisitionRate', input.acquisitionRate, bounds.probability],
    ['retentionSpend', input.retentionSpend, bounds.nonNegative],
    ['retention', input.retention, { above: 0, below: 1 }],
    ['discount', input.discount, bounds.nonNegative],
  ]);
  const won = decimal(input.acquisitionRate);
  const first = won.times(input.margin).minus(input.acquisitionSpend);
  const carried = decimal(input.retention).div(decimal(input.discount).plus(ONE));
  const later = decimal(input.margin).minus(decimal(input.retentionSpend).div(input.retention));
  return first.plus(won.times(later).times(carried).div(ONE.minus(carried)));
}
