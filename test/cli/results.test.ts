import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleCase } from '../model/sample-case';
import { command } from './command';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'case-results-'));
  file = join(folder, 'sample.json');
  writeFileSync(file, JSON.stringify(sampleCase));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const results = async (...options: string[]): Promise<Record<string, unknown>> => {
  const { code, out, err } = await command(['results', file, '--json', ...options]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Record<string, unknown>;
};

describe('case results', () => {
  test('prints every figure as data, of the scenario asked for, with entries changed first', async () => {
    const [low, base, high, late] = await Promise.all([
      results('--scenario', 'low'),
      results(),
      results('--scenario', 'high'),
      results('--set', 'delay=12', '--set', 'segment.mobile.retention.base=0.79', '--set', 'inaction.drift=0'),
    ]);
    expect(Object.keys(base!)).toEqual(
      expect.arrayContaining([
        'npv',
        'roi',
        'irr',
        'mirr',
        'paybackMonths',
        'discountedPaybackMonths',
        'customersKept',
        'retention',
        'yearly',
      ]),
    );
    expect(Object.keys((base!['yearly'] as object[])[0]!)).toEqual([
      'year',
      'benefits',
      'costs',
      'net',
      'cumulative',
      'customersWithout',
      'customersWith',
      'retentionWithout',
      'retentionWith',
    ]);
    expect(low!['npv']).toBeLessThan(base!['npv'] as number);
    expect(high!['npv']).toBeGreaterThan(base!['npv'] as number);
    expect((late!['retention'] as { mobile: { before: number } }).mobile.before).toBeCloseTo(0.79, 12);
  });

  test('without --json prints a table for people', async () => {
    const { out } = await command(['results', file]);
    expect(out).toMatch(/^First-contact resolution, base; after tax, in EUR\n/);
    expect(out).toMatch(/^Payback +\d+\.\d months$/m);
  });

  test('says what is wrong with a change, a case and a file', async () => {
    expect(await command(['results', file, '--set', 'discountrate=0.1'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--set discountrate: the case has no discountrate; it has .*discountRate.* Name one of them\.\n$/),
    });
    expect(await command(['results', file, '--set', 'discountRate'])).toMatchObject({
      code: 2,
      err: '--set needs path=value, for example discountRate=0.12, but found discountRate.\n',
    });
    const faulty = await command(['results', file, '--set', 'discountRate=7', '--set', 'currency=money']);
    expect(faulty.code).toBe(1);
    expect(faulty.err).toMatch(/^discountRate\.low must be a number from 0 to 1, but found 7\.$/m);
    expect(faulty.err).toMatch(/^currency must be .+ but found "money"\.$/m);
    expect((await command(['results', join(folder, 'none.json')])).err).toMatch(/^The case cannot be read: /);
    // What is typed in can be read only once.
    const newer = await command(['results', '-'], JSON.stringify({ ...sampleCase, version: 99 }));
    expect(newer).toMatchObject({ code: 1, err: expect.stringContaining('version must be at most 2: update the add-in') as unknown });
  });
});

describe('case read', () => {
  test('gives back the case that a workbook was built from', async () => {
    const [book, document] = [join(folder, 'sample.xlsx'), join(folder, 'back.json')];
    expect((await command(['build', file, '-o', book])).code).toBe(0);
    expect(await command(['read', book, '-o', document])).toEqual({
      code: 0,
      out: `${document}: First-contact resolution, 2 segments, 8 levers, 4 costs.\n`,
      err: '',
    });
    expect(JSON.parse(readFileSync(document, 'utf8'))).toEqual(sampleCase);
  });

  test('refuses what is no workbook, and says so', async () => {
    const { code, err } = await command(['read', file, '-o', '-']);
    expect(code).toBe(2);
    expect(err).toMatch(/sample\.json cannot be read: .+/);
  });
});
