import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { buildDownloads } from '../../src/build/downloads';

const telecom = path.resolve(__dirname, '../../assets/examples/telecom.json');

let folder = '';
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'downloads-'))));
afterEach(() => rm(folder, { recursive: true }));

describe('the downloads', () => {
  it('are one workbook per example', async () => {
    await writeFile(path.join(folder, 'telecom.json'), await readFile(telecom));
    await writeFile(path.join(folder, 'readme.txt'), 'not an example');
    expect(await buildDownloads(folder, path.join(folder, 'out'))).toEqual(['telecom.xlsx']);
    const parts = Object.keys(unzipSync(await readFile(path.join(folder, 'out/telecom.xlsx'))));
    expect(parts).toContain('xl/workbook.xml');
    expect(parts.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).length).toBeGreaterThan(10);
  });

  it('are refused where an example is no valid case, with its faults', async () => {
    await writeFile(path.join(folder, 'broken.json'), JSON.stringify({ version: 1 }));
    await expect(buildDownloads(folder, path.join(folder, 'out'))).rejects.toThrow(/broken.json: .*title/);
  });
});
