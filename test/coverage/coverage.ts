import { baseForecast } from '../../src/core/customerbase/base-forecast';
import { countCustomers } from '../../src/core/customerbase/counts';
import { PURCHASE_MODELS } from '../../src/core/customerbase/models';
import type { ModelName } from '../../src/core/customerbase/purchase-model';
import { runToEnd } from '../../src/core/numerics/objective';
import { randomSource, type RandomSource } from '../tools/random';
import { simulateCustomer, simulateDonor, type SimulatedCustomer } from '../tools/simulated-customers';

/** A base whose future is known, because it is simulated: customers won over the first third, seen until `age`. */
export interface Scenario {
  readonly model: ModelName;
  readonly parameters: readonly number[];
  readonly customers: number;
  readonly age: number;
  readonly ahead: number;
}

/** In how many of the runs the 95 % interval held what then happened. */
export interface Coverage {
  readonly runs: number;
  readonly purchases: number;
  readonly alive: number;
  /** Runs in which the fit failed. */
  readonly failed: number;
  /** Mean width of the interval for purchases relative to the expectation. */
  readonly width: number;
}

/** The customers of a scenario with what they did and do. */
export function simulatedBase({ model, parameters, customers, age, ahead }: Scenario, random: RandomSource): SimulatedCustomer[] {
  return Array.from({ length: customers }, () => {
    if (model === 'BG/BB') return simulateDonor(parameters, age - Math.floor(random.next() * (age / 3)), ahead, random);
    return simulateCustomer(model, parameters, age * (1 - random.next() / 3), ahead, random);
  });
}

/** Simulates, fits and forecasts again and again; run k has the seed `seed + k`. */
export function coverageOf({ model: name, parameters, customers, age, ahead }: Scenario, runs: number, seed: number): Coverage {
  const model = PURCHASE_MODELS[name];
  let [purchases, alive, failed, width] = [0, 0, 0, 0];
  for (let k = 0; k < runs; k += 1) {
    const random = randomSource(seed + k);
    const base = simulatedBase({ model: name, parameters, customers, age, ahead }, random);
    const counts = countCustomers(
      base.map(({ x }) => x),
      base.map(({ tX }) => tX),
      base.map(({ T }) => T),
    );
    try {
      const fit = runToEnd(model.fitSteps(counts));
      const forecast = baseForecast(model, fit, counts, { horizon: ahead });
      const bought = base.reduce((sum, { later }) => sum + later, 0);
      const left = base.filter((customer) => customer.alive).length;
      if (forecast.purchases.low <= bought && bought <= forecast.purchases.high) purchases += 1;
      if (forecast.alive.low <= left && left <= forecast.alive.high) alive += 1;
      width += (forecast.purchases.high - forecast.purchases.low) / forecast.purchases.expected / runs;
    } catch {
      failed += 1;
    }
  }
  return { runs, purchases, alive, failed, width };
}

/** What the intervals are held to: ordinary histories of every model, few customers, and histories too short for their parameters. */
export const SCENARIOS: readonly (Scenario & { readonly name: string })[] = [
  { name: 'BG/NBD', model: 'BG/NBD', parameters: [0.243, 4.414, 0.793, 2.426], customers: 1000, age: 39, ahead: 39 },
  { name: 'MBG/NBD', model: 'MBG/NBD', parameters: [0.525, 6.183, 0.891, 1.614], customers: 1000, age: 39, ahead: 39 },
  { name: 'Pareto/NBD', model: 'Pareto/NBD', parameters: [0.553, 10.578, 0.606, 11.669], customers: 1000, age: 39, ahead: 39 },
  { name: 'BG/BB', model: 'BG/BB', parameters: [1.204, 0.75, 0.657, 2.783], customers: 1000, age: 9, ahead: 6 },
  { name: 'BG/NBD, few customers', model: 'BG/NBD', parameters: [0.243, 4.414, 0.793, 2.426], customers: 250, age: 39, ahead: 39 },
  { name: 'Pareto/NBD, few customers', model: 'Pareto/NBD', parameters: [0.553, 10.578, 0.606, 11.669], customers: 300, age: 39, ahead: 39 },
  { name: 'Pareto/NBD, short', model: 'Pareto/NBD', parameters: [0.553, 10.578, 0.606, 11.669], customers: 2000, age: 10, ahead: 20 },
  { name: 'BG/BB, short', model: 'BG/BB', parameters: [0.8, 1.5, 0.5, 3], customers: 800, age: 4, ahead: 6 },
];
