import { inputIds } from '../document/input-ids';
import { retentionToday } from '../document/retention-today';
import { bestPilot, type PilotPlan } from '../../core/uncertainty/pilot-information';
import type { Model } from '../language/model';
import { actingOf } from '../lines/levers';
import type { InputDriver } from './analysis';

/**
 * The pilot that is worth most for the size of each churn lever, by the id of its input, watched for a year: sizes are shares of
 * annual churn. Those that no pilot is worth its cost for are left out.
 *
 * @param costPerCustomer of a treated customer; the control group costs nothing
 */
export function pilotsOf(model: Model, drivers: readonly InputDriver[], costPerCustomer: number): Map<string, PilotPlan> {
  const { levers, segments } = model.case;
  const found = new Map<string, PilotPlan>();
  for (const lever of levers) {
    const driver = drivers.find(({ variable }) => variable.input.id === inputIds.leverSize(lever.id));
    const reached = segments.filter(({ id }) => lever.segments.includes(id));
    const available = reached.reduce((sum, { customers }) => sum + customers.base, 0);
    if (actingOf(lever.kind).acts !== 'keeps' || !driver || available <= 0) continue;
    const retention = reached.reduce((sum, segment) => sum + segment.customers.base * retentionToday(segment), 0) / available;
    if (!(retention > 0 && retention < 1)) continue;
    const plan = bestPilot({ spline: driver.spline, size: driver.variable.distribution, retention }, costPerCustomer, available);
    if (plan) found.set(driver.variable.input.id, plan);
  }
  return found;
}
