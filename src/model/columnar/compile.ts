import { Compiler } from './compiler';
import { run, type Outcome } from './program';
import { estimatesOf } from '../document/inputs';
import { liveValues } from '../exact/evaluate';
import type { Model } from '../language/model';

export interface CompileOptions {
  /** Lines whose constant is wanted, such as `results.npv`. */
  readonly constants?: readonly string[];
  /** Lines whose total is wanted. */
  readonly totals?: readonly string[];
  /** Lines whose opening and periods are wanted. */
  readonly series?: readonly string[];
  /** Ids of the inputs that differ between trials. Absent: every estimate. */
  readonly varying?: readonly string[];
  /** Values of inputs in place of those the scenario chooses; the scenario itself may be among them. */
  readonly values?: ReadonlyMap<string, number>;
}

/** A model made ready to be calculated for many trials at once. */
export interface Program {
  /** Lines that are calculated in every period. */
  readonly lines: number;
  readonly periods: number;
  /** Ids of the inputs that the wanted figures depend on. */
  readonly reads: ReadonlySet<string>;
  /**
   * @param trials how many, at least 1
   * @param inputs a column of `trials` values for each varying input; one that is missing keeps its live value
   */
  run(trials: number, inputs: ReadonlyMap<string, Float64Array>): Outcome;
}

export type { Outcome };

/**
 * The fast reader: a model as loops over columns of float64, thousands of trials at once. A program is data and closures
 * (no generated code, which content security policies forbid). Only what the wanted figures need is calculated, and
 * what is the same in all trials is calculated once.
 *
 * A program keeps its columns between runs: run it for one set of trials after the other, not for two at once.
 */
export function compile(model: Model, options: CompileOptions): Program {
  const { constants = [], totals = [], series = [], values } = options;
  const varying = options.varying ?? estimatesOf(model.inputs).map(({ id }) => id);
  const program = new Compiler(model, { constants, totals, series }, varying, liveValues(model, values)).compile();
  return { lines: program.lines, periods: program.periods, reads: program.reads, run: (trials, inputs) => run(program, trials, inputs) };
}
