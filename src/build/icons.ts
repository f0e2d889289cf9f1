import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/**
 * Every icon, drawn from one SVG each, in the sizes that the ribbon, the add-in list and the store ask for (pixels).
 * The files are named `<icon>-<size>.png`.
 */
export const ICONS = [
  { icon: 'icon', source: 'icon.svg', sizes: [16, 20, 24, 32, 40, 48, 64, 80, 128, 192] },
  { icon: 'insert', source: 'icon-insert.svg', sizes: [16, 32, 80] },
  { icon: 'icon-outline', source: 'icon-outline.svg', sizes: [32] },
  { icon: 'functions', source: 'icon-functions.svg', sizes: [16, 32, 80] },
  { icon: 'checks', source: 'icon-checks.svg', sizes: [16, 32, 80] },
  { icon: 'remove', source: 'icon-remove.svg', sizes: [16, 32, 80] },
  { icon: 'help', source: 'icon-help.svg', sizes: [16, 32, 80] },
] as const;

/** The file names of all icons. */
export const iconFiles = (): string[] => ICONS.flatMap(({ icon, sizes }) => sizes.map((size) => `${icon}-${size}.png`));

/** Draws all icons of `assetsDir` into `outDir`. */
export async function buildIcons(assetsDir: string, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  for (const { icon, source, sizes } of ICONS) {
    const svg = await readFile(path.join(assetsDir, source), 'utf8');
    for (const size of sizes) await writeFile(path.join(outDir, `${icon}-${size}.png`), drawPng(svg, size));
  }
}

/** The SVG as a PNG of `size` by `size` pixels. */
export function drawPng(svg: string, size: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng();
}
