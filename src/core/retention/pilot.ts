import { DomainError } from '../errors';
import { normalCdf, normalQuantile } from '../numerics/normal';
import { type Bounds, bounds, checkAll } from '../validate';
import { ratioInterval } from './ratio-interval';
import { wilsonInterval } from './score-link/quality';

export const confidenceBounds: Bounds = { above: 0.5, below: 1 };
/** More customers than there are people is a typing error. */
const LARGEST = 1e12;
export const groupBounds: Bounds = { min: 1, max: LARGEST, integer: true };
export const retainedBounds: Bounds = { min: 0, max: LARGEST, integer: true };

/** Low and high of the size of a lever are P10 and P90: 8 times in 10 between them. */
export const LEVER_CONFIDENCE = 0.8;

/** Two groups of customers drawn at random, one of them treated. */
export interface Pilot {
  readonly treated: number;
  readonly treatedRetained: number;
  readonly control: number;
  readonly controlRetained: number;
}

export interface PilotResult {
  readonly retentionTreated: number;
  readonly retentionControl: number;
  /** Difference in retention, treated minus control. */
  readonly uplift: number;
  readonly low: number;
  readonly high: number;
  /** Share of churn removed, which is the size of a churn lever; undefined where nobody of the control left. */
  readonly churnRemoved: ShareRemoved | undefined;
  /** Two-sided probability of so large a difference by chance (pooled z test). */
  readonly significance: number;
}

/** A share of churn removed with its interval, and P10 and P90 for the size of a lever. At most 1; negative where churn rose. */
export interface ShareRemoved {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly p10: number;
  readonly p90: number;
}

/**
 * Uplift in retention of treated over control customers with its interval.
 *
 * Method: Newcombe's hybrid score interval (1998, Statistics in Medicine 17, 873-890, method 10), from the Wilson intervals
 * of both shares; the pooled z test for significance. The share of churn removed is 1 less the ratio of both churn rates, whose
 * score interval takes the uncertainty of both groups.
 *
 * @param confidence 0.95 for 95 %
 */
export function pilotUplift(pilot: Pilot, confidence = 0.95): PilotResult {
  checkAll([
    ['treated', pilot.treated, groupBounds],
    ['treated_retained', pilot.treatedRetained, retainedBounds],
    ['control', pilot.control, groupBounds],
    ['control_retained', pilot.controlRetained, retainedBounds],
    ['confidence', confidence, confidenceBounds],
  ]);
  refuseMore('treated', pilot.treatedRetained, pilot.treated);
  refuseMore('control', pilot.controlRetained, pilot.control);
  const p1 = pilot.treatedRetained / pilot.treated;
  const p2 = pilot.controlRetained / pilot.control;
  const one = wilsonInterval(pilot.treatedRetained, pilot.treated, confidence);
  const two = wilsonInterval(pilot.controlRetained, pilot.control, confidence);
  const uplift = p1 - p2;
  const pooled = (pilot.treatedRetained + pilot.controlRetained) / (pilot.treated + pilot.control);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / pilot.treated + 1 / pilot.control));
  return {
    retentionTreated: p1,
    retentionControl: p2,
    uplift,
    low: uplift - Math.hypot(p1 - one.low, two.high - p2),
    high: uplift + Math.hypot(one.high - p1, p2 - two.low),
    churnRemoved: shareRemoved(pilot, confidence),
    significance: error > 0 ? 2 * normalCdf(-Math.abs(uplift) / error) : 1,
  };
}

function shareRemoved(pilot: Pilot, confidence: number): ShareRemoved | undefined {
  const lost = pilot.treated - pilot.treatedRetained;
  const controlLost = pilot.control - pilot.controlRetained;
  if (controlLost === 0) return undefined;
  const limits = ratioInterval(lost, pilot.treated, controlLost, pilot.control, confidence);
  const tenths = ratioInterval(lost, pilot.treated, controlLost, pilot.control, LEVER_CONFIDENCE);
  return {
    estimate: 1 - lost / pilot.treated / (controlLost / pilot.control),
    low: 1 - limits.high,
    high: 1 - limits.low,
    p10: 1 - tenths.high,
    p90: 1 - tenths.low,
  };
}

function refuseMore(group: string, retained: number, customers: number): void {
  if (retained <= customers) return;
  throw DomainError.of(
    'domain',
    `${group}_retained`,
    `${group}_retained is ${retained}, more than the ${customers} customers of the group.`,
  );
}

/**
 * Customers needed in each group so that the interval of the uplift is expected to reach no further than `halfWidth` to either
 * side on average.
 *
 * Method: the normal formula n = z^2 (p1 q1 + p2 q2)/h^2 brackets the answer, bisection on the width of Newcombe's interval at
 * the expected shares finds the smallest n.
 *
 * @param retentionControl expected retention without treatment
 * @param uplift expected difference
 * @param halfWidth wanted precision, as a share: 0.01 is one point
 */
export function pilotSize(retentionControl: number, uplift: number, halfWidth: number, confidence = 0.95): number {
  checkAll([
    ['retention_control', retentionControl, bounds.probability],
    ['uplift', uplift, { min: -1, max: 1 }],
    ['precision', halfWidth, { min: 1e-4, max: 0.5 }],
    ['confidence', confidence, confidenceBounds],
  ]);
  const treated = retentionControl + uplift;
  if (treated < 0 || treated > 1) {
    throw DomainError.of(
      'domain',
      'uplift',
      `uplift: with it retention would be ${treated}: retention_control plus uplift must lie between 0 and 1.`,
    );
  }
  const expectedHalfWidth = (n: number): number => {
    const one = wilsonInterval(n * treated, n, confidence);
    const two = wilsonInterval(n * retentionControl, n, confidence);
    return (Math.hypot(treated - one.low, two.high - retentionControl) + Math.hypot(one.high - treated, retentionControl - two.low)) / 2;
  };
  const z = -normalQuantile((1 - confidence) / 2);
  let low = 1;
  let high = Math.ceil((z / halfWidth) ** 2 + (4 * z * z) / halfWidth + 4);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (expectedHalfWidth(middle) <= halfWidth) high = middle;
    else low = middle + 1;
  }
  return low;
}
