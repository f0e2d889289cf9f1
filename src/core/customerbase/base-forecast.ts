import { normalQuantile } from '../numerics/normal';
import type { CustomerCounts } from './counts';
import { type Estimated, type Forecast, spreads } from './forecast';
import { predictionInterval } from './prediction';
import type { PurchaseModel } from './purchase-model';
import { ridgeRanges } from './ridge-range';

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
 *
 * Where the data hardly tell a parameter and the customers are those of the fit (its log-likelihood says so), the uncertainty of the
 * parameters is followed along the ridge; else it is that of the covariances.
 */
export function baseForecast(
  model: PurchaseModel,
  fit: Estimated & { readonly logLikelihood?: number | undefined },
  counts: CustomerCounts,
  { horizon, holdoutError = 0, confidence = 0.95 }: ForecastTerms,
): BaseForecast {
  const { estimates, logLikelihood } = fit;
  const total = (values: Float64Array): number => values.reduce((sum, value, i) => sum + value * counts.weight[i]!, 0);
  const isSameBase =
    logLikelihood !== undefined && Math.abs(model.logLikelihood(estimates, counts) - logLikelihood) <= 1e-6 * Math.abs(logLikelihood);
  const quantities = (parameters: readonly number[]): readonly number[] => [
    total(model.conditionalExpected(parameters, counts, [horizon])[0]!),
    total(model.alive(parameters, counts)),
  ];
  const z = normalQuantile(0.5 + confidence / 2);
  const ranges = isSameBase
    ? ridgeRanges(model.problem(counts), { ...fit, logLikelihood }, quantities, confidence)
    : spreads(fit, quantities).map(({ expected, logError }) => ({
        low: expected * Math.exp(-z * logError),
        high: expected * Math.exp(z * logError),
      }));
  const modelError = Math.abs(Math.log1p(holdoutError));
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
