import { DomainError } from '../errors';
import type { LikelihoodFit } from '../numerics/likelihood';
import type { ChurnCounts } from '../retention/contractual/cohorts';
import type { SurvivalModel } from '../retention/contractual/survival-model';
import type { BaseRetention } from './base-retention';
import { ridgeRanges } from './ridge-range';

/**
 * Retention of those who were left when their cohorts were last looked at: sum of kept(T) S(T+n)/S(T) over sum of kept(T). It is what
 * `baseRetention` is for customers without a contract; those of long standing stay longer, so that it is above that of a new customer.
 *
 * The interval is that of its odds, by profile likelihood along ridges and the delta method elsewhere.
 *
 * @param periods how many periods of the table make the time asked for: 12 for a year of months
 * @param confidence 0.8 gives the 10th and the 90th percentile
 * @throws DomainError where nobody is left, or nobody leaves
 */
export function cohortRetention(
  model: SurvivalModel,
  fit: LikelihoodFit,
  counts: ChurnCounts,
  periods: number,
  confidence: number,
): BaseRetention {
  const alive = counts.kept.reduce((sum, customers) => sum + customers, 0);
  if (!(alive > 0))
    throw DomainError.of('noAnswer', 'survivors', 'survivors: nobody is left, so there is no retention of today’s customers.');
  const leaving = (parameters: readonly number[]): number =>
    counts.kept.reduce(
      (sum, customers, t) =>
        customers > 0 ? sum - customers * Math.expm1(model.logSurvival(parameters, t + periods) - model.logSurvival(parameters, t)) : sum,
      0,
    );
  const lost = leaving(fit.estimates);
  if (!(lost > 0)) throw DomainError.of('noAnswer', 'survivors', 'survivors: nobody leaves, so they do not tell a retention.');
  const [range] = ridgeRanges(model.problem(counts), fit, (parameters) => [alive / leaving(parameters) - 1], confidence);
  const share = (ratio: number): number => (ratio === Infinity ? 1 : ratio / (1 + ratio));
  return { alive, retention: 1 - lost / alive, low: share(range!.low), high: share(range!.high) };
}
