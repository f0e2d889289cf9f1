import type { Bounds } from '../core/validate';
import type { Estimate } from './document';
import type { Format } from './format';

/** Which end of an input is good for the case; the scenario `low` takes the other one. */
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
}

export type Input = EstimateInput | SettingInput;

/** Id of the setting that picks the scenario: 1 low, 2 base, 3 high. */
export const SCENARIO_INPUT = 'scenario';

/**
 * What the live cell of an estimate holds under scenario 1, 2, 3, in this order: CHOOSE(scenario, ...) over these keys.
 */
export const scenarioOrder = (favours: Favours): readonly ['low' | 'high', 'base', 'low' | 'high'] =>
  favours === 'high' ? ['low', 'base', 'high'] : ['high', 'base', 'low'];
