import { frontierOf } from '../../src/core/portfolio/frontier';
import { randomChoice } from '../core/portfolio/random-choice';
import { type Bench, median, processorMilliseconds } from './bench';

const SEEDS = [1, 2, 3, 4, 5];

/** Another choice for each run: how long a search takes depends on the numbers. */
const frontier: Bench = {
  name: 'Frontier of 40 programmes, five yearly budgets, groups, needs',
  goal: 'at most 1 s',
  run: () => {
    const points: number[] = [];
    const times = SEEDS.map((seed) => {
      const choice = randomChoice(seed, { programmes: 40, years: 5 });
      return processorMilliseconds(() => points.push(frontierOf(choice).length));
    });
    return { value: median(times), unit: 'ms', detail: `${points.join(', ')} breakpoints, slowest ${Math.round(Math.max(...times))} ms` };
  },
};

export const benches: readonly Bench[] = [frontier];
