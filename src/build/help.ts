import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { helpEntries } from './help/entries';
import { functionPage, indexPage } from './help/function-page';

/**
 * Writes the help of every function: `help/<ID>.html`, `help/index.html` and their style, and `help.json`, the same as data
 * for the pane. The pages refer to nothing outside their folder. Examples are computed while writing.
 *
 * @param outDir folder of the add-in's site
 */
export async function buildHelp(outDir: string): Promise<void> {
  const entries = await helpEntries();
  const folder = join(outDir, 'help');
  await mkdir(folder, { recursive: true });
  await Promise.all([
    copyFile(join(__dirname, 'help/help.css'), join(folder, 'help.css')),
    writeFile(join(folder, 'index.html'), indexPage(entries)),
    ...entries.map((entry) => writeFile(join(folder, `${entry.id}.html`), functionPage(entry, entries))),
    writeFile(join(outDir, 'help.json'), `${JSON.stringify(entries)}\n`),
  ]);
}
