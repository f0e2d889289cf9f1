import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { readValues, stripResults, type CellValues } from './cell-values';
import { forGnumeric } from './for-gnumeric';
import { convert, findSsconvert } from './libreoffice';

const run = promisify(execFile);

/** Files for one start of LibreOffice: most of a start is shared, and a slow machine still ends within its patience. */
const BATCH = 20;

/**
 * Recalculates workbooks with LibreOffice, many in one start, results stripped before.
 * @param files .xlsx files by a name that is fit for a file
 * @returns the values of every cell, by the same names
 */
export const withLibreOffice = (files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, CellValues>> =>
  recalculate(files, async (paths, out) => {
    for (let first = 0; first < paths.length; first += BATCH) await convert(paths.slice(first, first + BATCH), 'xlsx', out);
  });

/** The same with Gnumeric, file by file, as many at a time as there are processors. */
export const withGnumeric = (files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, CellValues>> =>
  recalculate(new Map([...files].map(([name, file]) => [name, forGnumeric(file)])), async (paths, out) => {
    const ssconvert = findSsconvert();
    if (!ssconvert) throw new Error('Gnumeric is missing: install it, or name its ssconvert in SSCONVERT.');
    await mkdir(out, { recursive: true });
    const waiting = [...paths];
    const work = async (): Promise<void> => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const target = join(out, basename(path));
        // It takes `b="false"` in charts for a fault and says so at length on standard error.
        await run(ssconvert, ['--recalc', '--export-type=Gnumeric_Excel:xlsx', path, target], { maxBuffer: 2 ** 26 });
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  });

async function recalculate(
  files: ReadonlyMap<string, Uint8Array>,
  engine: (paths: readonly string[], out: string) => Promise<void>,
): Promise<Map<string, CellValues>> {
  const folder = await mkdtemp(join(tmpdir(), 'recalculate-'));
  try {
    const out = join(folder, 'out');
    const paths: string[] = [];
    for (const [name, file] of files) {
      const path = join(folder, `${name}.xlsx`);
      await writeFile(path, stripResults(file));
      paths.push(path);
    }
    await engine(paths, out);
    const results = new Map<string, CellValues>();
    for (const name of files.keys()) results.set(name, readValues(await readFile(join(out, `${name}.xlsx`))));
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
