import { fuzzes } from '.';
import { type Fuzz, throwAt } from './fuzz';
import { seedOr } from '../tools/seed';

/** A machine that runs all tests at once may take its time. */
const SLOWNESS = 5;
/** One seed of old, and one that nobody has tried. */
const SEEDS = [20261126, seedOr(Date.now() % 1e9)];

describe.each(fuzzes.map((fuzz) => [fuzz.name, fuzz] as const))('%s', (_, fuzz) => {
  test.each(SEEDS)('stand random input, from seed %d', async (seed) => {
    expect(
      (await throwAt({ ...fuzz, patience: SLOWNESS * fuzz.patience }, Math.ceil(fuzz.sample / SEEDS.length), seed)).complaints,
    ).toEqual([]);
  });
});

describe('fuzzing', () => {
  const it = { name: 'it', full: 1, sample: 1, patience: 50 };
  const throwing = (once: Fuzz['once']): Promise<readonly string[]> => throwAt({ ...it, once }, 3, 7).then(({ complaints }) => complaints);

  test('tells crashes, wrong answers and slowness with the seed that repeats them', async () => {
    expect(await throwing(() => undefined)).toEqual([]);
    expect(await throwing((dice) => (dice.below(2) >= 0 ? 'is wrong' : undefined))).toEqual([
      'it, seed 7: is wrong',
      'it, seed 8: is wrong',
      'it, seed 9: is wrong',
    ]);
    expect(
      (
        await throwing(() => {
          throw new TypeError('oops');
        })
      )[0],
    ).toMatch(/^it, seed 7: crashed with TypeError: oops/);
    expect(
      await throwing(() => {
        const began = process.cpuUsage();
        while (process.cpuUsage(began).user < 60_000);
        return undefined;
      }),
    ).toEqual([expect.stringMatching(/^it, seed \d: took \d+ ms$/)]);
  });

  test('is repeated by its seed', async () => {
    const seen = async (): Promise<number[]> => {
      const numbers: number[] = [];
      await throwAt({ ...it, once: (dice) => void numbers.push(dice.number()) }, 5, 11);
      return numbers;
    };
    expect(await seen()).toEqual(await seen());
  });
});
