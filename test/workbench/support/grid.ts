import { buildSync } from 'esbuild';
import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quickened } from '../../../src/build/grid-packages';
import type { createGrid } from './grid-entry';

/**
 * The grid library for Node. Its packages lead to modules that only `import` can load, which Jest cannot; so it is
 * bundled into one CommonJS file, once for all tests.
 */
export function loadGrid(): { createGrid: typeof createGrid } {
  const entry = join(__dirname, 'grid-entry.ts');
  const folder = join(__dirname, '../../../.cache');
  const bundle = join(folder, 'grid.cjs');
  const sources = [entry, join(folder, '../package-lock.json')];
  if (!existsSync(bundle) || sources.some((source) => statSync(bundle).mtimeMs < statSync(source).mtimeMs)) {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${bundle}.${process.pid}`;
    const { outputFiles } = buildSync({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      write: false,
      logLevel: 'error',
    });
    writeFileSync(unfinished, quickened(outputFiles[0]!.text));
    renameSync(unfinished, bundle);
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a file made a moment ago cannot be imported statically
  return require(bundle) as { createGrid: typeof createGrid };
}
