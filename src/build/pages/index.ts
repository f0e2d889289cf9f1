import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html } from '../help/html';
import { root } from '../paths';
import { version } from '../version';
import { aboutPage } from './about-page';
import { install } from './install';
import { privacy } from './privacy';
import { support } from './support';

/** Writes the pages that the add-in leads to into the root of its site: privacy, support and licence. */
export async function buildPages(outDir: string): Promise<void> {
  const licence = html`<pre tabindex="0">${await readFile(join(root, 'LICENSE'), 'utf8')}</pre>`;
  const pages = {
    'privacy.html': aboutPage('Privacy', 'The CX Business Case add-in sends no data anywhere', privacy, version),
    'support.html': aboutPage('Support', 'What helps when the CX Business Case add-in does not do what it should', support, version),
    'licence.html': aboutPage('Licence', 'The licence of the CX Business Case add-in', licence, version),
  };
  await mkdir(outDir, { recursive: true });
  await Promise.all(Object.entries(pages).map(([name, page]) => writeFile(join(outDir, name), page)));
}

/** The first page of a public site: how to bring the add-in into Excel, and how to serve it. */
export const installPage = (site: string): string =>
  aboutPage('Install', 'How to bring the CX Business Case add-in into Excel, and how to serve it', install(site), version);
