import { compile } from '../columnar/compile';
import { BASE_SCENARIO, EFFORT_INPUT, SCENARIO_INPUT } from '../document/inputs';
import { ids } from '../lines/ids';
import type { Model } from '../language/model';

const WANTED = { npv: ids.result('npv'), costs: ids.result('pvCosts'), retention: ids.result('retentionWith') } as const;

/** The most that can be asked about: three times the plan. */
export const MOST_EFFORT = 3;
/** Points of a search for the best effort, and how often it is made finer around the best of them. */
const POINTS = 301;
const ROUNDS = 3;
/** Half the distance over which the slope at the plan is taken. */
const STEP = 1e-4;

/** A case at one effort: spending as a multiple of the plan. Money after tax. */
export interface EffortPoint {
  readonly effort: number;
  readonly npv: number;
  readonly pvCosts: number;
  /** In the last year, of the whole base, with the programme. */
  readonly retention: number;
}

/** What a case answers to effort. */
export interface EffortAnswer {
  at(efforts: readonly number[]): EffortPoint[];
  /** The effort of the greatest NPV, the smallest such, to 1e-6; undefined where nobody said how any lever answers to effort. */
  readonly best: EffortPoint | undefined;
  /** What the next unit of currency brings at the plan, d NPV / d cost; undefined without an answer, and where effort costs nothing. */
  readonly next: number | undefined;
}

/**
 * The spending decision by the whole model.
 *
 * @param scenario 1 cautious, 2 base, 3 optimistic
 */
export function effortOf(model: Model, scenario = BASE_SCENARIO): EffortAnswer {
  const program = compile(model, {
    constants: Object.values(WANTED),
    varying: [EFFORT_INPUT],
    values: new Map([[SCENARIO_INPUT, scenario]]),
  });
  const at = (efforts: readonly number[]): EffortPoint[] => {
    const outcome = program.run(efforts.length, new Map([[EFFORT_INPUT, Float64Array.from(efforts)]]));
    const [npv, pvCosts, retention] = [WANTED.npv, WANTED.costs, WANTED.retention].map((line) => outcome.constant(line));
    return efforts.map((effort, index) => ({ effort, npv: npv![index]!, pvCosts: pvCosts![index]!, retention: retention![index]! }));
  };
  if (!answersToEffort(model)) return { at, best: undefined, next: undefined };
  const [below, above] = at([1 - STEP, 1 + STEP]) as [EffortPoint, EffortPoint];
  const spent = above.pvCosts - below.pvCosts;
  return {
    at,
    best: bestOf(at),
    next: spent > 0 ? (above.npv - below.npv) / spent : undefined,
  };
}

/** Whether somebody said how a lever answers to effort: without it more effort only costs, and less only saves. */
export const answersToEffort = ({ case: { levers } }: Pick<Model, 'case'>): boolean =>
  levers.some(({ response }) => response !== undefined);

function bestOf(at: EffortAnswer['at']): EffortPoint {
  let [low, high] = [0, MOST_EFFORT];
  let best: EffortPoint | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = (high - low) / (POINTS - 1);
    for (const point of at(Array.from({ length: POINTS }, (_, index) => Math.min(high, low + index * step)))) {
      if (!best || point.npv > best.npv) best = point;
    }
    [low, high] = [Math.max(0, best!.effort - step), Math.min(MOST_EFFORT, best!.effort + step)];
  }
  return best!;
}
