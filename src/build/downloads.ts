import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildModel } from '../model/lines/build-model';
import { parseCase } from '../model/document';
import { renderXlsx } from '../render/xlsx';
import { withValues } from '../workbook/values';
import { specOf } from '../workbook/specOf';

/**
 * Writes the workbook of every example as an .xlsx file, for those who want to look at one before they install anything.
 *
 * @returns the names of the files
 * @throws Error where an example is no valid case
 */
export async function buildDownloads(examplesDir: string, outDir: string): Promise<string[]> {
  await mkdir(outDir, { recursive: true });
  const examples = (await readdir(examplesDir)).filter((name) => name.endsWith('.json')).sort();
  const files: string[] = [];
  for (const name of examples) {
    const parsed = parseCase(JSON.parse(await readFile(path.join(examplesDir, name), 'utf8')));
    if (!parsed.ok) throw new Error(`${name}: ${parsed.faults.map(({ message }) => message).join(' ')}`);
    const file = name.replace(/\.json$/, '.xlsx');
    const model = buildModel(parsed.case);
    await writeFile(path.join(outDir, file), await renderXlsx(withValues(specOf(model), model)));
    files.push(file);
  }
  return files;
}
