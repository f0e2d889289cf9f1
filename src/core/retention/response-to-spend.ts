import { DomainError, type Fault } from '../errors';
import { type Decimal, ONE, decimal } from '../money';
import { bounds, checkAll } from '../validate';

/**
 * How retention (or acquisition) answers to spend per customer: r(R) = C (1 - e^(-kR)), with k set so that today's spend
 * gives today's retention, k = -ln(1 - r_now/C)/R_now. Each further unit of spend closes the same share of the distance
 * to the ceiling C.
 *
 * Source: Blattberg & Deighton (1996), Manage marketing by the customer equity test, Harvard Business Review 74(4).
 */
export interface SpendCurve {
  /** Spend per customer and period today, above 0; currency. */
  readonly current_spend: number;
  /** Retention at that spend, 0 to below the ceiling. */
  readonly current_retention: number;
  /** Retention that no spend can exceed, above 0, at most 1. */
  readonly ceiling: number;
}

/** The ceiling of a response: a share above zero. */
export const ceilingBounds = { above: 0, max: 1 } as const;

function checkCurve(curve: SpendCurve, name: string, value: number): void {
  checkAll([
    [name, value, bounds.nonNegative],
    ['current_spend', curve.current_spend, bounds.positive],
    ['current_retention', curve.current_retention, bounds.probability],
    ['ceiling', curve.ceiling, ceilingBounds],
  ]);
  if (curve.current_retention < curve.ceiling) return;
  const message = `current_retention (${curve.current_retention}) must be below the ceiling (${curve.ceiling}), which spend only approaches.`;
  throw new DomainError([{ kind: 'domain', parameter: 'current_retention', message } satisfies Fault]);
}

/** Share of the ceiling not yet reached at today's spend, 1 - r_now/C. */
const distance = (curve: SpendCurve): Decimal => ONE.minus(decimal(curve.current_retention).div(curve.ceiling));

/** Retention at a spend per customer; a share. Exactly today's at today's spend. */
export function retentionAtSpend(spend: number, curve: SpendCurve): Decimal {
  checkCurve(curve, 'spend', spend);
  if (spend === curve.current_spend) return decimal(curve.current_retention);
  const remaining = distance(curve).pow(decimal(spend).div(curve.current_spend));
  return ONE.minus(remaining).times(curve.ceiling);
}

/**
 * The spend per customer that gives a retention; currency.
 *
 * @throws DomainError `noAnswer` at or above the ceiling, which no finite spend reaches, and where spend has no effect.
 */
export function spendForRetention(target: number, curve: SpendCurve): Decimal {
  checkCurve(curve, 'target', target);
  checkAll([['target', target, bounds.probability]]);
  if (target === 0) return decimal(0);
  if (target === curve.current_retention) return decimal(curve.current_spend);
  if (target >= curve.ceiling) {
    throw DomainError.of(
      'noAnswer',
      'target',
      `No spend reaches a retention of ${target}: the ceiling is ${curve.ceiling} and is only approached.`,
    );
  }
  if (curve.current_retention === 0) {
    throw DomainError.of(
      'noAnswer',
      'current_retention',
      'No spend reaches it: with a current retention of 0 spend has no effect on this curve.',
    );
  }
  const wanted = ONE.minus(decimal(target).div(curve.ceiling));
  return wanted.ln().div(distance(curve).ln()).times(curve.current_spend);
}
