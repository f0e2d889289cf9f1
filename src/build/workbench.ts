import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, workbenchDir } from './paths';
import { quickGrid } from './grid-packages';
import { withPolicy, workbenchPolicy } from './policy';

const page = join(root, 'src/workbench/page');

/**
 * Bundles the workbench page: the grid, the Office.js host and the charts. esbuild does in seconds what webpack does in
 * minutes here; the add-in itself keeps webpack, which splits what is fetched later into fewer and smaller files.
 *
 * @throws Error with esbuild's own messages if a source file is faulty.
 */
export async function buildWorkbench(outDir = workbenchDir): Promise<void> {
  const building = `${outDir}.building`; // what is being served stays whole until the new build is
  await rm(building, { recursive: true, force: true });
  await mkdir(building, { recursive: true });
  await build({
    entryPoints: { workbench: join(page, 'main.ts') },
    outdir: building,
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: 'linked',
    sourcesContent: false,
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl' },
    plugins: [quickGrid],
    logLevel: 'warning',
  });
  await writeFile(join(building, 'index.html'), withPolicy(await readFile(join(page, 'index.html'), 'utf8'), workbenchPolicy));
  await rm(outDir, { recursive: true, force: true });
  await rename(building, outDir);
}
