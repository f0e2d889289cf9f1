import { inputIds } from '../document/input-ids';
import type { PilotPlan } from '../../core/uncertainty/pilot-information';
import type { Model } from '../language/model';
import type { InputDriver } from './analysis';
import { pilotsOf } from './pilots';

/** A pilot of one lever, with what a treated customer costs. */
export interface PilotOffer {
  readonly driver: InputDriver;
  readonly costPerCustomer: number;
  readonly plan: PilotPlan;
}

/** What is most worth finding out before deciding. */
export interface MeasureNext {
  /** The estimate that is worth most to know, if knowing any is worth more than its error. */
  readonly driver: InputDriver | undefined;
  /** The pilot that is worth most after its cost. */
  readonly pilot: PilotOffer | undefined;
}

/** @param drivers of a simulation of the model */
export function measureNext(model: Model, drivers: readonly InputDriver[]): MeasureNext {
  const known = drivers.filter(({ worth }) => worth.value > worth.standardError && worth.value > 0);
  const driver = [...known].sort((a, b) => b.worth.value - a.worth.value)[0];
  const offers = model.case.levers.flatMap(({ id }): PilotOffer[] => {
    const input = inputIds.leverSize(id);
    const own = known.filter(({ variable }) => variable.input.id === input);
    const costPerCustomer = runningCost(model, id);
    const plan = pilotsOf(model, own, costPerCustomer).get(input);
    return plan && own[0] ? [{ driver: own[0], costPerCustomer, plan }] : [];
  });
  const pilot = offers.sort((a, b) => b.plan.worth - b.plan.cost - (a.plan.worth - a.plan.cost))[0];
  return { driver, pilot };
}

/** What a lever costs a year for each customer it reaches: its running costs, shared with the levers that they serve as well. */
function runningCost({ case: { levers, segments, costs } }: Model, id: string): number {
  const lever = levers.find((entry) => entry.id === id);
  const reached = segments
    .filter((segment) => lever?.segments.includes(segment.id))
    .reduce((sum, { customers }) => sum + customers.base, 0);
  return costs.reduce((sum, { kind, amount, levers: served }) => {
    if (kind === 'oneOff' || !(served.length === 0 || served.includes(id))) return sum;
    return sum + (kind === 'perCustomer' ? amount.base : reached > 0 ? amount.base / reached : 0);
  }, 0);
}
