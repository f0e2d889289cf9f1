import { baseValue } from '../../src/core/customerbase/base-value';
import { countCustomers } from '../../src/core/customerbase/counts';
import { CountsToCome } from '../../src/core/customerbase/counts-to-come';
import { fitGammaGammaSteps } from '../../src/core/customerbase/gamma-gamma';
import { PURCHASE_MODELS } from '../../src/core/customerbase/models';
import { valueIntervals } from '../../src/core/customerbase/value-intervals';
import type { Spenders } from '../../src/core/customerbase/customer-value';
import type { PurchaseModel } from '../../src/core/customerbase/purchase-model';
import { DomainError } from '../../src/core/errors';
import type { LikelihoodFit } from '../../src/core/numerics/likelihood';
import { runToEnd } from '../../src/core/numerics/objective';
import { randomSource, type RandomSource } from '../tools/random';
import { sampleGamma } from '../tools/samplers';
import { type Scenario, SCENARIOS, simulatedBase } from './coverage';

/** How spend is simulated and discounted; the Gamma-Gamma parameters of CDNOW. */
const SPEND = [6.25, 3.74, 15.44] as const;
const DISCOUNT_PER_YEAR = 0.15;
const WEEKS_A_YEAR = 365.25 / 7;

/** Shares of all customers of all runs, and of the runs. */
export interface SingleCoverage {
  readonly runs: number;
  /** Runs in which a fit failed; they are not among the shares. */
  readonly failed: number;
  /** Customers whose interval held the number of purchases that they then made. */
  readonly count: number;
  /** What the distributions promise of the same intervals: 95 % or more, because a count is whole. */
  readonly promised: number;
  /** Customers who bought more than their interval says: at most 2.5 %. */
  readonly above: number;
  /** Customers whose interval held the value that they then brought. */
  readonly value: number;
  readonly valueAbove: number;
  /** Runs whose interval for the value of the whole base held. */
  readonly base: number;
  /** Mean width of that interval relative to the expectation. */
  readonly width: number;
}

/** Amounts of a simulated customer: mean of what he spent so far, and the worth today of what he then spends. */
function spending(x: number, laterAt: readonly number[], discount: number, random: RandomSource): { z: number; worth: number } {
  const [p, q, gamma] = SPEND;
  const rate = sampleGamma(random, q, gamma);
  const amount = (): number => sampleGamma(random, p, rate);
  let spent = 0;
  for (let purchase = 0; purchase < x; purchase += 1) spent += amount();
  const worth = laterAt.reduce((sum, at) => sum + amount() * (1 + discount) ** -at, 0);
  return { z: x === 0 ? 0 : spent / x, worth };
}

/** Both fits, or nothing where one has no answer. */
function fitsOf(model: PurchaseModel, { x, tX, T, z }: Spenders): { fit: LikelihoodFit; spend: LikelihoodFit } | undefined {
  try {
    return { fit: runToEnd(model.fitSteps(countCustomers(x, tX, T))), spend: runToEnd(fitGammaGammaSteps(x, z)) };
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** Simulates, fits and forecasts again and again; run k has the seed `seed + k`. */
export function singleCoverageOf(scenario: Scenario, runs: number, seed: number): SingleCoverage {
  const model = PURCHASE_MODELS[scenario.model];
  const horizon = scenario.ahead;
  const discount = (1 + DISCOUNT_PER_YEAR) ** (scenario.model === 'BG/BB' ? 1 : 1 / WEEKS_A_YEAR) - 1;
  const sum = { count: 0, promised: 0, above: 0, value: 0, valueAbove: 0, base: 0, width: 0, failed: 0 };
  const all = scenario.customers;
  for (let k = 0; k < runs; k += 1) {
    const random = randomSource(seed + k);
    const people = simulatedBase(scenario, random);
    const spent = people.map(({ x, laterAt }) => spending(x, laterAt, discount, random));
    const customers = { x: people.map(({ x }) => x), tX: people.map(({ tX }) => tX), T: people.map(({ T }) => T), z: spent.map(({ z }) => z) };
    const fits = fitsOf(model, customers);
    if (!fits) {
      sum.failed += 1;
      continue;
    }
    const { fit, spend } = fits;
    const toCome = new CountsToCome(model, fit, customers, horizon);
    const values = valueIntervals(model, fit, spend, customers, { discount, horizon });
    people.forEach(({ later }, i) => {
      const { low, high } = toCome.interval(i);
      for (let y = low; y <= high; y += 1) sum.promised += toCome.probability(i, y) / all;
      if (later >= low && later <= high) sum.count += 1 / all;
      if (later > high) sum.above += 1 / all;
      const { worth } = spent[i]!;
      if (worth >= values[i]!.low && worth <= values[i]!.high) sum.value += 1 / all;
      if (worth > values[i]!.high) sum.valueAbove += 1 / all;
    });
    const { value } = baseValue(model, fit, spend, customers, { discount, horizon });
    const worth = spent.reduce((total, entry) => total + entry.worth, 0);
    if (worth >= value.low && worth <= value.high) sum.base += 1;
    sum.width += (value.high - value.low) / value.expected;
  }
  const share = (total: number): number => total / (runs - sum.failed);
  return {
    runs,
    failed: sum.failed,
    count: share(sum.count),
    promised: share(sum.promised),
    above: share(sum.above),
    value: share(sum.value),
    valueAbove: share(sum.valueAbove),
    base: share(sum.base),
    width: share(sum.width),
  };
}

/** Fewer customers than the totals are held with: each of them is a forecast of its own. */
export const SINGLE_SCENARIOS: readonly (Scenario & { readonly name: string })[] = SCENARIOS.filter(
  ({ name, model }) => name === model,
).map((scenario) => ({ ...scenario, customers: 400 }));
