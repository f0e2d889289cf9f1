import type { CustomerCounts } from './counts';
import type { Forecast } from './forecast';
import { type FittedTo, parameterRanges } from './parameter-ranges';
import { modelErrorOf, predictionInterval } from './prediction';
import type { PurchaseModel } from './purchase-model';

/** What a whole base is expected to do. */
export interface BaseForecast {
  /** Repeat purchases within the horizon: what will be counted, chance included. */
  readonly purchases: Forecast;
  /** Customers who are still customers at the end of observation, chance included. */
  readonly alive: Forecast;
  /** False where the parameters carry no uncertainty: then the intervals hold chance alone. */
  readonly parametersUncertain: boolean;
}

/** What is known of a forecast beyond the estimates. */
export interface ForecastTerms {
  /** In the unit of the data, above 0. */
  readonly horizon: number;
  /** How far a forecast was off in a holdout, (expected - actual)/actual: what the model itself may be wrong by. 0 if left out. */
  readonly holdoutError?: number | undefined;
  readonly confidence?: number | undefined;
}

/**
 * Sums the forecasts of all customers, with prediction intervals: the uncertainty of the parameters, the chance of what each
 * customer does given the parameters, and, where a holdout showed it, the error of the model.
 */
export function baseForecast(
  model: PurchaseModel,
  fit: FittedTo,
  counts: CustomerCounts,
  { horizon, holdoutError = 0, confidence = 0.95 }: ForecastTerms,
): BaseForecast {
  const { estimates } = fit;
  const total = (values: Float64Array): number => values.reduce((sum, value, i) => sum + value * counts.weight[i]!, 0);
  const quantities = (parameters: readonly number[]): readonly number[] => [
    total(model.conditionalExpected(parameters, counts, [horizon])[0]!),
    total(model.alive(parameters, counts)),
  ];
  const ranges = parameterRanges(model, fit, counts, quantities, confidence);
  const modelError = modelErrorOf(holdoutError);
  const mean = model.conditionalExpected(estimates, counts, [horizon])[0]!;
  const square = model.conditionalSquare(estimates, counts, horizon);
  const alive = model.alive(estimates, counts);
  const chance = total(mean.map((value, i) => Math.max(0, square[i]! - value * value)));
  const chanceAlive = total(alive.map((p) => p * (1 - p)));
  return {
    purchases: predictionInterval(total(mean), ranges[0]!, chance, modelError, confidence),
    alive: predictionInterval(total(alive), ranges[1]!, chanceAlive, 0, confidence),
    parametersUncertain: fit.logCovariance.some((entry) => entry !== 0),
  };
}
