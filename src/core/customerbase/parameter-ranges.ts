import { normalQuantile } from '../numerics/normal';
import type { CustomerCounts } from './counts';
import { type Estimated, spreads } from './forecast';
import type { PurchaseModel } from './purchase-model';
import { type Range, ridgeRanges } from './ridge-range';

/** A fit with what its table may say of the likelihood. */
export type FittedTo = Estimated & { readonly logLikelihood?: number | undefined };

/**
 * Where quantities of a whole base may lie from the uncertainty of the parameters alone.
 *
 * Where the data hardly tell a parameter and the customers are those of the fit (its log-likelihood says so), the uncertainty is
 * followed along the ridge; else it is that of the covariances.
 */
export function parameterRanges(
  model: PurchaseModel,
  fit: FittedTo,
  counts: CustomerCounts,
  quantities: (parameters: readonly number[]) => readonly number[],
  confidence: number,
): Range[] {
  const { estimates, logLikelihood } = fit;
  const isSameBase =
    logLikelihood !== undefined && Math.abs(model.logLikelihood(estimates, counts) - logLikelihood) <= 1e-6 * Math.abs(logLikelihood);
  if (isSameBase) return ridgeRanges(model.problem(counts), { ...fit, logLikelihood }, quantities, confidence);
  const z = normalQuantile(0.5 + confidence / 2);
  return spreads(fit, quantities).map(({ expected, logError }) => ({
    low: expected * Math.exp(-z * logError),
    high: expected * Math.exp(z * logError),
  }));
}
