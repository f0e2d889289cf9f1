import type { End } from '../document/types';
import { BASE_SCENARIO, estimatesOf, SCENARIO_INPUT, type Ends, type EstimateInput } from '../document/inputs';
import { ids } from '../lines/ids';
import type { CaseEnds, Model } from '../language/model';
import { compile, type Program } from './compile';

const NPV = ids.result('npv');

/** Differences below this share of the amounts at stake are rounding: the input makes no difference. */
const ROUNDING = 1e-12;

type Direction = keyof Ends;

/**
 * Finds for every estimate the end that lowers and the end that raises NPV: one at a time, each from the base. Estimates
 * work through one another (more churn makes a churn lever worth more), so the ends so found may not be cautious together;
 * then they are found in turn, each with those before it in place, which never crosses the base.
 */
export function findEnds(model: Pick<Model, 'inputs' | 'lines' | 'periods' | 'case'>): CaseEnds {
  const estimates = estimatesOf(model.inputs);
  const trial = trialOf(model, estimates);
  const single = oneAtATime(estimates, trial);
  const [base, cautious, optimistic] = trial([
    new Map(),
    choiceOf(estimates, (id) => single.get(id)?.cautious ?? 'base'),
    choiceOf(estimates, (id) => single.get(id)?.optimistic ?? 'base'),
  ]) as [number, number, number];
  if (cautious <= base && base <= optimistic) return { of: single, oneAtATime: true };
  const [low, high] = (['cautious', 'optimistic'] as const).map((direction) => inTurn(estimates, trial, single, direction)) as [
    ReadonlyMap<string, End>,
    ReadonlyMap<string, End>,
  ];
  return {
    of: new Map(estimates.map(({ id }) => [id, { cautious: low.get(id) ?? 'base', optimistic: high.get(id) ?? 'base' }])),
    oneAtATime: false,
  };
}

type Choice = ReadonlyMap<string, number>;
/** NPV for each of several choices of values; what a choice does not name is at its base. */
type Trial = (choices: readonly Choice[]) => readonly number[];

const choiceOf = (estimates: readonly EstimateInput[], end: (id: string) => End): Choice =>
  new Map(estimates.map(({ id, estimate }) => [id, estimate[end(id)]]));

function trialOf(model: Parameters<typeof findEnds>[0], estimates: readonly EstimateInput[]): Trial {
  const base = new Map<string, number>([[SCENARIO_INPUT, BASE_SCENARIO]]);
  const ranged = estimates.filter(({ estimate }) => estimate.low < estimate.high);
  const program: Program = compile(
    { ...model, checks: [], ends: { of: new Map(), oneAtATime: true } },
    { constants: [NPV], varying: ranged.map(({ id }) => id), values: base },
  );
  return (choices) => {
    const columns = new Map(
      ranged.map(({ id, estimate }) => [id, Float64Array.from(choices, (choice) => choice.get(id) ?? estimate.base)] as const),
    );
    const npv = program.run(choices.length, columns).constant(NPV);
    if (npv?.length !== choices.length) throw new RangeError(`The program answers ${npv?.length ?? 'no'} of ${choices.length} choices.`);
    return [...npv];
  };
}

function oneAtATime(estimates: readonly EstimateInput[], trial: Trial): Map<string, Ends> {
  const ends = estimates.flatMap(({ id, estimate: { low, high } }) => [new Map([[id, low]]), new Map([[id, high]])]);
  const results = ends.length > 0 ? trial(ends) : [];
  const size = Math.max(...results.map(Math.abs), 1);
  return new Map(
    estimates.map(({ id, favours }, index) => {
      const [atLow, atHigh] = results.slice(2 * index, 2 * index + 2) as [number, number];
      const matters = Math.abs(atHigh - atLow) > ROUNDING * size;
      const highIsGood = matters ? atHigh > atLow : favours === 'high';
      return [id, highIsGood ? { cautious: 'low', optimistic: 'high' } : { cautious: 'high', optimistic: 'low' }];
    }),
  );
}

/** Begins with every estimate at its base and moves one after another to the end that helps, given those before it. */
function inTurn(
  estimates: readonly EstimateInput[],
  trial: Trial,
  single: ReadonlyMap<string, Ends>,
  direction: Direction,
): ReadonlyMap<string, End> {
  const sign = direction === 'cautious' ? -1 : 1;
  const chosen = new Map<string, End>();
  const values = new Map<string, number>();
  let best = sign * (trial([values]) as [number])[0];
  for (const { id, estimate } of estimates) {
    const first = single.get(id)?.[direction] ?? 'low';
    const ends = [first, first === 'low' ? 'high' : 'low'] as const;
    const [expected, other] = trial(ends.map((end) => new Map(values).set(id, estimate[end]))) as [number, number];
    const index = sign * expected >= sign * other ? 0 : 1;
    const result = sign * (index === 0 ? expected : other);
    const end: End = result >= best ? ends[index] : 'base';
    chosen.set(id, end);
    values.set(id, estimate[end]);
    best = Math.max(best, result);
  }
  return chosen;
}
