import { Dice } from './dice';

/** One thing that random input is thrown at. */
export interface Fuzz {
  readonly name: string;
  /** Throws `npm run fuzz` makes of it, and those of the sample in every test run. */
  readonly full: number;
  readonly sample: number;
  /** Longest time of one throw, in milliseconds of the processor's time. */
  readonly patience: number;
  /** One throw: what is wrong with the answer, in a sentence that shows the input, or undefined. Whatever it throws is a crash. */
  once(dice: Dice): Promise<string | undefined> | string | undefined;
}

/** By which the process may grow, in megabytes. */
export const LARGEST = 1024;

export interface Report {
  readonly throws: number;
  /** Milliseconds of the processor's time that the slowest throw took, and its seed. */
  readonly slowest: { readonly milliseconds: number; readonly seed: number };
  readonly megabytes: number;
  /** The first complaints, each with the seed that repeats it alone. */
  readonly complaints: readonly string[];
}

const MOST_COMPLAINTS = 20;
const MEGABYTE = 2 ** 20;
/** Throws between two looks at the memory. */
const LOOK_EVERY = 200;

/**
 * Throws `count` times, each with a seed of its own, the first of which is given.
 *
 * @param progress called now and then with the number of throws made
 */
export async function throwAt(
  fuzz: Fuzz,
  count: number,
  seed: number,
  largest = LARGEST,
  progress?: (made: number) => void,
): Promise<Report> {
  const complaints: string[] = [];
  let slowest = { milliseconds: 0, seed };
  let megabytes = 0;
  const held = process.memoryUsage().rss;
  const complain = (at: number, what: string): void => {
    if (complaints.length < MOST_COMPLAINTS) complaints.push(`${fuzz.name}, seed ${at}: ${what}`);
  };
  // The first one is made twice: what loads or compiles on first use is not its own time.
  for (let index = -1; index < count; index += 1) {
    const at = seed + Math.max(0, index);
    const began = process.cpuUsage();
    try {
      const wrong = await fuzz.once(new Dice(at));
      if (wrong !== undefined) complain(at, wrong);
    } catch (error) {
      complain(at, `crashed with ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    if (index < 0) {
      complaints.length = 0;
      continue;
    }
    const { user, system } = process.cpuUsage(began);
    const milliseconds = (user + system) / 1000;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed: at };
    if (index % LOOK_EVERY === 0) {
      megabytes = Math.max(megabytes, (process.memoryUsage().rss - held) / MEGABYTE);
      progress?.(index);
    }
  }
  if (slowest.milliseconds > fuzz.patience) complain(slowest.seed, `took ${Math.round(slowest.milliseconds)} ms`);
  if (megabytes > largest) complain(seed, `the process grew by ${Math.round(megabytes)} MB`);
  return { throws: count, slowest, megabytes, complaints };
}
