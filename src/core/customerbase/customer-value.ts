import { gaussLegendre } from '../numerics/integrate';
import { expectedSpend } from './gamma-gamma';
import type { Customers, PurchaseModel } from './purchase-model';

/** Enough for a relative error below 1e-9 up to ten years of weeks; see the test against 80 nodes. */
const NODES = 20;
/** How strongly the nodes crowd near time 0, where the expected purchases bend most. */
const CROWDING = 4;

/** Times and weights with which a discounted sum over expected purchases is formed. */
interface DiscountRule {
  readonly times: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Discounted expected purchases as a weighted sum of expected purchases E(t) up to a few times t.
 *
 * Purchases happen at any moment and are discounted from that moment, at the force of interest k = ln(1 + d):
 * DEP = integral of e^(-kt) dE(t) = e^(-kH) E(H) + k integral of e^(-kt) E(t) dt (by parts), because E is what the models
 * give. Where time is counted in whole opportunities, purchases are discounted at the opportunity: sum of
 * [E(t) - E(t-1)]/(1+d)^t.
 */
function discountRule(discount: number, horizon: number, discrete: boolean): DiscountRule {
  if (discrete) {
    const times = Array.from({ length: Math.floor(horizon) }, (_, i) => i + 1);
    return { times, weights: times.map((t) => (1 + discount) ** -t - (t < times.length ? (1 + discount) ** -(t + 1) : 0)) };
  }
  const force = Math.log1p(discount);
  if (force === 0) return { times: [horizon], weights: [1] };
  const rule = gaussLegendre(NODES);
  const times: number[] = [];
  const weights: number[] = [];
  const span = Math.expm1(CROWDING);
  rule.nodes.forEach((node, i) => {
    const u = (node + 1) / 2;
    const t = (horizon * Math.expm1(CROWDING * u)) / span;
    const slope = (horizon * CROWDING * Math.exp(CROWDING * u)) / span;
    times.push(t);
    weights.push((rule.weights[i]! / 2) * slope * force * Math.exp(-force * t));
  });
  return { times: [...times, horizon], weights: [...weights, Math.exp(-force * horizon)] };
}

/**
 * Discounted expected purchases of each customer over a horizon.
 *
 * @param discount rate per unit of time of the data, above -1
 * @param horizon in the unit of the data, above 0
 * @returns purchases in today's worth, one for each customer
 * Source: Fader, Hardie & Lee (2005), RFM and CLV, 10.1509/jmkr.2005.42.4.415 (continuous discounting).
 */
export function discountedPurchases(
  model: PurchaseModel,
  parameters: readonly number[],
  customers: Customers,
  discount: number,
  horizon: number,
): Float64Array {
  const rule = discountRule(discount, horizon, model.discrete);
  const result = new Float64Array(customers.x.length);
  const expected = model.conditionalExpected(parameters, customers, rule.times);
  expected.forEach((column, h) => {
    for (let i = 0; i < result.length; i += 1) result[i] = result[i]! + rule.weights[h]! * column[i]!;
  });
  return result;
}

/** Customers with z, the mean value of a repeat purchase of each, in currency. */
export interface Spenders extends Customers {
  readonly z: ArrayLike<number>;
}

/** How value is formed of purchases. */
export interface ValueTerms {
  /** Rate per unit of time of the data, above -1. */
  readonly discount: number;
  /** In the unit of the data, above 0. */
  readonly horizon: number;
  /** Contribution margin as a share of spend; 1 if left out. */
  readonly margin?: number | undefined;
}

/**
 * Present value of what each customer is expected to buy: discounted purchases times expected spend times margin.
 *
 * @param spend p, q, gamma of the Gamma-Gamma model
 * @returns currency, one for each customer
 */
export function customerValues(
  model: PurchaseModel,
  parameters: readonly number[],
  spend: readonly number[],
  customers: Spenders,
  { discount, horizon, margin = 1 }: ValueTerms,
): Float64Array {
  const purchases = discountedPurchases(model, parameters, customers, discount, horizon);
  const each = expectedSpend(spend, customers.x, customers.z);
  return purchases.map((count, i) => count * each[i]! * margin);
}
