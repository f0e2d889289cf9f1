import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root, workbenchDir } from './paths';

const page = join(root, 'src/workbench/page');

/**
 * Bundles the workbench page: the grid, the Office.js host and the charts. esbuild does in seconds what webpack does in
 * minutes here; the add-in itself keeps webpack, because the generator of its function metadata is a webpack plugin.
 *
 * @throws Error with esbuild's own messages if a source file is faulty.
 */
export async function buildWorkbench(outDir = workbenchDir): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await build({
    entryPoints: { workbench: join(page, 'main.ts') },
    outdir: outDir,
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
    logLevel: 'warning',
  });
  await copyFile(join(page, 'index.html'), join(outDir, 'index.html'));
}
