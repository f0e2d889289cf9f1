import { choiceOf, type Choice, type Programme } from '../../core/portfolio/programmes';
import { DomainError } from '../../core/errors';
import { PERIODS_PER_YEAR } from '../../core/units';
import { compile } from '../columnar/compile';
import { BASE_SCENARIO, EFFORT_INPUT, SCENARIO_INPUT } from '../document/inputs';
import { ids } from '../lines/ids';
import type { Model } from '../language/model';
import { answersToEffort } from '../simulation/effort';
import { NPV } from '../simulation/trial-range';

/** Multiples of the plan at which this programme could be funded, where somebody said how its levers answer to effort. */
export const EFFORTS = [0.6, 0.8, 1, 1.2, 1.5] as const;
/** At most one of them. */
const GROUP = 'this programme';

/** A use of the budget: one of the case's other programmes, or this programme at an effort. */
export interface Alternative {
  readonly id: string;
  readonly name: string;
  /** Outlay of each year that has a budget, before the tax it relieves. */
  readonly costs: readonly number[];
  /** After tax; for this programme in its three scenarios. */
  readonly npv: { readonly low: number; readonly base: number; readonly high: number };
  /** Multiple of the plan; only for this programme. */
  readonly effort?: number;
}

/** What competes for the budgets of a case, with the rules between them. */
export interface Portfolio {
  readonly alternatives: readonly Alternative[];
  readonly choice: Choice;
}

/**
 * This programme at several efforts, and the other programmes of its case, under the case's budgets. A cost in a year that
 * has no budget counts against none.
 *
 * @throws DomainError where the case has no budgets, or its programmes and budgets do not fit together
 */
export function portfolioOf(model: Model): Portfolio {
  const { programmes, budgets } = model.case;
  if (budgets.length === 0) {
    const message = 'budgets is empty: give the budget of each year that all programmes share, for example [500000, 300000].';
    throw DomainError.of('type', 'budgets', message);
  }
  const own = effortAlternatives(model, budgets.length);
  const others = programmes.map(({ id, name, costs, npv }): Alternative => ({
    id,
    name,
    costs: budgets.map((_, year) => costs[year] ?? 0),
    npv,
  }));
  const alternatives = [...own, ...others];
  const place = new Map(programmes.map(({ id }, index) => [id, own.length + index]));
  const entries = alternatives.map(({ name, costs, npv }, index): Programme => {
    const other = programmes[index - own.length];
    return {
      name,
      costs,
      value: npv.base,
      group: other ? other.group : GROUP,
      needs: (other?.needs ?? []).map((id) => place.get(id)!),
      mustHave: other?.mustHave ?? false,
    };
  });
  return { alternatives, choice: choiceOf(entries, budgets) };
}

/**
 * This programme at several efforts: NPV in its three scenarios, and its outlays of each year in the base scenario.
 *
 * @param years how many years have a budget; later outlays count against none
 * @param efforts multiples of the plan; without a lever that answers to effort, the plan alone says something
 */
export function effortAlternatives(model: Model, years: number, efforts: readonly number[] = effortsOf(model)): Required<Alternative>[] {
  const { title, timeline } = model.case;
  const column = new Map([[EFFORT_INPUT, Float64Array.from(efforts)]]);
  const [low, base, high] = [1, BASE_SCENARIO, 3].map((scenario) =>
    compile(model, {
      constants: [NPV],
      series: scenario === BASE_SCENARIO ? [ids.costs] : [],
      varying: [EFFORT_INPUT],
      values: new Map([[SCENARIO_INPUT, scenario]]),
    }).run(efforts.length, column),
  );
  const costs = efforts.map(() => new Array<number>(years).fill(0));
  for (let period = 0; period <= model.periods; period += 1) {
    const year = Math.max(0, Math.ceil(period / PERIODS_PER_YEAR[timeline.periodLength]) - 1);
    if (year < years) base!.period(ids.costs, period).forEach((cost, index) => (costs[index]![year]! += cost));
  }
  const npv = [low, base, high].map((outcome) => outcome!.constant(NPV));
  return efforts.map((effort, index) => ({
    id: `this-${Math.round(100 * effort)}`,
    name: `${title} at ${Math.round(100 * effort)} %`,
    costs: costs[index]!,
    npv: { low: npv[0]![index]!, base: npv[1]![index]!, high: npv[2]![index]! },
    effort,
  }));
}

/** At which efforts this programme is an alternative of its own. */
const effortsOf = (model: Model): readonly number[] => (answersToEffort(model) ? EFFORTS : [1]);
