import fc from 'fast-check';

/** The seed of this run of the tests, where one is wanted besides those that every run has: `fresh-seed.ts`. */
const FRESH = process.env['FC_FRESH'];
/** So many cases from the seeds that every run has come on one from the fresh seed. */
const EACH = 20;

type Options<T> = fc.Parameters<T>;

function fresh<T>(options: Options<T>): Options<T> {
  const runs = options.numRuns ?? fc.readConfigureGlobal().numRuns ?? EACH;
  return { ...options, seed: Number(FRESH), numRuns: Math.max(1, Math.floor(runs / EACH)) };
}

/**
 * Holds a law against random cases: the same in every run, so that a failure is a change's own; and in CI against a few that
 * nobody has tried.
 */
export function holds<T>(law: fc.IAsyncProperty<T>, options?: Options<T>): Promise<void>;
export function holds<T>(law: fc.IProperty<T>, options?: Options<T>): void;
export function holds<T>(law: fc.IAsyncProperty<T> | fc.IProperty<T>, options: Options<T> = {}): Promise<void> | void {
  const known = fc.assert(law as fc.IAsyncProperty<T>, options) as Promise<void> | undefined;
  if (FRESH === undefined) return known;
  const again = () => fc.assert(law as fc.IAsyncProperty<T>, fresh(options));
  return known === undefined ? again() : known.then(again);
}
