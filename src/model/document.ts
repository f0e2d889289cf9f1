import type { PeriodLength } from '../core/units';

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
  readonly timeline: Timeline;
  /** Annual. */
  readonly discountRate: Estimate;
  /** Share of the net benefit paid as tax; 0 leaves tax out. */
  readonly taxRate: Estimate;
  /** Share of the benefits taken off because levers may claim the same effect twice. */
  readonly overlapHaircut: Estimate;
  /** Annual rate at which inflows are reinvested, for the modified internal rate of return. */
  readonly reinvestRate: Estimate;
  /** 1 to 8. */
  readonly segments: readonly Segment[];
  /** 1 to 12, in the order in which they act on churn. */
  readonly levers: readonly Lever[];
  /** 0 to 20. */
  readonly costs: readonly Cost[];
  readonly inaction: Inaction;
  /** Shown, never multiplied into a result. */
  readonly evidence: readonly Evidence[];
  /** Shown, never multiplied into a result. */
  readonly judgments: readonly Judgment[];
  /** Other uses of the budget, for the portfolio. */
  readonly programmes: readonly Programme[];
}

/** Version of the document format this code writes. */
export const CASE_VERSION = 1;

export const SCENARIOS = ['low', 'base', 'high'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const TIMINGS = ['end', 'mid'] as const;
/** Whether the cash of a period arrives at its end or, on average, in its middle. */
export type Timing = (typeof TIMINGS)[number];

export const SOURCE_KINDS = ['measured', 'benchmark', 'judgment'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** An uncertain number with where it comes from. low <= base <= high, as numbers. */
export interface Estimate {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly kind: SourceKind;
  /** False marks a default, typically a published benchmark, that nobody of this organisation has confirmed. */
  readonly confirmed: boolean;
  readonly source: string;
  /** When the source was read or the judgment was made, ISO. */
  readonly date: string;
  readonly owner: string;
  readonly confidence: Confidence;
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

export interface Segment {
  readonly id: string;
  readonly name: string;
  /** At the start. */
  readonly customers: Estimate;
  /** Contribution margin per customer a year. */
  readonly margin: Estimate;
  /** Share of customers kept over a year, before any drift. */
  readonly retention: Estimate;
  /** Annual growth of the margin per customer. */
  readonly growth: Estimate;
  /** New customers a year, with or without the programme. */
  readonly newCustomers: Estimate;
  /** Cost to win one new customer. */
  readonly acquisitionCost: Estimate;
}

export const LEVER_KINDS = ['churn', 'spend', 'serve', 'referral', 'conversion', 'penalty'] as const;

/**
 * What a lever moves, and thereby what its size means:
 * `churn` share of churn removed; `spend` share added to the margin; `serve` currency saved per customer a year;
 * `referral` extra new customers per existing customer a year; `conversion` share added to new customers;
 * `penalty` share of expected service-level penalties avoided.
 */
export type LeverKind = (typeof LEVER_KINDS)[number];

export interface Lever {
  readonly id: string;
  readonly name: string;
  readonly kind: LeverKind;
  readonly size: Estimate;
  /** Causal share of the size, 0 to 1. */
  readonly attribution: Estimate;
  /** Share of the effect lost per period once the ramp is over. */
  readonly decay: Estimate;
  /** Number of the first period with an effect, from 1. */
  readonly start: number;
  /** Periods until the full effect; 0 or 1 is at once. */
  readonly ramp: number;
  /** Ids of the segments it works in; none switches it off. A `penalty` lever works on contracts and lists none. */
  readonly segments: readonly string[];
}

export const COST_KINDS = ['oneOff', 'recurring', 'perCustomer'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** A payment of the whole amount in one period; period 0 is today. */
export interface OneOffCost {
  readonly id: string;
  readonly name: string;
  readonly kind: 'oneOff';
  readonly amount: Estimate;
  readonly start: number;
}

/** A running cost: `amount` a year (`perCustomer`: per customer a year), from period `start` (from 1) to period `end`. */
export interface RunningCost {
  readonly id: string;
  readonly name: string;
  readonly kind: 'recurring' | 'perCustomer';
  readonly amount: Estimate;
  readonly start: number;
  readonly end: number;
  /** Periods until the full amount; 0 or 1 is at once. */
  readonly ramp: number;
}

export type Cost = OneOffCost | RunningCost;

/** What happens if nothing is done. Everything but the drift and the penalties avoided by levers is a memo outside NPV. */
export interface Inaction {
  /** Annual growth of churn if nothing is done: 0.1 turns 20 % churn into 22 % a year later. */
  readonly drift: Estimate;
  readonly complaints?: Complaints;
  /** Needs `complaints`. */
  readonly wordOfMouth?: WordOfMouth;
  /** Needed by `penalty` levers. */
  readonly serviceLevels?: ServiceLevels;
  readonly brand?: Brand;
}

/** Customers lost over problems, after the complaint surveys of TARP. */
export interface Complaints {
  /** Problems per customer a year. */
  readonly incidence: Estimate;
  /** Share of problems that are complained about. */
  readonly complaintRate: Estimate;
  /** Share of complaints settled to the customer's satisfaction. */
  readonly satisfied: Estimate;
  /** Share lost of those with a problem who stay silent; of complainers who were satisfied; of those who were not. */
  readonly lossSilent: Estimate;
  readonly lossSatisfied: Estimate;
  readonly lossUnsatisfied: Estimate;
}

/** Prospects lost over what customers with a problem tell others. */
export interface WordOfMouth {
  /** Share of silent customers with a problem who tell others. */
  readonly tellSilent: Estimate;
  /** Share of unsatisfied complainers who tell others. */
  readonly tellUnsatisfied: Estimate;
  readonly peopleTold: Estimate;
  /** Share of the people told who would have bought and now do not. */
  readonly deterred: Estimate;
}

export interface ServiceLevels {
  /** 1 to 8. */
  readonly classes: readonly ServiceClass[];
}

/** Contracts with the same promise. Expected penalty a year = contracts x probability x min(credit, cap). */
export interface ServiceClass {
  readonly id: string;
  readonly name: string;
  readonly contracts: Estimate;
  /** Of a breach, per contract a year. */
  readonly probability: Estimate;
  readonly credit: Estimate;
  readonly cap: Estimate;
}

/** Royalty relief: what the brand earns less if its revenue erodes. */
export interface Brand {
  /** Revenue a year under the brand. */
  readonly revenue: Estimate;
  readonly royalty: Estimate;
  /** Share of that revenue lost per year if nothing is done. */
  readonly erosion: Estimate;
}

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

export interface Programme {
  readonly id: string;
  readonly name: string;
  /** Total, in the currency of the case. */
  readonly cost: number;
  readonly npv: number;
  readonly comment: string;
}
