import { LARGEST_TRIAL } from '../../core/uncertainty/draws';
import { fillValues } from '../../core/uncertainty/estimate';
import { type Bounds, checkAll } from '../../core/validate';
import { compile, type Program } from '../columnar/compile';
import { BASE_SCENARIO, SCENARIO_INPUT } from '../document/inputs';
import { ids } from '../lines/ids';
import type { Model } from '../language/model';
import { fillNormals } from './normals';
import { type Variable, type Variables, variablesOf } from './variables';

export const NPV = ids.result('npv');
const PAID_BACK = ids.result('paybackReached');
/** Trials calculated between two reports of progress. */
const SLICE = 2048;

/** Most trials of one simulation. */
export const MOST_TRIALS = 10_000_000;
/** One trial alone says nothing of its error. */
export const trialsBounds: Bounds = { min: 2, max: MOST_TRIALS, integer: true };
/** Number of the trial before the first: another seed looks at other trials. */
export const seedBounds: Bounds = { min: 0, max: LARGEST_TRIAL - MOST_TRIALS, integer: true };

/** The results of consecutive trials. */
export interface Trials {
  readonly npv: Float64Array;
  /** 1 where the outlay came back within the horizon, else 0. */
  readonly paidBack: Float64Array;
}

/** A case made ready to be simulated. A sampler keeps its columns between calls: use it for one range after the other. */
export interface Sampler {
  readonly variables: Variables;
  /** The uncertain estimates that NPV or payback depends on. */
  readonly drivers: readonly Variable[];
  readonly program: Program;
}

/**
 * Settings and estimates without width are as in the base scenario.
 *
 * @param settings values of settings that are other than in the document, by the ids of their inputs
 */
export function samplerOf(model: Model, settings: ReadonlyMap<string, number> = new Map()): Sampler {
  const variables = variablesOf(model);
  const program = compile(model, {
    constants: [NPV, PAID_BACK],
    varying: variables.uncertain.map(({ input }) => input.id),
    values: new Map([[SCENARIO_INPUT, BASE_SCENARIO], ...settings]),
  });
  return { variables, program, drivers: variables.uncertain.filter(({ input }) => program.reads.has(input.id)) };
}

/**
 * Simulates consecutive trials in slices, so that whoever runs it can show progress, give way or stop after each. A trial's
 * result depends on its number alone: ranges calculated apart, in whichever order or place, join to the same columns.
 *
 * @param first number of the first trial
 * @param trials how many, at least 1
 * @returns a generator of how many are done, which ends with the results
 */
export function* simulateRange({ variables, drivers, program }: Sampler, first: number, trials: number): Generator<number, Trials> {
  checkAll([['trials', trials, { ...trialsBounds, min: 1 }]]);
  const npv = new Float64Array(trials);
  const paidBack = new Float64Array(trials);
  const columns = drivers.map(() => new Float64Array(Math.min(SLICE, trials)));
  for (let done = 0; done < trials;) {
    const n = Math.min(SLICE, trials - done);
    const slices = columns.map((column) => column.subarray(0, n));
    fillNormals(variables, drivers, first + done, slices);
    drivers.forEach(({ distribution }, index) => fillValues(slices[index]!, distribution, slices[index]!));
    const outcome = program.run(n, new Map(drivers.map(({ input }, index) => [input.id, slices[index]!])));
    npv.set(outcome.constant(NPV), done);
    paidBack.set(outcome.constant(PAID_BACK), done);
    done += n;
    yield done;
  }
  return { npv, paidBack };
}

/** Ranges joined in their order. */
export function joined(parts: readonly Trials[]): Trials {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const trials = parts.reduce((sum, { npv }) => sum + npv.length, 0);
  const all = { npv: new Float64Array(trials), paidBack: new Float64Array(trials) };
  let from = 0;
  for (const { npv, paidBack } of parts) {
    all.npv.set(npv, from);
    all.paidBack.set(paidBack, from);
    from += npv.length;
  }
  return all;
}
