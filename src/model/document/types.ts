import type { PeriodLength } from '../../core/units';
import type { Estimate, Provenance } from './provenance';
import type { Inaction } from './inaction-blocks';
import type { Segment } from './segment';
import { LEVER_VOCABULARY, leverWords, type LeverKind } from './lever-vocabulary';

export * from './provenance';
export * from './inaction-blocks';
export * from './segment';
export * from './retention-by-tenure';
export type { LeverKind } from './lever-vocabulary';

/**
 * The business case as a document: everything a person decides or estimates, nothing that follows from it. This file is
 * the vocabulary; `parse.ts` checks a document against it, `defaults.ts` makes a new one.
 *
 * Rates are annual fractions unless a name says otherwise (0.1 is 10 %), money is in `currency`, ids are lower-case
 * words with hyphens and never change once given: names and labels may.
 */
export interface BusinessCase {
  readonly version: typeof CASE_VERSION;
  readonly title: string;
  /** ISO 4217, e.g. "EUR". */
  readonly currency: string;
  readonly author: string;
  /** Date of the document, ISO (2026-01-31). */
  readonly date: string;
  readonly purpose: string;
  /** Which of low, base and high drives the live model. `low` is the cautious end of every input, whichever number that is. */
  readonly scenario: Scenario;
  /** The sheets that may be left out and are wanted; the others always stand. */
  readonly sheets: readonly OptionalSheet[];
  readonly timeline: Timeline;
  /** Spending of this case as a multiple of the plan: 1 is the plan, 0 to 3. Moves costs that scale and levers with a response. */
  readonly effort: number;
  /** Months by which every lever and cost comes later than planned; the horizon's end stays where it is. */
  readonly delay: number;
  /** Annual. */
  readonly discountRate: Estimate;
  /** Share of the net benefit paid as tax; 0 leaves tax out. */
  readonly taxRate: Estimate;
  /** Share of the benefits taken off because levers may claim the same effect twice. */
  readonly overlapHaircut: Estimate;
  /** Annual rate at which inflows are reinvested, for the modified internal rate of return. */
  readonly reinvestRate: Estimate;
  /** Annual growth of running costs. */
  readonly costInflation: Estimate;
  /** What is taken off a benefit and added to a cost, by the confidence of its estimate; shown beside the unadjusted figures. */
  readonly riskAdjustment: RiskAdjustment;
  /** 1 to 8. */
  readonly segments: readonly Segment[];
  /** 1 to 12, in the order in which they act on churn. */
  readonly levers: readonly Lever[];
  /** 0 to 20. */
  readonly costs: readonly Cost[];
  readonly inaction: Inaction;
  /** Rank correlations between estimates, for random draws. */
  readonly correlations: readonly Correlation[];
  /** Shown, never multiplied into a result. */
  readonly evidence: readonly Evidence[];
  /** Shown, never multiplied into a result. */
  readonly judgments: readonly Judgment[];
  /** Other uses of the budget, for the portfolio. */
  readonly programmes: readonly Programme[];
  /** Budget of each year that all programmes share, from the first; empty where none is set. */
  readonly budgets: readonly number[];
  readonly review: Review;
  /** By when which benefit is to be seen, and who answers for it. */
  readonly realisation: readonly Milestone[];
}

/** Version of the document format this code writes. */
export const CASE_VERSION = 2;

/** The numbers that an estimate has. */
export const ENDS = ['low', 'base', 'high'] as const;
export type End = (typeof ENDS)[number];

/** Scenarios are called after ends, though each takes of every estimate the end that its effect on NPV says. */
export const SCENARIOS = [...ENDS] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const TIMINGS = ['end', 'mid'] as const;
/** Whether the cash of a period arrives at its end or, on average, in its middle. */
export type Timing = (typeof TIMINGS)[number];

/** Sheets a case may leave out: what-if and memo sheets. */
export const OPTIONAL_SHEETS = ['Spending', 'Sensitivity', 'Scenarios', 'Simulation', 'Portfolio', 'Evidence', 'Log'] as const;
export type OptionalSheet = (typeof OPTIONAL_SHEETS)[number];

/** Shares by confidence; an estimate whose confidence is unset counts as low. */
export interface RiskAdjustment {
  readonly high: Estimate;
  readonly medium: Estimate;
  readonly low: Estimate;
}

/** A rank correlation (Spearman) between two estimates, by the ids of their inputs: `segment.mobile.retention`. */
export interface Correlation {
  readonly a: string;
  readonly b: string;
  /** -1 to 1, both excluded. */
  readonly rank: number;
  readonly comment: string;
}

export interface Timeline {
  /** First day of a month, ISO. */
  readonly start: string;
  readonly periodLength: PeriodLength;
  /** 1 to 120. */
  readonly periods: number;
  readonly timing: Timing;
}

/** The kinds of lever, in the order of the vocabulary. */
export const LEVER_KINDS = Object.keys(LEVER_VOCABULARY) as readonly LeverKind[];

/** Kinds that work on no segment, with the block of inaction whose cost they avoid. */
export const SEGMENT_FREE_KINDS: Readonly<Partial<Record<LeverKind, keyof Inaction>>> = Object.fromEntries(
  LEVER_KINDS.flatMap((kind) => {
    const { avoids } = leverWords(kind);
    return avoids === undefined ? [] : [[kind, avoids]];
  }),
);

export interface Lever {
  readonly id: string;
  readonly name: string;
  readonly kind: LeverKind;
  readonly size: Estimate;
  /** Causal share of the size, 0 to 1. */
  readonly attribution: Estimate;
  /** Share of the effect lost a year once the ramp is over. */
  readonly decay: Estimate;
  /** Months from the start of the timeline until the effect begins. */
  readonly start: number;
  /** Months from there until the full effect; 0 is at once. */
  readonly ramp: number;
  /** Ids of the segments it works in; none switches it off. `penalty` and `litigation` levers work on no segment and list none. */
  readonly segments: readonly string[];
  /** How the size answers to effort; without it the size is the same whatever is spent. */
  readonly response?: Response;
}

/** Two answers a manager can give about a lever's effect, as multiples of its size under the plan. 1 < plus50 < unlimited. */
export interface Response extends Provenance {
  /** With half as much again. */
  readonly plus50: number;
  /** With unlimited money. */
  readonly unlimited: number;
}

export const COST_KINDS = ['oneOff', 'recurring', 'perCustomer'] as const;
export type CostKind = (typeof COST_KINDS)[number];

interface CostBase {
  readonly id: string;
  readonly name: string;
  readonly amount: Estimate;
  /** Whether it grows with effort. */
  readonly scales: boolean;
  /** Ids of the levers it serves, all if none is named: what a customer kept and a customer won cost is split by them. */
  readonly levers: readonly string[];
}

/** A payment of the whole amount, `start` months after today; 0 is today. It falls into the period in which that month ends. */
export interface OneOffCost extends CostBase {
  readonly kind: 'oneOff';
  readonly start: number;
}

/** A running cost: `amount` a year (`perCustomer`: per customer a year), from `start` to `end` months after today. */
export interface RunningCost extends CostBase {
  readonly kind: 'recurring' | 'perCustomer';
  readonly start: number;
  readonly end: number;
  /** Months until the full amount; 0 is at once. */
  readonly ramp: number;
}

export type Cost = OneOffCost | RunningCost;

export const EVIDENCE_KINDS = ['quote', 'survey', 'study', 'test', 'observation'] as const;
export const EVIDENCE_WEIGHTS = ['strong', 'moderate', 'weak'] as const;

export interface Evidence {
  readonly id: string;
  readonly kind: (typeof EVIDENCE_KINDS)[number];
  readonly text: string;
  readonly source: string;
  readonly date: string;
  readonly weight: (typeof EVIDENCE_WEIGHTS)[number];
}

export interface Judgment {
  readonly id: string;
  readonly topic: string;
  readonly text: string;
  readonly owner: string;
  readonly date: string;
}

/** Another use of the budget. Its figures are given, not modelled. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  /** Outlay of each year, from the first, in the currency of the case; 1 to 10 years. */
  readonly costs: readonly number[];
  readonly npv: { readonly low: number; readonly base: number; readonly high: number };
  /** At most one programme of a group is chosen; empty for none. */
  readonly group: string;
  /** Ids of programmes without which it cannot be chosen. */
  readonly needs: readonly string[];
  readonly mustHave: boolean;
  readonly comment: string;
}

export const DECISIONS = ['open', 'approved', 'approved with conditions', 'deferred', 'rejected'] as const;

/** What the reviewer of the case decided. */
export interface Review {
  readonly reviewer: string;
  /** ISO; empty until reviewed. */
  readonly date: string;
  readonly decision: (typeof DECISIONS)[number];
  readonly conditions: string;
}

/** A benefit to be seen by a date. */
export interface Milestone {
  readonly id: string;
  readonly benefit: string;
  readonly date: string;
  readonly owner: string;
}
