import { annuity } from '../clv/annuity';
import { type Timing, asTiming, timingBounds, worthAtEnd } from '../clv/timing';
import { DomainError } from '../errors';
import { type Decimal, ONE, ZERO, decimal } from '../money';
import { bracketedRoot } from '../numerics/roots';
import { type Bounds, MAX_PERIODS, bounds, checkAll } from '../validate';

/** A linear ramp of n periods; 0 or 1 means in full at once. */
export const rampBounds: Bounds = { min: 0, max: MAX_PERIODS };

/** A break-even is shown with 16 digits; more would cost time at 1,200 periods of ramp. */
const BREAKEVEN_TOLERANCE = decimal('1e-22');

/** A closed customer base whose retention a programme may change. */
export interface BaseInput {
  /** Customers at the start, at least 0. */
  readonly customers: number;
  /** Contribution margin per customer and period; currency. */
  readonly margin: number;
  /** Discount rate per period, above -1. */
  readonly discount: number;
  /** Number of margins counted; without end when omitted. */
  readonly periods?: number | undefined;
  /** Periods until retention has fully changed, in equal steps; at once when omitted. */
  readonly ramp?: number | undefined;
  /** When margins are received, as in Timing; 0, at the end of the period from those retained, when omitted. */
  readonly timing?: number | undefined;
}

const checksOf = (input: BaseInput): (readonly [string, number, Bounds])[] => [
  ['discount', input.discount, bounds.rate],
  ['periods', input.periods ?? 1, bounds.periods],
  ['ramp', input.ramp ?? 0, rampBounds],
  ['timing', input.timing ?? 0, timingBounds],
];

/**
 * What a change in retention is worth: present value of the margins of the customers kept, less those lost without it;
 * currency for the whole base, negative where retention falls. Both paths are cash flows of the same closed base,
 * N_t = N_{t-1} r_t, so a ramp and a horizon count; at an infinite horizon without ramp it equals N x change of CLV.
 *
 * @throws DomainError `domain` for a value out of range or a perpetuity that diverges.
 */
export function retentionUplift(input: BaseInput & { readonly retention_before: number; readonly retention_after: number }): Decimal {
  checkAll([
    ['customers', input.customers, bounds.nonNegative],
    ['margin', input.margin, bounds.any],
    ['retention_before', input.retention_before, bounds.probability],
    ['retention_after', input.retention_after, bounds.probability],
    ...checksOf(input),
  ]);
  return upliftOf(input, decimal(input.retention_before), decimal(input.retention_after));
}

function upliftOf(input: BaseInput, before: Decimal, after: Decimal): Decimal {
  const compounding = decimal(input.discount).plus(ONE);
  const timing = asTiming(input.timing);
  const value = (target: Decimal, ramp: number): Decimal => marginsReceived(before, target, compounding, input.periods, ramp, timing);
  const change = value(after, input.ramp ?? 0).minus(value(before, 0));
  return change.times(input.customers).times(input.margin);
}

/**
 * The retention at which an investment made now pays for itself exactly; a share.
 *
 * @throws DomainError `noAnswer` if even keeping every customer is not worth the investment.
 */
export function retentionBreakeven(input: BaseInput & { readonly investment: number; readonly retention: number }): Decimal {
  checkAll([
    ['investment', input.investment, bounds.nonNegative],
    ['customers', input.customers, bounds.positive],
    ['margin', input.margin, bounds.positive],
    ['retention', input.retention, bounds.probability],
    ...checksOf(input),
  ]);
  const before = decimal(input.retention);
  const investment = decimal(input.investment);
  const missing = (after: Decimal): Decimal => upliftOf(input, before, after).minus(investment);
  // Also where the investment is lost in the rounding of what the base is worth: then no change that a cell can show is needed.
  if (!missing(before).isNegative() || investment.isZero()) return before;
  const [bottom, top] = bracketOf(input, before, missing);
  const left = missing(top);
  if (left.isNegative()) {
    throw DomainError.of(
      'noAnswer',
      'investment',
      `No retention pays for it: keeping every customer is worth ${left.plus(investment).toSignificantDigits(10).toString()}, ` +
        `less than the investment of ${investment.toString()}.`,
    );
  }
  return bracketedRoot(missing, bottom, top, BREAKEVEN_TOLERANCE);
}

/** Today's retention and 1, or where a perpetuity diverges before that, two retentions short of it with the break-even between them. */
function bracketOf(input: BaseInput, before: Decimal, missing: (after: Decimal) => Decimal): readonly [bottom: Decimal, top: Decimal] {
  const limit = decimal(input.discount).plus(ONE);
  if (input.periods !== undefined || limit.gt(ONE)) return [before, ONE];
  let bottom = before;
  let gap = limit.minus(before).div(2);
  while (missing(limit.minus(gap)).isNegative()) {
    bottom = limit.minus(gap);
    gap = gap.div(256);
    if (limit.minus(gap.div(256)).eq(limit)) {
      throw DomainError.of(
        'noAnswer',
        'investment',
        `No retention pays for it that 40 digits tell from ${limit.toString()}, above which the value has no end: give periods.`,
      );
    }
  }
  return [bottom, limit.minus(gap)];
}

/**
 * Present value of one unit of margin per customer and period, per customer of the base at the start. The ramp is summed
 * period by period, with D_t = N_t/(1+i)^t as the discounted base; what follows it is a geometric series.
 */
function marginsReceived(
  from: Decimal,
  to: Decimal,
  compounding: Decimal,
  periods: number | undefined,
  ramp: number,
  timing: Timing,
): Decimal {
  const steps = Math.min(ramp > 1 ? Math.ceil(ramp) : 0, periods ?? Number.POSITIVE_INFINITY);
  const change = steps > 0 ? to.minus(from).div(ramp) : ZERO;
  const discounted = ONE.div(compounding);
  let base = ONE;
  let received = ZERO;
  for (let t = 1; t <= steps; t += 1) {
    const retention = t < ramp ? from.plus(change.times(t)) : to;
    const carried = base.times(discounted);
    received = received.plus(carried.times(worthAtEnd(timing, retention, compounding)));
    base = carried.times(retention);
  }
  if (steps === periods) return received;
  const rest = periods === undefined ? undefined : periods - steps;
  return received.plus(annuity(base.times(worthAtEnd(timing, to, compounding)), to, compounding, rest));
}
