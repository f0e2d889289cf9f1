import { increasingRoot } from '../numerics/increasing-root';
import { incompleteBeta } from '../numerics/incomplete-beta';
import { CountsToCome } from './counts-to-come';
import { discountedPurchases, type Spenders, type ValueTerms } from './customer-value';
import { type Estimated, spreads } from './forecast';
import { expectedSpend } from './gamma-gamma';
import { modelErrorOf } from './prediction';
import type { PurchaseModel } from './purchase-model';
import type { IntervalWork } from './interval-work';

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

/** What an incomplete beta function takes of the work. */
const INCOMPLETE_BETA_STEPS = 400;

/** Counts beyond which less than this probability lies are taken together with the last one. */
const REST = 1e-6;
/** Up to so many purchases are told apart, and beyond it each group is as much narrower than its counts. */
const GROUPED_FROM = 64;

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
      if (chances[0]!.purchases === 0 && chances[0]!.probability >= share) return 0;
      const below = (log: number): number => chanceBelow(chances, Math.exp(log), p, q + p * x, counts.work);
      const distance = (log: number): number => (logError > 0 ? (below(log - logError) + below(log + logError)) / 2 : below(log)) - share;
      return scale * Math.exp(increasingRoot(distance, Math.log(value / scale)));
    };
    return { value, low: quantile((1 - confidence) / 2), high: quantile((1 + confidence) / 2) };
  });
}

/** Purchases that are taken together, and how likely they are. */
interface Chance {
  readonly purchases: number;
  readonly probability: number;
}

/**
 * What customer i may buy: 0, 1, 2, ... purchases each by itself, from GROUPED_FROM on a few neighbours together at their mean, the last group
 * with all that is left. Within a group spend is spread far wider than its counts: no limit moves by 1e-4 of itself.
 */
function chancesOf(counts: CountsToCome, i: number): Chance[] {
  const chances: Chance[] = [];
  let left = 1;
  for (let from = 0; left > REST;) {
    const to = from + Math.max(1, Math.floor(from / GROUPED_FROM));
    let [probability, purchases] = [0, 0];
    for (let y = from; y < to; y += 1) {
      const chance = counts.probability(i, y);
      probability += chance;
      purchases += y * chance;
    }
    if (probability > 0) chances.push({ purchases: purchases / probability, probability });
    left -= probability;
    from = to;
  }
  const last = chances.at(-1)!;
  return [...chances.slice(0, -1), { ...last, probability: last.probability + Math.max(0, left) }];
}

function chanceBelow(chances: readonly Chance[], R: number, p: number, q: number, work: IntervalWork): number {
  let sum = 0;
  for (const { purchases, probability } of chances) {
    if (purchases === 0) {
      sum += probability;
      continue;
    }
    work.spend(INCOMPLETE_BETA_STEPS);
    const below = incompleteBeta(R / (1 + R), p * purchases, q);
    sum += probability * below;
    // With more purchases spend is larger still: what follows adds less than this.
    if (below < 1e-12) break;
  }
  return sum;
}
