import { type Decimal, ONE, ZERO, decimal } from '../money';
import { type ClvInput, checkClv } from './lifetime-value';
import { asTiming } from './timing';

/** One line of a customer's schedule. */
export interface ScheduleRow {
  /** When the margin is received, in periods from now. */
  readonly period: number;
  /** Probability that it is received. */
  readonly survival: Decimal;
  /** Margin if received. */
  readonly margin: Decimal;
  readonly discountFactor: Decimal;
  /** survival x margin x discount factor; at time 0 less the acquisition cost. */
  readonly presentValue: Decimal;
  /** Sum of the present values so far; the last one is the customer lifetime value. */
  readonly cumulative: Decimal;
}

/**
 * The lifetime value, margin by margin. One row per margin; an acquisition cost stands at time 0, in a row of its own
 * unless the first margin falls there too (timing 1).
 */
export function clvSchedule(input: ClvInput & { readonly periods: number }): ScheduleRow[] {
  checkClv(input);
  const timing = asTiming(input.timing);
  const step = ONE.div(decimal(input.discount).plus(ONE));
  const growth = decimal(input.growth ?? 0).plus(ONE);
  const cost = decimal(input.acquisition_cost ?? 0);
  const rows: ScheduleRow[] = [];
  let cumulative = ZERO;
  const add = (row: Omit<ScheduleRow, 'cumulative'>): void => {
    cumulative = cumulative.plus(row.presentValue);
    rows.push({ ...row, cumulative });
  };
  if (!cost.isZero() && timing !== 1) {
    add({ period: 0, survival: ONE, margin: ZERO, discountFactor: ONE, presentValue: cost.neg() });
  }
  let survival = timing === 0 ? decimal(input.retention) : ONE;
  let margin = decimal(input.margin);
  let discountFactor = timing === 1 ? ONE : step;
  for (let k = 0; k < input.periods; k += 1) {
    const received = survival.times(margin).times(discountFactor);
    const period = timing === 1 ? k : k + 1;
    add({ period, survival, margin, discountFactor, presentValue: period === 0 ? received.minus(cost) : received });
    survival = survival.times(input.retention);
    margin = margin.times(growth);
    discountFactor = discountFactor.times(step);
  }
  return rows;
}
