import { DomainError } from '../errors';
import { type Decimal, ONE, ZERO, decimal } from '../money';
import { bounds, checkAll, checkHorizon } from '../validate';
import { type FlowTiming, decimals, discountFactors } from './discounting';

/** The moments at which cumulative flows rise from below zero to zero or more, in periods from now. */
export interface Crossings {
  /** The first time the outlay is recovered; undefined if never. */
  readonly first: Decimal | undefined;
  /** The time after which it stays recovered (later outlays may undo the first); undefined if it does not. */
  readonly lasting: Decimal | undefined;
}

/**
 * When the cumulative flows reach zero, interpolated in a straight line within the period (a period's flow counts as
 * spread evenly over it). 0 if they are never below zero.
 *
 * @param flows net flow at time 0, 1, 2, ...
 * @param rate with it flows are discounted first: the discounted payback
 */
export function crossings(flows: readonly Decimal[], rate: Decimal | number = 0, timing: FlowTiming = 'end'): Crossings {
  const factors = discountFactors(rate, flows.length - 1, timing);
  let total = ZERO;
  let first: Decimal | undefined;
  let lasting: Decimal | undefined;
  flows.forEach((flow, t) => {
    const before = total;
    const value = flow.times(factors[t] ?? ONE);
    total = total.plus(value);
    const wasBelow = t > 0 && before.lt(0);
    if (total.lt(0)) {
      lasting = undefined;
      return;
    }
    if (wasBelow) lasting = decimal(t - 1).plus(before.neg().div(value));
    else if (t === 0) lasting = ZERO;
    first ??= lasting;
  });
  return { first, lasting };
}

/** A crossing, or the error that says it is not reached. */
export function reached(moment: Decimal | undefined, periods: number): Decimal {
  if (moment !== undefined) return moment;
  throw DomainError.of(
    'noAnswer',
    'net_flows',
    `Not paid back within ${periods} ${periods === 1 ? 'period' : 'periods'}: the cumulative flow stays below zero or falls back there.`,
  );
}

/**
 * Payback in periods: the first time the cumulative flows reach zero.
 *
 * @param flows net flow at time 0, 1, 2, ...; currency
 * @param rate discount rate per period, above -1; with it the discounted payback
 * @throws DomainError `noAnswer` if it is not reached within the flows given.
 */
export function paybackOf(flows: readonly number[], rate = 0): Decimal {
  checkAll([
    ['net_flows', flows, bounds.any],
    ['discount', rate, bounds.rate],
  ]);
  checkHorizon('net_flows', flows.length - 1);
  return reached(crossings(decimals(flows), rate).first, flows.length - 1);
}
