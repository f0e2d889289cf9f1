import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from '../../src/functions/call';
import { parseCase, type BusinessCase } from '../../src/model/document';
import { evaluate } from '../../src/model/exact/evaluate';
import { buildModel } from '../../src/model/lines/build-model';
import { ids } from '../../src/model/lines/ids';
import { fitCommand } from './fit-command';

const folder = mkdtempSync(join(tmpdir(), 'case-tenure-'));
afterAll(() => rmSync(folder, { recursive: true }));

const original = JSON.parse(readFileSync(join(__dirname, '../../assets/examples/retail.json'), 'utf8')) as BusinessCase;
const { id } = original.segments[0]!;
const target = join(folder, 'case.json');
beforeEach(() => writeFileSync(target, JSON.stringify(original)));
const written = (): BusinessCase => {
  const parsed = parseCase(JSON.parse(readFileSync(target, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  return parsed.case;
};

/** Fader & Hardie (2007), table 1: survivors in per cent of the Regular customers, counted by tenure as `case sql` does. */
const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241];
const countsOf = (survivors: readonly number[], each = 1): string => {
  const lost = survivors.slice(1).map((left, before) => `${(before + 1) * each},1,${survivors[before]! - left}`);
  return ['tenure,lost,customers', ...lost, `${(survivors.length - 1) * each},0,${survivors.at(-1)}`].join('\n');
};
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const regular = file('regular.csv', countsOf(REGULAR));
const into = ['--into', target, '--segment', id];

describe('case fit --counts survivors --into', () => {
  it('writes the published parameters of Fader & Hardie as the retention by tenure, with ranges, source and who is still there', async () => {
    const { status, stderr } = await fitCommand('--counts', regular, '--unit', 'year', ...into, '--owner', 'Ann');
    expect([status, stderr]).toEqual([0, expect.stringMatching(/has a retention by tenure, 62\.7 %, 75\.6 %/)]);
    const { segments, correlations } = written();
    const { tenure } = segments[0]!;
    expect(tenure).toMatchObject({
      curve: 'shifted-beta-geometric',
      alpha: { kind: 'measured', confirmed: true, owner: 'Ann', source: 'shifted beta-geometric fitted to regular.csv: 1,000 customers' },
    });
    if (tenure?.curve !== 'shifted-beta-geometric') throw new Error('no curve');
    expect(tenure.alpha.base).toBeCloseTo(0.704, 3);
    expect(tenure.beta.base).toBeCloseTo(1.182, 2);
    for (const { low, base, high } of [tenure.alpha, tenure.beta]) expect([low < base, base < high]).toEqual([true, true]);
    // Seven whole years seen: all 241 are in their eighth.
    expect(tenure.years.map(({ customers }) => customers.base)).toEqual([0, 0, 0, 0, 0, 0, 0, 241]);
    expect(correlations).toContainEqual(expect.objectContaining({ a: `segment.${id}.tenure.alpha`, b: `segment.${id}.tenure.beta` }));
    expect(correlations.find(({ a }) => a.endsWith('.alpha'))!.rank).toBeGreaterThan(0.8);
    expect(evaluate(buildModel(written())).constant('results.npv')?.isFinite()).toBe(true);
  });

  it('writes the parameters of the other curve, with ranges and how they go together, and months as the years they make', async () => {
    const yearly = await fitCommand('--counts', regular, '--unit', 'year', '--curve', 'bdw', ...into);
    expect(yearly.status).toBe(0);
    const { tenure } = written().segments[0]!;
    const header = [
      ['tenure', 'lost', 'customers'],
      ...readFileSync(regular, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.split(',').map(Number)),
    ];
    const fit = call('BDW_FIT', [header]);
    const rates = call('BDW_RETENTION', [fit, [[1], [2], [3]]]) as unknown as number[][];
    if (tenure?.curve !== 'beta-discrete-weibull') throw new Error('no curve');
    const { gamma, delta, c } = tenure;
    for (const { low, base, high } of [gamma, delta, c]) expect(low < base && base < high).toBe(true);
    const values = evaluate(buildModel(written()));
    rates.forEach(([rate], before) => expect(values.constant(ids.tenure(id, 'retained', before + 1))!.toNumber()).toBeCloseTo(rate!, 5));
    const ranks = written().correlations.filter(({ a }) => a.startsWith(`segment.${id}.tenure.`));
    expect(ranks.map(({ a, b }) => [a, b].map((end) => end.split('.').at(-1)).join(' '))).toEqual(['gamma delta', 'gamma c', 'delta c']);

    const monthly = file('monthly.csv', countsOf([1000, 950, 910, 880, 855, 833, 815, 798, 783, 770, 758, 747, 737, 728, 720]));
    const { status } = await fitCommand('--counts', monthly, '--unit', 'month', ...into, '--replace');
    expect(status).toBe(0);
    const years = written().segments[0]!.tenure!;
    if (years.curve !== 'table') throw new Error('no table');
    expect(years.years[0]!.retention.base).toBeCloseTo(0.737, 2);
    expect(years.years[1]!.customers.base).toBe(720);
  });

  it('leaves what somebody has confirmed, and everything else of the case, as it is', async () => {
    expect((await fitCommand('--counts', regular, '--unit', 'year', ...into, '--owner', 'Ann')).status).toBe(0);
    const before = readFileSync(target, 'utf8');
    const refused = await fitCommand('--counts', regular, '--unit', 'year', '--curve', 'bdw', ...into);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/somebody has confirmed the retention by tenure/)]);
    expect(readFileSync(target, 'utf8')).toBe(before);
    const { segments, correlations: _correlations, ...rest } = written();
    const { segments: old, correlations: _old, ...all } = original;
    expect(rest).toEqual(all);
    expect({ ...segments[0]!, tenure: undefined }).toEqual({ ...old[0]!, tenure: undefined });
  });

  it.each([
    ['counts whose periods have no length', [regular], /--unit month or --unit year/],
    [
      'counts of something else',
      [file('pilot.csv', 'treated,retained,customers\n1,1,5\n1,0,5\n0,1,5\n0,0,5\n')],
      /--into is for purchases and survivors/,
    ],
  ])('refuses %s', async (_, [path], message) => {
    const { status, stderr } = await fitCommand('--counts', path!, ...into);
    expect([status, stderr]).toEqual([1, expect.stringMatching(message)]);
  });
});
