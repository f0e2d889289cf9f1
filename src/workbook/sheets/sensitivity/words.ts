import type { Layout } from '../../layout';
import { measureNext } from '../../../model/simulation/measure-next';
import { inputLabel } from '../inputWords';

const amount = (value: number): string => Math.round(value).toLocaleString('en-US');

/** What to measure next, in sentences: what it is worth to know what, and the pilot to run. */
export function measureNextWords({ model, simulation, trials }: Layout): string[] {
  const { currency } = model.case;
  const { certainty, npv, drivers } = simulation.analysis;
  const { driver, pilot } = measureNext(model, drivers);
  const decision = npv.mean > 0 ? 'going ahead' : 'leaving it';
  const basis = `By ${trials.stored.toLocaleString('en-US')} trials: without knowing more, ${decision} is right; knowing everything before deciding would be worth ${currency} ${amount(certainty.value)}.`;
  if (!driver) return ['Nothing is worth measuring first: no single estimate, known exactly, would change the decision.', basis];
  const { value, standardError } = driver.worth;
  const first = `Measure first: ${inputLabel(driver.variable.input)}. Knowing it before deciding would be worth ${currency} ${amount(value)} (± ${amount(standardError)}).`;
  if (!pilot) return [first, 'No pilot of a lever is worth more than it costs.', basis];
  const { plan, costPerCustomer } = pilot;
  const what = pilot.driver === driver ? 'A pilot' : `A pilot of ${inputLabel(pilot.driver.variable.input)}`;
  return [
    first,
    `${what} with ${amount(plan.customers)} customers in each of two groups, watched for a year, costs ${currency} ${amount(plan.cost)} (${costPerCustomer.toFixed(2)} for each treated customer) and is worth ${currency} ${amount(plan.worth)}.`,
    basis,
  ];
}
