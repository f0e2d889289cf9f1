import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configure from '../../webpack.config.js';

/*
 * What has to come over the line before the pane is drawn, compressed as a server compresses it, in bytes. These numbers may only
 * be lowered. Wanted are 64 KB for functions.js and 260 KB in all.
 */
const MOST = { functions: 138_500, firstDraw: 350_000 };

const folder = mkdtempSync(path.join(tmpdir(), 'first-draw-'));
const sizeOf = (file: string): number => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;

/** Bundles as for a release and returns the scripts of each group that is loaded together. */
function bundle(): Promise<Record<string, string[]>> {
  const compiler = webpack(configure({ mode: 'production', outDir: folder }));
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      if (failure || !stats || stats.hasErrors()) return reject(failure ?? new Error(stats?.toString('errors-only')));
      const { namedChunkGroups = {} } = stats.toJson({ all: false, chunkGroups: true });
      const groups = Object.entries(namedChunkGroups).map(([name, { assets = [] }]) => [name, assets.map((asset) => asset.name)] as const);
      compiler.close(() => resolve(Object.fromEntries(groups)));
    });
  });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('draws the pane with so little, and brings pages, charts and the workbook’s writer only when they are needed', async () => {
  const groups = await bundle();
  const first = new Set(['functions', 'taskpane', 'pane'].flatMap((name) => groups[name] ?? []));
  const later = ['analysis', 'results-page', 'functions-page', 'engine', 'insertion', 'opening'];
  expect(first.size).toBeGreaterThan(2);
  for (const name of later) expect((groups[name] ?? []).some((file) => !first.has(file))).toBe(true);
  expect(groups['functions']).toEqual(['functions.js']);
  expect(sizeOf('functions.js')).toBeLessThanOrEqual(MOST.functions);
  expect([...first].reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(MOST.firstDraw);
}, 600_000);
