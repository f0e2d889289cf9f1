import { normalQuantile } from '../numerics/normal';
import { countCustomers } from './counts';
import { customerValues, discountedPurchases, type Spenders } from './customer-value';
import { type Estimated, type Forecast, spreads } from './forecast';
import { expectedSpend } from './gamma-gamma';
import { type FittedTo, parameterRanges } from './parameter-ranges';
import { modelErrorOf, predictionInterval } from './prediction';
import type { PurchaseModel } from './purchase-model';
import type { ValueUncertainty } from './value-intervals';

/** What a whole base will bring. */
export interface BaseValue {
  readonly value: Forecast;
  /** False where the parameters carry no uncertainty: then the interval holds chance alone. */
  readonly parametersUncertain: boolean;
  /** False where the spend of a customer has no variance (q + p x at most 2): then there is no interval. */
  readonly hasVariance: boolean;
}

/**
 * Present value of what all customers are expected to buy, with a prediction interval: the uncertainty of both models' parameters, the
 * chance of how often each customer buys and what he spends, and, where a holdout showed it, the error of the model.
 *
 * Chance, with S a customer's spend, w his mean discount factor, y his purchases and the symbols of the Gamma-Gamma model:
 * E S^2 = (p^2 E y^2 + p E y) (gamma + x z)^2 / ((q' - 1)(q' - 2)), q' = q + p x.
 */
export function baseValue(model: PurchaseModel, fit: FittedTo, spend: Estimated, customers: Spenders, terms: ValueUncertainty): BaseValue {
  const { discount, horizon, margin = 1, holdoutError = 0, confidence = 0.95 } = terms;
  const { x, tX, T, z } = customers;
  const [p, q, gamma] = spend.estimates as [number, number, number];
  const each = expectedSpend(spend.estimates, x, z);
  const total = (parameters: readonly number[]): number =>
    margin * discountedPurchases(model, parameters, customers, discount, horizon).reduce((sum, count, i) => sum + count * each[i]!, 0);
  const values = customerValues(model, fit.estimates, spend.estimates, customers, terms);
  const mean = model.conditionalExpected(fit.estimates, customers, [horizon])[0]!;
  const square = model.conditionalSquare(fit.estimates, customers, horizon);
  let expected = 0;
  let chance = 0;
  values.forEach((value, i) => {
    expected += value;
    if (!(value > 0)) return;
    const rest = q + p * x[i]!;
    const known = gamma + (x[i] === 0 ? 0 : x[i]! * z[i]!);
    const factor = value / (mean[i]! * each[i]!);
    const second = rest > 2 ? ((p * p * square[i]! + p * mean[i]!) * known * known) / ((rest - 1) * (rest - 2)) : Infinity;
    chance += Math.max(0, factor * factor * second - value * value);
  });
  const ofPurchases = parameterRanges(model, fit, countCustomers(x, tX, T), (parameters) => [total(parameters)], confidence)[0]!;
  const weights = values.map((value, i) => (value > 0 ? value / each[i]! : 0));
  const ofSpend = spreads(spend, (parameters) => {
    const changed = expectedSpend(parameters, x, z);
    return [weights.reduce((sum, weight, i) => sum + weight * changed[i]!, 0)];
  })[0]!;
  const reach = expected * Math.expm1(normalQuantile(0.5 + confidence / 2) * (expected > 0 ? ofSpend.logError : 0));
  const range = {
    low: Math.max(0, expected - Math.hypot(expected - ofPurchases.low, (reach * expected) / (expected + reach || 1))),
    high: expected + Math.hypot(ofPurchases.high - expected, reach),
  };
  const hasVariance = Number.isFinite(chance);
  return {
    value: hasVariance
      ? predictionInterval(expected, range, chance, modelErrorOf(holdoutError), confidence)
      : { expected, standardError: NaN, low: NaN, high: NaN },
    parametersUncertain: fit.logCovariance.some((entry) => entry !== 0),
    hasVariance,
  };
}
