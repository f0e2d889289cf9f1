import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readValues, type CellValues } from '../../src/cli/proof/cell-values';
import type { Engine } from '../../src/cli/proof/engines';
import { printProof } from '../../src/cli/proof/print';
import { addProof } from '../../src/cli/proof/proof-sheet';
import { withoutProof } from '../../src/cli/proof/proof-parts';
import { prove, type Proof } from '../../src/cli/proof/prove';
import { buildXlsx } from '../../src/cli/workbook/build-xlsx';
import { caseInFile } from '../../src/cli/workbook/case-in-file';
import { command } from './command';

/*
 * What a proof finds where a file was changed. Engines that really calculate are in test/agreement; the one here believes
 * whatever the file says.
 */

const folder = mkdtempSync(join(tmpdir(), 'prove-'));
afterAll(() => rmSync(folder, { recursive: true }));

const credulous: Engine = {
  name: 'Credulous',
  version: '1',
  recalculate: (files) => Promise.resolve(new Map([...files].map(([name, file]): [string, CellValues] => [name, readValues(file)]))),
};

let file: Uint8Array;
beforeAll(async () => {
  const built = await buildXlsx(JSON.parse(readFileSync('assets/examples/contact-centre.json', 'utf8')));
  if (built.status !== 'built') throw new Error(built.status);
  file = built.bytes;
});

/** The file with every sheet's XML changed. */
function withSheets(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, bytes] of Object.entries(parts))
    if (path.startsWith('xl/worksheets/sheet')) parts[path] = strToU8(change(strFromU8(bytes)));
  return zipSync(parts);
}

function proofOf(bytes: Uint8Array, engines: readonly Engine[] = [credulous], trials: readonly number[] = []): Promise<Proof> {
  const path = join(folder, 'case.xlsx');
  writeFileSync(path, bytes);
  return prove(caseInFile(path, undefined), engines, trials);
}

/** The value of the first formula cell that shows this number of thousands or more, made another one. */
const withOneValue = (value: string): Uint8Array => {
  let changed = false;
  return withSheets((xml) =>
    xml.replace(/(<\/f><v>)(\d{4,}(?:\.\d+)?)(<\/v>)/, (whole, before: string, _: string, after: string) => {
      if (changed) return whole;
      changed = true;
      return `${before}${value}${after}`;
    }),
  );
};

describe('the proof of a workbook', () => {
  it('passes a file as the add-in writes it, and names it by its hash', async () => {
    const proof = await proofOf(file);
    expect(proof).toMatchObject({ proved: true, altered: [], findings: [], checks: { fail: [] } });
    expect(proof.sha256).toBe(createHash('sha256').update(file).digest('hex'));
    expect(proof.formulas).toBeGreaterThan(3000);
    for (const { compared, largest } of proof.comparisons) {
      expect(compared).toBeGreaterThan(3000);
      expect(largest).toBeLessThan(1e-12);
    }
    expect(printProof(proof)).toMatch(/: proved\n/);
  });

  it("passes a file with Excel's own what-if tables: their formulas are the add-in's", async () => {
    const built = await buildXlsx(JSON.parse(readFileSync('assets/examples/contact-centre.json', 'utf8')), 300);
    if (built.status !== 'built') throw new Error(built.status);
    const proof = await proofOf(built.bytes);
    expect({ altered: proof.altered, proved: proof.proved, formulas: proof.formulas }).toEqual({
      altered: [],
      proved: true,
      formulas: built.formulas,
    });
  });

  it('is none where no engine has recalculated the file', async () => {
    const proof = await proofOf(file, []);
    expect(proof.proved).toBe(false);
    expect(printProof(proof)).toContain('install LibreOffice or Gnumeric');
  });

  it('names a figure that differs from what the inputs give', async () => {
    const { proved, comparisons, altered } = await proofOf(withOneValue('123456789'));
    expect({ proved, altered }).toEqual({ proved: false, altered: [] });
    expect(comparisons[0]!.disagreements).toHaveLength(1);
    expect(comparisons[0]!.disagreements[0]).toMatchObject({ found: 123456789 });
    expect(comparisons[0]!.largest).toBeGreaterThan(1);
  });

  it('names a formula that is another one, even where it shows the right figure', async () => {
    const proof = await proofOf(withSheets((xml) => xml.replace('<f>SUM(', '<f>0+SUM(')));
    expect(proof.proved).toBe(false);
    expect(proof.altered.length).toBeGreaterThan(0);
    expect(printProof(proof)).toContain(`${proof.altered.length} of them altered`);
  });

  it('types the draws of a trial into the inputs, so that values of before are no answer', async () => {
    const { proved, comparisons } = await proofOf(file, [credulous], [7]);
    expect(proved).toBe(false);
    expect(comparisons.map(({ trial, disagreements }) => [trial, disagreements.length > 100])).toEqual([
      [undefined, false],
      [undefined, false],
      [7, true],
    ]);
    // The inputs themselves hold the draws: what differs are formulas alone.
    expect(comparisons[2]!.disagreements.filter(({ formula }) => formula === undefined)).toEqual([]);
  });

  it('writes itself into the file: nothing else changes, and the next proof is of the same content', async () => {
    const path = join(folder, 'proved.xlsx');
    const first = await proofOf(file);
    const before = unzipSync(file);
    const written = addProof(before, first, '2026-11-26');
    writeFileSync(path, zipSync({ ...written }));
    const registered = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'];
    const changed = Object.keys(written).filter((name) => Buffer.compare(written[name]!, before[name] ?? new Uint8Array()) !== 0);
    expect(changed.sort()).toEqual([...registered, 'xl/worksheets/proof.xml'].sort());

    const values = readValues(readFileSync(path)).get('Proof')!;
    expect([...values.values()]).toEqual(expect.arrayContaining([first.sha256, first.content, first.formulas, 'Credulous 1']));
    expect(values.get('A2')).toContain(': proved on 2026-11-26');

    const second = await proofOf(readFileSync(path));
    expect({ ...second, sha256: first.sha256 }).toEqual(first);
    expect(second.sha256).not.toBe(first.sha256);
    expect(await command(['check', path])).toMatchObject({ code: 0, out: expect.stringMatching(/^0 errors, 0 warnings/) as string });
    // Written again it stands once, and taken out it leaves what was there.
    const again = addProof(unzipSync(readFileSync(path)), second, '2026-11-27');
    expect(
      readValues(zipSync({ ...again }))
        .get('Proof')!
        .get('A2'),
    ).toContain('2026-11-27');
    expect(withoutProof(again)).toEqual(before);
  });

  it('does not count a sheet Proof of the user, and changes none', async () => {
    const own = addProof(unzipSync(file), await proofOf(file, []), '2026-11-26');
    const sheet = strFromU8(own['xl/worksheets/proof.xml']!).replace('Proof of this workbook', 'Proof of the pudding');
    const path = join(folder, 'own.xlsx');
    writeFileSync(path, zipSync({ ...own, 'xl/worksheets/proof.xml': strToU8(sheet) }));
    expect(await command(['prove', path, '--sheet'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('give it another name') as string,
    });
  });

  it('refuses what is no workbook and a trial that is none, in the terminal', async () => {
    const path = join(folder, 'no.xlsx');
    writeFileSync(path, 'no workbook');
    expect(await command(['prove', path])).toMatchObject({ code: 2, err: expect.stringContaining('cannot be read') as string });
    expect(await command(['prove', path, '--trial', '0'])).toMatchObject({ code: 2, err: expect.stringContaining('trial') as string });
  });
});
