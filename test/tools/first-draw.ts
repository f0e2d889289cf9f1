import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import { root } from '../../src/build/paths';

type Configure = (options: { readonly outDir: string }) => webpack.Configuration;

/** Bytes over the wire of what ships, by the name of each file that is fetched until the pane's first screen stands. */
export type FirstDraw = Readonly<Record<string, number>>;

/*
 * Bundles the add-in as it ships and prints a FirstDraw as JSON: the two bundles of the page, and the chunks with which the
 * pane draws. A program of its own, because Jest cannot run the bundler's workers.
 */
const outDir = mkdtempSync(join(tmpdir(), 'first-draw-'));
const configure = createRequire(__filename)(join(root, 'webpack.config.js')) as Configure;

webpack(configure({ outDir })).run((failure, stats) => {
  if (failure) throw failure;
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString({ preset: 'errors-only', colors: false }));
  const groups = ['functions', 'taskpane', 'pane'].map((name) => stats.compilation.namedChunkGroups.get(name)!);
  const chunks = [...new Set(groups.flatMap((group) => group.chunks))];
  const files = chunks.map(({ name, files }) => [name!, [...files].filter((file) => file.endsWith('.js'))] as const);
  const sizes = files.map(([name, [file]]) => [name, gzipSync(readFileSync(join(outDir, file!)), { level: 9 }).length] as const);
  console.log(JSON.stringify(Object.fromEntries(sizes)));
  rmSync(outDir, { recursive: true });
});
