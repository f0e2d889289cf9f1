import { normalCdf, normalQuantile } from '../numerics/normal';
import { type Bounds, bounds, checkAll } from '../validate';
import { DomainError } from '../errors';
import { wilsonInterval } from './score-link/quality';

export const confidenceBounds: Bounds = { above: 0.5, below: 1 };
const count: Bounds = { min: 1, integer: true };
const retainedCount: Bounds = { min: 0, integer: true };

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
  /** Share of churn removed: the size of a churn lever. NaN where nobody of the control left. */
  readonly churnRemoved: number;
  /** Two-sided probability of so large a difference by chance (pooled z test). */
  readonly significance: number;
}

/**
 * Uplift in retention of treated over control customers with its interval.
 *
 * Method: Newcombe's hybrid score interval (1998, Statistics in Medicine 17, 873-890, method 10), from the Wilson intervals
 * of both shares; the pooled z test for significance.
 *
 * @param confidence 0.95 for 95 %
 */
export function pilotUplift(pilot: Pilot, confidence = 0.95): PilotResult {
  checkAll([
    ['treated', pilot.treated, count],
    ['treated_retained', pilot.treatedRetained, retainedCount],
    ['control', pilot.control, count],
    ['control_retained', pilot.controlRetained, retainedCount],
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
    churnRemoved: p2 < 1 ? uplift / (1 - p2) : NaN,
    significance: error > 0 ? 2 * normalCdf(-Math.abs(uplift) / error) : 1,
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
  const z = normalQuantile(0.5 + confidence / 2);
  let low = 1;
  let high = Math.ceil((z / halfWidth) ** 2 + (4 * z * z) / halfWidth + 4);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (expectedHalfWidth(middle) <= halfWidth) high = middle;
    else low = middle + 1;
  }
  return low;
}
