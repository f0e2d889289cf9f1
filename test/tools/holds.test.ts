import fc from 'fast-check';
import type * as Holds from './holds';

/** The module as it is where a fresh seed is wanted, or none. */
function loaded(seed: string | undefined): typeof Holds {
  const before = process.env['FC_FRESH'];
  if (seed === undefined) delete process.env['FC_FRESH'];
  else process.env['FC_FRESH'] = seed;
  let module: typeof Holds | undefined;
  jest.isolateModules(() => (module = jest.requireActual<typeof Holds>('./holds')));
  if (before === undefined) delete process.env['FC_FRESH'];
  else process.env['FC_FRESH'] = before;
  return module!;
}

const drawn = (run: (law: fc.IProperty<[number]>) => void): number[] => {
  const seen: number[] = [];
  run(fc.property(fc.integer(), (value) => void seen.push(value)));
  return seen;
};
const known = { seed: 1, numRuns: 40 };

describe('a random law', () => {
  it('is held against the cases of every run, and then against a few from the fresh seed, which FC_SEED draws again', () => {
    const first = drawn((law) => fc.assert(law, known));
    const others = drawn((law) => fc.assert(law, { seed: 7, numRuns: 2 }));
    expect(drawn((law) => loaded('7').holds(law, known))).toEqual([...first, ...others]);
    expect(drawn((law) => loaded(undefined).holds(law, known))).toEqual(first);
  });

  it('fails where only the fresh seed breaks it, and says from which', () => {
    const others = drawn((law) => fc.assert(law, { seed: 7, numRuns: 2 }));
    const broken = fc.property(fc.integer(), (value) => value !== others[0]);
    expect(() => loaded(undefined).holds(broken, known)).not.toThrow();
    expect(() => loaded('7').holds(broken, known)).toThrow(/seed: 7/);
  });

  it('may wait for something', async () => {
    const law = fc.asyncProperty(fc.integer(), async (value) => Number.isInteger(value));
    await expect(loaded('7').holds(law, known)).resolves.toBeUndefined();
  });
});
