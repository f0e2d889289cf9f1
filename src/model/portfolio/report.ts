import { sum } from '../../core/numerics/sum';
import { bestSet, frontierOf } from '../../core/portfolio/frontier';
import { chosenByRank, profitabilityIndex } from '../../core/portfolio/ranking';
import type { Alternative, Portfolio } from './alternatives';

/** A set of programmes by their ids. */
export interface SetReport {
  readonly programmes: readonly string[];
  readonly cost: number;
  readonly npv: number;
}

/** The choice between programmes as data. */
export interface FrontierReport {
  readonly currency: string;
  readonly budgets: readonly number[];
  readonly programmes: readonly (Alternative & {
    /** NPV per unit of outlay; null where nothing is paid. */
    readonly profitabilityIndex: number | null;
    /** Share of trials in which it belongs to the best set. */
    readonly shareOfTrials: number;
  })[];
  readonly best: SetReport;
  /** What ranking by profitability index would choose, and what that loses against the best set. */
  readonly byRank: SetReport & { readonly loses: number };
  /** From its share of the budgets up to that of the next point, each set is the best. */
  readonly points: readonly (SetReport & { readonly share: number; readonly budget: number })[];
}

export function frontierReport(currency: string, { alternatives, choice }: Portfolio, shares: readonly number[]): FrontierReport {
  const setOf = (chosen: readonly boolean[]): SetReport => {
    const members = alternatives.filter((_, index) => chosen[index]);
    return {
      programmes: members.map(({ id }) => id),
      cost: sum(members.map(({ costs }) => sum(costs))),
      npv: sum(members.map(({ npv }) => npv.base)),
    };
  };
  const best = setOf(bestSet(choice).chosen);
  const ranked = setOf(chosenByRank(choice));
  const whole = sum(choice.budgets);
  return {
    currency,
    budgets: choice.budgets,
    programmes: alternatives.map((alternative, index) => ({
      ...alternative,
      profitabilityIndex: sum(alternative.costs) > 0 ? profitabilityIndex(alternative.npv.base, alternative.costs) : null,
      shareOfTrials: shares[index]!,
    })),
    best,
    byRank: { ...ranked, loses: best.npv - ranked.npv },
    points: frontierOf(choice).map(({ share, chosen }) => ({ share, budget: share * whole, ...setOf(chosen) })),
  };
}
