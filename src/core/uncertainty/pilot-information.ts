import { normalDensity } from '../numerics/normal';
import { pilotSize } from '../retention/pilot';
import { type Distribution, fillValues } from './estimate';
import { normalGrid } from './normal-grid';
import { evaluateSpline, type Spline } from './regression';
import { sumOf } from './summary';

/** What a pilot is to measure: the share of churn that a lever removes, in a population with a known retention. */
export interface PilotQuestion {
  /** E[NPV | size] by the size's z. */
  readonly spline: Spline;
  /** Of the size, a share of churn. */
  readonly size: Distribution;
  /** Retention over the pilot's time without the lever, above 0 and below 1. */
  readonly retention: number;
}

/** Widths of the measurement's error to either side of the sizes, and steps within one width. */
const REACH = 7;
const STEPS = 6;
/** Smallest error that is told apart, as a share of the range of sizes: more steps would change nothing that shows. */
const FINEST = 1 / 5000;
/** Every so many points of the grid of z. */
const STRIDE = 2;

/**
 * Expected value of sample information: what a pilot of n treated and n control customers is worth before deciding.
 *
 * EVSI = E[max(0, E[NPV | x])] - max(0, E[NPV]) over what the pilot may measure, x = size + error, where the error of the share of
 * churn removed is normal with variance (p1 q1 + p0 q0)/(n (1 - p0)^2), p1 the retention at the base size.
 *
 * Method: the size on a grid of its z, Bayes' rule, the integral over x by the trapezoid rule.
 * Source: Raiffa, H. & Schlaifer, R. (1961), Applied Statistical Decision Theory, chapter 4.
 *
 * @param customers n in each group, above 0
 */
export function sampleInformation({ spline, size, retention }: PilotQuestion, customers: number): number {
  const churn = 1 - retention;
  const treated = retention + churn * size.points.base;
  const z = normalGrid.z.filter((at, k) => k % STRIDE === 0 && Math.abs(at) < 5.5);
  const densities = z.map(normalDensity);
  const all = sumOf(densities);
  const weights = densities.map((density) => density / all);
  const worths = evaluateSpline(spline, z);
  const sizes = new Float64Array(z.length);
  fillValues(sizes, size, z);
  const [first, last] = [sizes[0]!, sizes[sizes.length - 1]!];
  const error = Math.max(Math.sqrt((treated * (1 - treated) + retention * churn) / customers) / churn, (last - first) * FINEST);
  const mean = sumOf(worths.map((worth, k) => worth * weights[k]!));
  // Sizes rise with z: those within reach of x are a window that moves with it.
  let from = 0;
  let total = 0;
  for (let x = first - REACH * error; x <= last + REACH * error; x += error / STEPS) {
    while (from < sizes.length && sizes[from]! < x - REACH * error) from += 1;
    let sum = 0;
    for (let k = from; k < sizes.length && sizes[k]! <= x + REACH * error; k += 1) {
      sum += weights[k]! * worths[k]! * normalDensity((x - sizes[k]!) / error);
    }
    if (sum > 0) total += sum / STEPS;
  }
  return Math.max(0, total - Math.max(0, mean));
}

/** A pilot as it could be run. */
export interface PilotPlan {
  /** In each of the two groups. */
  readonly customers: number;
  /** Half the width of the interval of the uplift in retention that so many customers give on average, as a share. */
  readonly precision: number;
  readonly cost: number;
  /** Before its cost. */
  readonly worth: number;
}

/** Precisions that are tried: from twice the expected uplift down by a quarter each time. */
const TRIES = 24;

/**
 * The pilot that is worth most after its cost.
 *
 * @param costPerCustomer of a treated customer; those of the control group cost nothing
 * @param available customers that can take part, both groups together
 * @returns undefined where no pilot is worth its cost
 */
export function bestPilot(question: PilotQuestion, costPerCustomer: number, available: number): PilotPlan | undefined {
  const { size, retention } = question;
  const uplift = (1 - retention) * size.points.base;
  let best: PilotPlan | undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const precision = Math.min(0.5, 2 * uplift) * 0.75 ** attempt;
    if (precision < 1e-4) break;
    const customers = pilotSize(retention, uplift, precision);
    if (2 * customers > available) break;
    const plan = { customers, precision, cost: customers * costPerCustomer, worth: sampleInformation(question, customers) };
    if (plan.worth - plan.cost > (best ? best.worth - best.cost : 0)) best = plan;
  }
  return best;
}
