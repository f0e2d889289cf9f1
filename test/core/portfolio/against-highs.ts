import { DomainError } from '../../../src/core/errors';
import { frontierOf } from '../../../src/core/portfolio/frontier';
import type { Choice } from '../../../src/core/portfolio/programmes';
import { largestValue, loadHighs } from './highs';
import { randomChoice } from './random-choice';

const CLOSE = 1e-7;

/**
 * Compares the frontier of a choice with HiGHS at every breakpoint and just below it (where the breakpoint before must still
 * be the best), and returns what differs.
 *
 * @param oneIn of so many breakpoints only the last is compared: HiGHS takes a second for each of a large choice
 */
export async function differencesOf(choice: Choice, oneIn = 1): Promise<string[]> {
  const solver = await loadHighs();
  const points = frontierOf(choice);
  const scale = choice.programmes.reduce((sum, { value }) => sum + Math.abs(value), 1);
  return points.flatMap(({ share, value }, index) => {
    if ((points.length - 1 - index) % oneIn !== 0) return [];
    const at = largestValue(solver, choice, share * (1 + 1e-9));
    const faults: string[] = [];
    if (at === undefined || Math.abs(at - value) > CLOSE * scale) faults.push(`at ${share}: ${value}, HiGHS ${at}`);
    const before = points[index - 1];
    const below = largestValue(solver, choice, share * (1 - 1e-6));
    const next = before && before.share > share * (1 - 1e-6) ? undefined : before;
    if (next && (below === undefined || Math.abs(below - next.value) > CLOSE * scale))
      faults.push(`below ${share}: ${next.value}, HiGHS ${below}`);
    return faults;
  });
}

/** Frontiers of random instances, by seed; those whose must-haves cannot be together are passed over. */
export async function compareInstances(first: number, count: number): Promise<{ instances: number; points: number; faults: string[] }> {
  const faults: string[] = [];
  let instances = 0;
  let points = 0;
  for (let seed = first; instances < count; seed += 1) {
    let choice: Choice;
    try {
      choice = randomChoice(seed);
    } catch (error) {
      if (error instanceof DomainError) continue;
      throw error;
    }
    instances += 1;
    points += frontierOf(choice).length;
    faults.push(...(await differencesOf(choice)).map((fault) => `instance ${seed}: ${fault}`));
  }
  return { instances, points, faults };
}
