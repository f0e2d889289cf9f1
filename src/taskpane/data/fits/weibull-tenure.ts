import { DomainError } from '../../../core/errors';
import type { LikelihoodFit } from '../../../core/numerics/likelihood';
import type { Progress } from '../../../core/numerics/objective';
import { betaDiscreteWeibull } from '../../../core/retention/contractual/beta-discrete-weibull';
import type { ChurnCounts } from '../../../core/retention/contractual/cohorts';
import { tenureOfFit } from '../../../model/document/tenure-of-fit';
import type { TenureOffer } from '../finding';

/**
 * Twice what a third parameter adds to the log-likelihood where it is not needed stays below this 99 times in 100: the 99 % quantile of
 * chi-square with one degree of freedom. With c = 1 the curve is the shifted beta-geometric.
 */
const CLEARLY = 6.634897;

/** The retention by tenure of a beta-discrete-Weibull, where it fits clearly better than a shifted beta-geometric; how c says it. */
export function* weibullTenure(
  counts: ChurnCounts,
  other: LikelihoodFit,
  perYear: number,
): Generator<Progress, { readonly offer: TenureOffer; readonly c: number } | undefined> {
  if (counts.periods < betaDiscreteWeibull.parameters.length) return undefined;
  try {
    const fit = yield* betaDiscreteWeibull.fitSteps(counts);
    if (2 * (fit.logLikelihood - other.logLikelihood) <= CLEARLY) return undefined;
    const found = tenureOfFit({ model: betaDiscreteWeibull, fit, counts, kept: counts.kept, perYear });
    return { offer: { target: 'tenure', found, method: betaDiscreteWeibull.name }, c: fit.estimates[2]! };
  } catch (error) {
    // The page has an answer without it.
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
