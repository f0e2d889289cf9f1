import type { Model } from '../../../model/language/model';
import type { Place } from '../../layout';

/** Columns of the ranking and of the alternatives, which begin alike. */
export const at = {
  label: 0,
  cost: 1,
  npv: 2,
  ratio: 3,
  rank: 4,
  byRank: 5,
  best: 6,
  share: 7,
  low: 8,
  high: 9,
  group: 10,
  needs: 11,
  must: 12,
  firstYear: 13,
} as const;

export const RANKING_ROW = 3;
/** Steps of the chart: from no budget to twice the budgets. */
export const STEPS = 40;
/** Points of the frontier for which there is room besides those that were stored. */
const SPARE_POINTS = 8;
const CHART_ROWS = 20;

/** Columns of the frontier that people read. */
export const frontierAt = { set: 0, budget: 1, npv: 2, share: 3 } as const;
/** Data of the chart, beside the frontier. */
export const chartAt = { share: 7, npv: 8 } as const;

/** Where the choice under the budgets stands: below the ranking. */
export interface ChoicePlaces {
  readonly words: number;
  readonly headings: number;
  readonly first: number;
  readonly last: number;
  readonly totals: number;
  readonly budgets: number;
  readonly chart: number;
  readonly lastOfChart: number;
  readonly frontier: number;
  readonly lastPoint: number;
  /** The names of the best set, put together one after the other. */
  readonly names: number;
  /** Labels of how the figures were found. */
  readonly labels: number;
  /** What was stored: of this programme, of the choice, and the points of the frontier. */
  readonly stored: number;
  readonly storedChoice: number;
  /** What the add-in's functions give. */
  readonly alternatives: number;
  readonly portfolio: number;
}

/** The row below the ranking. */
export const belowRanking = ({ case: { programmes } }: Model): number => RANKING_ROW + 2 + programmes.length;

/** @param counts how many alternatives and points of the frontier there are */
export function choicePlaces(model: Model, counts: { readonly alternatives: number; readonly points: number }): ChoicePlaces {
  const years = model.case.budgets.length;
  const words = belowRanking(model) + 2;
  const headings = words + 6;
  const first = headings + 1;
  const totals = first + counts.alternatives;
  const budgets = totals + 4;
  const chart = budgets + years + 1;
  const frontier = chart + CHART_ROWS + 2;
  const names = at.firstYear + years;
  const labels = names + 1;
  const stored = labels + 1;
  const storedChoice = stored + OWN_FIGURES + years;
  const alternatives = storedChoice + 4;
  return {
    words,
    headings,
    first,
    last: totals - 1,
    totals,
    budgets,
    chart,
    lastOfChart: chart + CHART_ROWS - 1,
    frontier,
    lastPoint: frontier + Math.max(counts.points + SPARE_POINTS, STEPS + 1),
    names,
    labels,
    stored,
    storedChoice,
    alternatives,
    portfolio: alternatives + OWN_FIGURES + years + 1,
  };
}

/** Figures of this programme at an effort before its costs by year: effort, NPV cautious, base and optimistic, cost. */
export const OWN_FIGURES = 5;

/** The sentence on whether this programme belongs to the best set. */
export const fundingAnswer = (model: Model): Place => ({ sheet: 'Portfolio', row: belowRanking(model) + 4, column: at.label });
