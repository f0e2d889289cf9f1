import { increasingRoot } from '../numerics/increasing-root';
import { incompleteBeta } from '../numerics/incomplete-beta';
import { CountsToCome } from './counts-to-come';
import { discountedPurchases, type Spenders, type ValueTerms } from './customer-value';
import { type Estimated, spreads } from './forecast';
import { expectedSpend } from './gamma-gamma';
import { modelErrorOf } from './prediction';
import type { PurchaseModel } from './purchase-model';

/** What a customer is worth: the expectation, and between what 19 times in 20 lies what he will bring. */
export interface ValueInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What is known of a value beyond the estimates. */
export interface ValueUncertainty extends ValueTerms {
  /** How far a forecast was off in a holdout, (expected - actual)/actual; 0 if left out. */
  readonly holdoutError?: number | undefined;
  readonly confidence?: number | undefined;
}

/** Counts beyond which less than this probability lies are taken together with the last one. */
const REST = 1e-6;

/**
 * The predictive interval of what each single customer will bring: how often he buys, what he spends, and what the parameters of both
 * leave open.
 *
 * Given y purchases, spend is (gamma + x z) R with R beta prime (p y, q + p x): the sum of y gamma variables of shape p whose rate is
 * gamma (q + p x, gamma + x z) after x purchases of mean z (Fader & Hardie 2013). So
 *
 *   P(value <= v) = sum over y of P(Y = y) I_{R/(1+R)}(p y, q + p x),    v = margin x w x (gamma + x z) R
 *
 * with w the customer's mean discount factor, discounted purchases over purchases. That the factor of each purchase differs makes the
 * interval a little wide, never narrow: who buys often does so for long, later and at a lower factor. The spend parameters' uncertainty
 * is averaged as two worlds one standard error apart to either side.
 */
export function valueIntervals(
  model: PurchaseModel,
  fit: Estimated,
  spend: Estimated,
  customers: Spenders,
  { discount, horizon, margin = 1, holdoutError = 0, confidence = 0.95 }: ValueUncertainty,
): ValueInterval[] {
  const counts = new CountsToCome(model, fit, customers, horizon, modelErrorOf(holdoutError));
  const [p, q, gamma] = spend.estimates as [number, number, number];
  const each = expectedSpend(spend.estimates, customers.x, customers.z);
  const errors = spreads(spend, (parameters) => Array.from(expectedSpend(parameters, customers.x, customers.z)));
  const discounted = discountedPurchases(model, fit.estimates, customers, discount, horizon);
  const expected = model.conditionalExpected(fit.estimates, customers, [horizon])[0]!;
  return Array.from(discounted, (purchases, i) => {
    const value = purchases * each[i]! * margin;
    if (!(value > 0)) return { value, low: 0, high: 0 };
    const x = customers.x[i]!;
    const scale = margin * (purchases / expected[i]!) * (gamma + (x === 0 ? 0 : x * customers.z[i]!));
    const chances = chancesOf(counts, i);
    const { logError } = errors[i]!;
    const quantile = (share: number): number => {
      if (chances[0]! >= share) return 0;
      const below = (log: number): number => chanceBelow(chances, Math.exp(log), p, q + p * x);
      const distance = (log: number): number => (logError > 0 ? (below(log - logError) + below(log + logError)) / 2 : below(log)) - share;
      return scale * Math.exp(increasingRoot(distance, Math.log(value / scale)));
    };
    return { value, low: quantile((1 - confidence) / 2), high: quantile((1 + confidence) / 2) };
  });
}

/** Probabilities of 0, 1, 2, ... purchases, the last one with all that is left. */
function chancesOf(counts: CountsToCome, i: number): number[] {
  const chances: number[] = [];
  let left = 1;
  for (let y = 0; left > REST && y < MOST_COUNTED; y += 1) {
    const chance = counts.probability(i, y);
    chances.push(chance);
    left -= chance;
  }
  chances.push(Math.max(0, left));
  return chances;
}

/** Purchases of one customer that are told apart. */
const MOST_COUNTED = 10_000;

function chanceBelow(chances: readonly number[], R: number, p: number, q: number): number {
  let sum = chances[0]!;
  for (let y = 1; y < chances.length; y += 1) {
    const below = incompleteBeta(R / (1 + R), p * y, q);
    sum += chances[y]! * below;
    // With more purchases spend is larger still: what follows adds less than this.
    if (below < 1e-12) break;
  }
  return sum;
}
