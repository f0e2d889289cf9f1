import { runToEnd } from '../core/numerics/objective';
import type { Model } from '../model/language/model';
import { analyse, type Analysis } from '../model/simulation/analysis';
import { NPV, samplerOf, simulateRange, type Trials } from '../model/simulation/trial-range';
import { type Bar, tornadoOf } from '../model/simulation/tornado';

/** How many trials a workbook has. */
export interface TrialCounts {
  /** Calculated by the workbook itself: Excel asks the whole model once for each of them with every change. */
  readonly table: number;
  /** Behind the figures that are stored beside them; no fewer. */
  readonly stored: number;
}

export const DEFAULT_TRIALS: TrialCounts = { table: 200, stored: 2000 };
/** Fewest and most trials that a workbook calculates itself. */
export const FEWEST_TABLE_TRIALS = 100;
export const MOST_TABLE_TRIALS = 10_000;

/** Trials that are stored beside so many: more of them, so that they tell more. */
export const storedFor = (table: number): number => Math.max(STORED_IN_FILES, 10 * table);
const STORED_IN_FILES = 10_000;

/** What the columnar program finds when the sheets are written. */
export interface StoredSimulation {
  /** Trials 1, 2 and so on, at least as many as the table has. */
  readonly trials: Trials;
  readonly analysis: Analysis;
  /** The widest first. */
  readonly tornado: readonly Bar[];
  /** With every estimate at its base. */
  readonly baseNpv: number;
}

export function storedSimulation(model: Model, { stored }: TrialCounts): StoredSimulation {
  const sampler = samplerOf(model);
  const base = new Map(sampler.drivers.map(({ input: { id, estimate } }) => [id, Float64Array.of(estimate.base)]));
  const baseNpv = sampler.program.run(1, base).constant(NPV)[0]!;
  const trials = runToEnd(simulateRange(sampler, 1, stored));
  return { trials, analysis: analyse(sampler, trials, 1), tornado: tornadoOf(sampler), baseNpv };
}
