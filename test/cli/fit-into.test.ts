import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FitReport } from '../../src/core/customerbase/base-fit/report';
import type { BusinessCase } from '../../src/model/document';
import reference from '../reference/data/staying.json';
import { cdnowTransactions } from './cdnow';
import { fitCommand } from './fit-command';

const folder = mkdtempSync(join(tmpdir(), 'case-into-'));
afterAll(() => rmSync(folder, { recursive: true }));

const raw = join(folder, 'cdnow.csv');
writeFileSync(raw, ['customer,date', ...cdnowTransactions().map(({ customer, day }) => `${customer},${day}`)].join('\n'));

const example = readFileSync(join(__dirname, '../../assets/examples/retail.json'), 'utf8');
const original = JSON.parse(example) as BusinessCase;
const { id } = original.segments[0]!;

const target = join(folder, 'case.json');
const put = (text: string): void => writeFileSync(target, text);
const written = (): BusinessCase => JSON.parse(readFileSync(target, 'utf8')) as BusinessCase;
const confirmedText = (): string => {
  const [first, ...others] = original.segments;
  const retention = { ...first!.retention, confirmed: true, owner: 'Ann' };
  return JSON.stringify({ ...original, segments: [{ ...first!, retention }, ...others] });
};

const into = ['--into', target, '--segment', id];

describe('the yearly retention of case fit', () => {
  // scripts/staying.py: fitted by simplex, retention by scipy's 2F1, the 80 % interval by its own second derivatives.
  it.each(['MBG/NBD', 'Pareto/NBD'] as const)('of CDNOW is that of an independent fit, with its interval: %s', async (model) => {
    const { stdout } = await fitCommand(raw, '--model', model.toLowerCase().replace('/', ''), '--json');
    const known = reference.base[model];
    const { retention } = JSON.parse(stdout) as FitReport;
    expect(retention).toEqual({
      alive: expect.closeTo(known.alive, 2),
      retention: expect.closeTo(known.retention, 6),
      low: expect.closeTo(known.low, 6),
      high: expect.closeTo(known.high, 6),
    });
  });
});

describe('case fit --into', () => {
  it('writes it as a measured estimate, changes nothing else, and says what was there', async () => {
    put(example);
    const { status, stderr } = await fitCommand(raw, '--model', 'paretonbd', ...into, '--owner', 'Ann');
    expect(status).toBe(0);
    const { low, base, high, number, kind, confirmed, owner, source } = written().segments[0]!.retention;
    const known = reference.base['Pareto/NBD'];
    expect(base).toBeCloseTo(known.retention, 5);
    expect(low).toBeCloseTo(known.low, 5);
    expect(high).toBeCloseTo(known.high, 5);
    expect({ number, kind, confirmed, owner, source }).toEqual({
      number: original.segments[0]!.retention.number,
      kind: 'measured',
      confirmed: true,
      owner: 'Ann',
      source: 'Pareto/NBD fitted to cdnow.csv: 2,357 customers, 1997-01-01 to 1998-06-30',
    });
    const back = written().segments.map((segment, i) => ({ ...segment, retention: original.segments[i]!.retention }));
    expect({ ...written(), segments: back }).toEqual(original);
    expect(stderr).toContain(`segment.${id}.retention was ${(100 * original.segments[0]!.retention.base).toFixed(1)} % (`);
    expect(stderr).toContain('it is now 81.8 % (78.6 % to 84.6 %, measured, confirmed by Ann)');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says that a case of version 1 becomes one of version 2, and that BG/NBD keeps every one-time buyer', async () => {
    put(readFileSync(join(__dirname, '../model/fixtures/version-1/retail.json'), 'utf8'));
    const old = JSON.parse(readFileSync(target, 'utf8')) as { segments: { id: string }[] };
    const { status, stderr, stdout } = await fitCommand(raw, '--into', target, '--segment', old.segments[0]!.id, '--replace');
    expect([status, written().version]).toEqual([0, 2]);
    expect(stderr).toMatch(/held a case of version 1; it now holds one of version 2/);
    for (const said of [stderr, stdout])
      expect(said).toMatch(/BG\/NBD takes all 1,218 customers without a second purchase for customers still/);
  });

  it('leaves it unconfirmed where nobody vouches for it', async () => {
    put(example);
    await fitCommand(raw, ...into);
    expect(written().segments[0]!.retention).toMatchObject({ kind: 'measured', confirmed: false, owner: '' });
  });

  it('takes the place of a confirmed figure only when told to', async () => {
    put(confirmedText());
    const refused = await fitCommand(raw, ...into, '--owner', 'Bob');
    expect(refused).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/left as it is.*confirmed by Ann.*--replace/) });
    expect(readFileSync(target, 'utf8')).toBe(confirmedText());
    expect((await fitCommand(raw, ...into, '--owner', 'Bob', '--replace')).status).toBe(0);
    expect(written().segments[0]!.retention.owner).toBe('Bob');
  });

  it.each([
    ['a segment that is not there', ['--into', target, '--segment', 'nobody'], 2, new RegExp(`no segment nobody: it has ${id}`)],
    ['standard input', ['--into', '-', '--segment', id], 2, /needs the name of a file/],
    ['an owner longer than a case holds', [...into, '--owner', 'x'.repeat(101)], 1, /owner/],
    ['a segment without a case', ['--segment', id], 2, /belong together/],
    ['a comparison', [...into, '--compare'], 2, /cannot be used with/],
  ])('refuses %s and leaves the file as it is', async (_, options, status, message) => {
    put(example);
    const outcome = await fitCommand(raw, ...options);
    expect(outcome).toMatchObject({ status, stdout: '', stderr: expect.stringMatching(message) });
    expect(readFileSync(target, 'utf8')).toBe(example);
  });
});
