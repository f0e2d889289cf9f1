import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildXlsx } from '../../src/cli/workbook/build-xlsx';
import { command } from './command';

const root = resolve(__dirname, '../..');
const example = join(root, 'assets/examples/b2b.json');
const PATIENCE = 60_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'case-build-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('case build and case check', () => {
  it(
    'build a workbook that keeps every rule of the standard',
    async () => {
      const file = join(folder, 'b2b.xlsx');
      const built = await command(['build', example, '-o', file]);
      expect(built).toMatchObject({ code: 0, err: '' });
      expect(built.out).toMatch(/^.+b2b\.xlsx: \d+ sheets, \d{4} formulas, 0 warnings\.\n$/);
      expect(await command(['check', file])).toEqual({ code: 0, out: '0 errors, 0 warnings.\n', err: '' });
      expect(JSON.parse((await command(['check', '--json', file])).out)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'report every fault of a case at once, and leave no file',
    async () => {
      const broken = JSON.parse(readFileSync(example, 'utf8')) as { currency: unknown; segments: { retention: { base: number } }[] };
      broken.currency = 'money';
      (broken.segments[0] as { retention: { base: number } }).retention.base = 7;
      const path = join(folder, 'broken.json');
      writeFileSync(path, JSON.stringify(broken));
      const before = readdirSync(folder);
      const { code, err } = await command(['build', path, '-o', join(folder, 'broken.xlsx')]);
      expect(code).toBe(1);
      expect(err).toContain('no workbook was written');
      expect(err).toMatch(/^currency must be .+ but found "money"\.$/m);
      expect(err).toMatch(/^segments\[0\]\.retention\S* must be .+$/m);
      expect(readdirSync(folder)).toEqual(before);
    },
    PATIENCE,
  );

  it(
    'say what is wrong with files they cannot use',
    async () => {
      const text = join(folder, 'notes.txt');
      writeFileSync(text, 'no case');
      expect(await command(['build', text, '-o', join(folder, 'x.xlsx')])).toMatchObject({
        code: 2,
        err: expect.stringContaining('is not JSON') as unknown,
      });
      const huge = join(folder, 'huge.json');
      writeFileSync(huge, `{}${' '.repeat(16_000_000)}`);
      expect(await command(['build', huge, '-o', join(folder, 'x.xlsx')])).toMatchObject({
        code: 2,
        err: expect.stringContaining('is larger than any case can be: 16,000,002 characters, at most 16,000,000.') as unknown,
      });
      expect(await command(['build', join(folder, 'gone.json'), '-o', 'x.xlsx'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('cannot be read') as unknown,
      });
      expect(await command(['check', text])).toMatchObject({ code: 2, err: expect.stringContaining('This is no .xlsx file') as unknown });
      const nowhere = join(folder, 'none', 'x.xlsx');
      expect(await command(['build', example, '-o', nowhere])).toMatchObject({
        code: 2,
        err: expect.stringContaining('cannot be written') as unknown,
      });
    },
    PATIENCE,
  );

  it('build the same from a value, for the site', async () => {
    const built = await buildXlsx(JSON.parse(readFileSync(example, 'utf8')));
    expect(built.status).toBe('built');
    expect(await buildXlsx({})).toMatchObject({ status: 'faulty' });
  });
});
