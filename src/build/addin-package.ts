import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { ShortcutsFile } from './manifest-lint';
import { PACKAGE_ICONS, unifiedManifest } from './unified-manifest';

/**
 * Writes `cx-business-case.zip` beside the add-in: its unified manifest with the icons that belong to it, as Microsoft 365 takes it.
 *
 * @param outDir the folder of the built site, with its manifest.xml, shortcuts.json and icons
 * @param site the address the site will have
 */
export async function buildPackage(outDir: string, site: string): Promise<void> {
  const shortcuts = JSON.parse(await readFile(join(outDir, 'shortcuts.json'), 'utf8')) as ShortcutsFile;
  const manifest = unifiedManifest(await readFile(join(outDir, 'manifest.xml'), 'utf8'), site, shortcuts);
  const files: Record<string, Uint8Array> = { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`) };
  for (const icon of Object.values(PACKAGE_ICONS)) files[icon] = await readFile(join(outDir, 'assets', icon));
  await writeFile(join(outDir, 'cx-business-case.zip'), zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) }));
}
