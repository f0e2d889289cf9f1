import type { RandomSource } from './random';
import { sampleBeta, sampleExponential, sampleGamma } from './samplers';

/** One simulated customer: his history up to T and what he bought in the time after. */
export interface SimulatedCustomer {
  readonly x: number;
  readonly tX: number;
  readonly T: number;
  readonly alive: boolean;
  readonly later: number;
  /** When he bought after T, from T on. */
  readonly laterAt: readonly number[];
}

/** Tells the story of the models event by event, without any of their formulas. */
export function simulateCustomer(
  model: 'BG/NBD' | 'MBG/NBD' | 'Pareto/NBD',
  parameters: readonly number[],
  T: number,
  ahead: number,
  random: RandomSource,
): SimulatedCustomer {
  const [first, scale, third, fourth] = parameters as [number, number, number, number];
  const rate = sampleGamma(random, first, scale);
  const lifetime = model === 'Pareto/NBD' ? sampleExponential(random, sampleGamma(random, third, fourth)) : Infinity;
  const dropout = model === 'Pareto/NBD' ? 0 : sampleBeta(random, third, fourth);
  let gone = model === 'MBG/NBD' && random.next() < dropout;
  let goneAt = gone ? 0 : lifetime;
  let time = 0;
  let x = 0;
  let tX = 0;
  const laterAt: number[] = [];
  while (!gone) {
    time += sampleExponential(random, rate);
    if (time > Math.min(lifetime, T + ahead)) break;
    if (time <= T) {
      x += 1;
      tX = time;
    } else {
      laterAt.push(time - T);
    }
    gone = random.next() < dropout;
    if (gone) goneAt = time;
  }
  return { x, tX, T, alive: goneAt > T, later: laterAt.length, laterAt };
}

/** A donor of the BG/BB, opportunity by opportunity: he answers or not, and may leave after each. */
export function simulateDonor(parameters: readonly number[], n: number, ahead: number, random: RandomSource): SimulatedCustomer {
  const [alpha, beta, gamma, delta] = parameters as [number, number, number, number];
  const answers = sampleBeta(random, alpha, beta);
  const leaves = sampleBeta(random, gamma, delta);
  let x = 0;
  let tX = 0;
  const laterAt: number[] = [];
  let gone = false;
  let alive = true;
  for (let opportunity = 1; opportunity <= n + ahead && !gone; opportunity += 1) {
    // He leaves at the beginning of an opportunity, before he could answer.
    gone = random.next() < leaves;
    if (gone) {
      alive = opportunity > n;
      break;
    }
    if (random.next() >= answers) continue;
    if (opportunity <= n) {
      x += 1;
      tX = opportunity;
    } else {
      laterAt.push(opportunity - n);
    }
  }
  return { x, tX, T: n, alive, later: laterAt.length, laterAt };
}
