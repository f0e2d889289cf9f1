import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findProgram } from './programs';

const run = promisify(execFile);
const MINUTES = 10;

/** LibreOffice, the second engine that recalculates workbooks: SOFFICE names one, else an installed one. */
export const findLibreOffice = (): string | undefined =>
  findProgram([
    process.env['SOFFICE'],
    'soffice',
    'libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ]);

/** Gnumeric's converter, a third engine: SSCONVERT names one, else an installed one. */
export const findSsconvert = (): string | undefined => findProgram([process.env['SSCONVERT'], 'ssconvert']);

/**
 * Converts files with one start of LibreOffice, under a profile of its own so that it neither meets nor disturbs another.
 *
 * @param format what `--convert-to` takes: `xlsx`, `pdf`, `csv:"Text - txt - csv (StarCalc)":44,34,76,1,,0,false,true,false,false,false,-1`.
 * @param outDir made if need be; keep it apart from the folder of the files.
 * @returns the files written, some inputs giving several (one for each sheet).
 * @throws Error with LibreOffice's own words if a file gives nothing, or if it does not come to an end.
 */
export async function convert(files: readonly string[], format: string, outDir: string): Promise<string[]> {
  const soffice = findLibreOffice();
  if (!soffice) throw new Error('LibreOffice is missing: install it, or name its program in SOFFICE.');
  const profile = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    await mkdir(outDir, { recursive: true });
    const before = new Set(await readdir(outDir));
    const options = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      outDir,
    ];
    const { stdout, stderr } = await run(soffice, [...options, ...files], { timeout: MINUTES * 60_000, maxBuffer: 2 ** 26 }).catch(
      (error: Error & { readonly killed?: boolean }) => {
        if (!error.killed) throw error;
        throw new Error(
          `LibreOffice has not come to an end with ${files.length} files in ${MINUTES} minutes: try again with less else to do.`,
        );
      },
    );
    const written = await readdir(outDir);
    for (const file of files) {
      const name = basename(file, extname(file));
      if (!written.some((output) => output.startsWith(name)))
        throw new Error(`LibreOffice made nothing of ${file}. It said:\n${stdout}${stderr}`);
    }
    return written
      .filter((output) => !before.has(output) || files.some((file) => output.startsWith(basename(file, extname(file)))))
      .map((output) => join(outDir, output));
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
