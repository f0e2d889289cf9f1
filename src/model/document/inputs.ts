import type { Bounds } from '../../core/validate';
import { type End, type Estimate, type Provenance, type Scenario, SCENARIOS } from './types';
import type { Format } from '../language/format';

/** Which end of an input is usually good for a case; used where it makes no difference to this one. */
export type Favours = 'high' | 'low';

interface InputBase {
  /** Stable: `discountRate`, `segment.mobile.retention`, `lever.training.size`, `lever.training.in.mobile`. */
  readonly id: string;
  /** Unique within its section. */
  readonly label: string;
  readonly unit: string;
  /** Heading on the Inputs sheet; inputs of a section follow one another. */
  readonly section: string;
  readonly format: Format;
  readonly bounds: Bounds;
  /** What is allowed, as a sentence for the cell's validation. */
  readonly help: string;
}

/** An uncertain number: low, base and high stand beside the live cell, which the scenario chooses. */
export interface EstimateInput extends InputBase {
  readonly type: 'estimate';
  readonly estimate: Estimate;
  readonly favours: Favours;
}

/** A decision rather than an estimate: one cell, the same in every scenario. */
export interface SettingInput extends InputBase {
  readonly type: 'setting';
  /** The number in the cell; dates are serial day numbers. */
  readonly value: number;
  /** The allowed values with their meaning, where they are few. */
  readonly choices?: readonly { readonly value: number; readonly label: string }[];
  /** Why it is there and what it moves, for whoever reads the register. */
  readonly reason: string;
  /** Decides which cells the workbook has: locked there and changed in the pane, which writes the case anew. */
  readonly structural?: boolean;
  /** Who vouches for it, where it is an answer somebody gave rather than a choice. */
  readonly provenance?: Provenance;
}

export type Input = EstimateInput | SettingInput;

/** Words by which a reader picks the scenario, in the order of its numbers 1, 2, 3. */
export const SCENARIO_WORDS = ['cautious', 'base', 'optimistic'] as const;
export const scenarioWord = (scenario: Scenario): (typeof SCENARIO_WORDS)[number] => SCENARIO_WORDS[SCENARIOS.indexOf(scenario)] ?? 'base';

/** Words of a yes-or-no decision, in the order of their numbers 0 and 1. */
export const FLAG_WORDS = ['no', 'yes'] as const;

/** Words for when the cash of a period arrives: at its end (0 periods before it) or in its middle (0.5). */
export const TIMING_WORDS = { end: 'end of period', mid: 'mid-period' } as const;

/** Id of the setting that picks the scenario: 1 low, 2 base, 3 high. */
export const SCENARIO_INPUT = 'scenario';
/** The number of the scenario in which every estimate is at its base. */
export const BASE_SCENARIO = 2;

/** Id of the setting that picks a trial of the simulation: 0 for none, so that the scenario decides. */
export const TRIAL_INPUT = 'trial';
/** The largest trial that the workbook can show. */
export const LAST_SHOWN_TRIAL = 1_000_000;

/** Id of the setting that multiplies spending: 1 is the plan. */
export const EFFORT_INPUT = 'effort';

/** The estimates among inputs, in their order. */
export const estimatesOf = (inputs: readonly Input[]): readonly EstimateInput[] =>
  inputs.filter((entry): entry is EstimateInput => entry.type === 'estimate');

/** Which number of an estimate a scenario takes: the end that lowers (raises) this case's NPV; base where neither does. */
export type Ends = Readonly<Record<Exclude<(typeof SCENARIO_WORDS)[number], 'base'>, End>>;

/**
 * What the live cell of an estimate holds under scenario 1, 2, 3, in this order: CHOOSE(scenario, ...) over these keys.
 */
export const scenarioOrder = ({ cautious, optimistic }: Ends): readonly [End, 'base', End] => [cautious, 'base', optimistic];
