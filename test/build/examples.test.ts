import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleText, examples } from '../../src/build/examples';
import { AUTHOR, ILLUSTRATION } from '../../src/build/examples/estimates';
import { sources } from '../../src/build/examples/published';
import { CASE_VERSION, parseCase, type Provenance } from '../../src/model/document';
import { evaluate } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { ids } from '../../src/model/lines/ids';

const root = join(__dirname, '../..');
const all = examples(root);
const names = Object.keys(all);
type Stated = Provenance & { readonly path: string; readonly low?: number; readonly base?: number; readonly high?: number };

/** Everything in a case that somebody may vouch for, with its path. */
function stated(value: unknown, path = ''): Stated[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('confidence' in value) return [{ ...(value as Provenance), path }];
  return Object.entries(value).flatMap(([key, child]) => stated(child, `${path}.${key}`));
}
/** House inputs: defaults of every new case. */
const HOUSE = /costInflation|riskAdjustment/;
const ofCase = (name: string): Stated[] => stated(all[name]).filter(({ path }) => !HOUSE.test(path));
const paths = (entries: readonly Stated[]): string[] => entries.map(({ path }) => path);

describe('the examples', () => {
  it.each(names)('%s.json is what the script writes, in the current version', (name) => {
    expect(readFileSync(join(root, `assets/examples/${name}.json`), 'utf8')).toBe(exampleText(all[name]!));
    expect(all[name]!.version).toBe(CASE_VERSION);
  });

  it.each(names)('%s is a valid case', (name) => {
    const result = parseCase(JSON.parse(readFileSync(join(root, `assets/examples/${name}.json`), 'utf8')));
    expect(result.ok ? [] : result.faults).toEqual([]);
  });

  it.each(names)('%s gives source and comment for everything stated, in order low, base, high', (name) => {
    const entries = ofCase(name);
    expect(entries.length).toBeGreaterThan(30);
    expect(paths(entries.filter(({ source, comment }) => source.length < 5 || comment.length < 5))).toEqual([]);
    expect(paths(entries.filter(({ low = 0, base = low, high = base }) => low > base || base > high))).toEqual([]);
  });

  it.each(names)(
    '%s names no owner and no confidence that nobody has: only what was computed from an experiment is vouched for',
    (name) => {
      const entries = ofCase(name);
      const vouched = entries.filter(({ confirmed, owner, confidence }) => confirmed || owner !== '' || confidence !== 'unset');
      expect(paths(vouched)).toEqual(paths(entries.filter(({ kind }) => kind === 'experiment')));
      for (const entry of vouched) expect(entry).toMatchObject({ confirmed: true, owner: AUTHOR, confidence: 'medium' });
      expect(new Set(all[name]!.judgments.map(({ owner }) => owner))).toEqual(new Set([AUTHOR]));
    },
  );

  it.each(names)('%s calls each number what it is: counted in a file, published, from an experiment, or an illustration', (name) => {
    const published: readonly string[] = Object.values(sources);
    const misnamed = ofCase(name).filter(({ kind, source }) => {
      if (kind === 'judgment') return source !== ILLUSTRATION;
      if (kind === 'benchmark') return !published.includes(source);
      return kind === 'measured' ? !source.includes('.csv') : !source.includes('randomised');
    });
    expect(paths(misnamed)).toEqual([]);
  });

  it.each(names)('%s never uses a published survey as the size of a lever or a cost', (name) => {
    const { levers, costs } = all[name]!;
    expect(paths(stated({ levers, costs }).filter(({ kind }) => kind === 'benchmark'))).toEqual([]);
  });

  it('use an experiment in at least one lever', () => {
    const tested = Object.values(all).flatMap(({ levers }) => levers.filter(({ size }) => size.kind === 'experiment' && size.confirmed));
    expect(tested.map(({ id }) => id)).toEqual(['mail']);
  });

  it('answer to effort in at least one case, where costs scale with it', () => {
    const answering = names.filter(
      (name) => all[name]!.levers.some(({ response }) => response) && all[name]!.costs.some(({ scales }) => scales),
    );
    expect(answering).toEqual(['telecom', 'contact-centre']);
  });

  it('reconcile lifetime values with cash in at least one case, and to the cent', () => {
    const applies = names.flatMap((name) => {
      const model = buildModel(all[name]!);
      const values = evaluate(model);
      return all[name]!.segments.filter(({ id }) => values.constant(ids.clvApplies(id))?.toNumber() === 1).map(({ id }) => ({
        name,
        id,
        values,
      }));
    });
    expect(applies.map(({ name, id }) => `${name}.${id}`)).toEqual(['b2b.key']);
    for (const { id, values } of applies) {
      const [flow, gain] = ['flow' as const, 'gain' as const].map((row) => values.constant(ids.clv(id, row))!.toNumber()) as [
        number,
        number,
      ];
      expect(flow).toBeGreaterThan(100_000);
      expect(Math.abs(flow - gain)).toBeLessThan(0.005);
    }
  });
});
