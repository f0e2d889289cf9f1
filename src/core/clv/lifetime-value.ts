import { type Decimal, ONE, decimal } from '../money';
import { bounds, checkAll } from '../validate';
import { annuity } from './annuity';
import { asTiming, timingBounds, worthAtEnd } from './timing';

/** A customer's prospects with constant rates. Names are those of the sheet functions, so that a fault names what was typed. */
export interface ClvInput {
  /** Contribution margin of the first period in which one is received; currency per customer. */
  readonly margin: number;
  /** Retention rate per period, 0 to 1. */
  readonly retention: number;
  /** Discount rate per period, above -1. */
  readonly discount: number;
  /** Number of margins counted, 1 to 1200; without end when omitted. */
  readonly periods?: number | undefined;
  /** 0, 1 or 2: see Timing. 0 when omitted. */
  readonly timing?: number | undefined;
  /** Growth of the margin from each period to the next, above -1; 0 when omitted. */
  readonly growth?: number | undefined;
  /** Paid once at time 0; 0 when omitted. */
  readonly acquisition_cost?: number | undefined;
}

/** Throws unless every value is in its range, naming all that are not. */
export function checkClv(input: ClvInput): void {
  checkAll([
    ['margin', input.margin, bounds.any],
    ['retention', input.retention, bounds.probability],
    ['discount', input.discount, bounds.rate],
    ['periods', input.periods ?? 1, bounds.periods],
    ['timing', input.timing ?? 0, timingBounds],
    ['growth', input.growth ?? 0, bounds.rate],
    ['acquisition_cost', input.acquisition_cost ?? 0, bounds.nonNegative],
  ]);
}

/**
 * Customer lifetime value, in currency per customer.
 *
 * With q = r(1+g)/(1+i) the margins are a geometric series: first margin's value times (1 - q^T)/(1 - q). The first
 * margin received is `margin` itself and the following ones grow, whichever the timing; its value is m r/(1+i), m or
 * m/(1+i) for timing 0, 1, 2. Written without the division by 1+i, so that perpetuities are m r/(1+i-r) and so on.
 *
 * @throws DomainError `domain` for a value out of range, and for a perpetuity with r(1+g) >= 1+i, which has no value.
 * Source: Gupta & Lehmann (2005), Managing Customers as Investments; Gupta, Lehmann & Stuart (2004).
 */
export function lifetimeValue(input: ClvInput): Decimal {
  checkClv(input);
  const compounding = decimal(input.discount).plus(ONE);
  const kept = decimal(input.retention);
  const carried = input.growth ? decimal(input.growth).plus(ONE).times(kept) : kept;
  const first = worthAtEnd(asTiming(input.timing), kept, compounding).times(input.margin);
  const value = annuity(first, carried, compounding, input.periods);
  return input.acquisition_cost ? value.minus(input.acquisition_cost) : value;
}
