import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import webpack from 'webpack';
import configure from '../../webpack.config.js';
import { buildHelp } from './help';
import { buildIcons } from './icons';
import { normaliseBaseUrl, withBaseUrl } from './manifest';
import { type FunctionsFile, finishMetadata } from './metadata';
import { root } from './paths';

export interface AddinBuild {
  /** Folder that is emptied and filled. */
  readonly outDir: string;
  /** https address under which the folder will be served, without a slash at the end. */
  readonly baseUrl: string;
  /** `development` is quick to build and readable, `production` is small. */
  readonly mode: 'development' | 'production';
  /** office.js from our own server (/office-js/) or from Microsoft's CDN. By default development uses `local`, production `cdn`. */
  readonly officeJs?: 'local' | 'cdn';
}

/**
 * Builds everything Excel loads: pane, functions with their metadata, manifest, icons and help pages.
 *
 * @throws Error with the compiler's messages when a bundle cannot be built.
 */
export async function buildAddin({ outDir, baseUrl, mode, officeJs = mode === 'production' ? 'cdn' : 'local' }: AddinBuild): Promise<void> {
  await bundle(configure({ mode, officeJs, outDir }));
  await buildIcons(path.join(root, 'assets'), path.join(outDir, 'assets'));
  const manifest = await readFile(path.join(root, 'manifest.xml'), 'utf8');
  await writeFile(path.join(outDir, 'manifest.xml'), withBaseUrl(manifest, baseUrl));
  const metadata = path.join(outDir, 'functions.json');
  const functions = finishMetadata(JSON.parse(await readFile(metadata, 'utf8')) as FunctionsFile, normaliseBaseUrl(baseUrl));
  await writeFile(metadata, JSON.stringify(functions, null, 2));
  await buildHelp(outDir);
}

/** Runs the bundler once; its errors and warnings become one Error, because a half-built add-in must not be served. */
function bundle(configuration: webpack.Configuration): Promise<void> {
  const compiler = webpack(configuration);
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close((closing) => {
        if (failure ?? closing) reject(failure ?? closing);
        else if (stats?.hasErrors() || stats?.hasWarnings())
          reject(new Error(stats.toString({ preset: 'errors-warnings', colors: false })));
        else resolve();
      });
    });
  });
}
