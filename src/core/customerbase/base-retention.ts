import { DomainError } from '../errors';
import type { LikelihoodFit } from '../numerics/likelihood';
import type { CustomerCounts } from './counts';
import type { PurchaseModel } from './purchase-model';
import { ridgeRanges } from './ridge-range';

/** Share of today's customers who are still customers a time later, with the interval that the uncertainty of the parameters gives. */
export interface BaseRetention {
  /** Customers who are expected to be customers at the end of observation. */
  readonly alive: number;
  /** 0 to 1. */
  readonly retention: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Retention of the customers who are still there, whoever they are: sum of P(alive) P(stays | alive) over sum of P(alive).
 *
 * The interval is that of its odds, by profile likelihood along ridges and the delta method elsewhere, so that it stays within 0 and 1.
 *
 * @param length in the unit of the data, above 0
 * @param confidence 0.8 gives the 10th and the 90th percentile
 * @throws DomainError where nobody leaves
 */
export function baseRetention(
  model: PurchaseModel,
  fit: LikelihoodFit,
  counts: CustomerCounts,
  length: number,
  confidence: number,
): BaseRetention {
  const totals = (parameters: readonly number[]): { readonly now: number; readonly lost: number } => {
    const alive = model.alive(parameters, counts);
    const stays = model.staying(parameters, counts, length);
    const sum = (share: (i: number) => number): number => counts.weight.reduce((all, weight, i) => all + weight * alive[i]! * share(i), 0);
    return { now: sum(() => 1), lost: sum((i) => 1 - stays[i]!) };
  };
  const odds = (parameters: readonly number[]): readonly number[] => {
    const { now, lost } = totals(parameters);
    return [now / lost - 1];
  };
  const { now, lost } = totals(fit.estimates);
  if (!(lost > 0)) throw DomainError.of('noAnswer', 'age', 'These purchases show nobody leaving, so they do not tell a retention.');
  const [range] = ridgeRanges(model.problem(counts), fit, odds, confidence);
  const share = (ratio: number): number => (ratio === Infinity ? 1 : ratio / (1 + ratio));
  return { alive: now, retention: 1 - lost / now, low: share(range!.low), high: share(range!.high) };
}
