import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import webpack from 'webpack';
import { buildHelp } from './help';
import { buildIcons, iconFiles } from './icons';
import { normaliseBaseUrl, withBaseUrl } from './manifest';
import { associatedActions, lintManifest } from './manifest-lint';
import { generateMetadata } from './metadata';
import { buildPages } from './pages';
import { root } from './paths';
import { inlineStyles, panePolicy, withPolicy } from './policy';
import { version } from './version';

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

type Configure = (options: {
  readonly mode: AddinBuild['mode'];
  readonly officeJs: 'local' | 'cdn';
  readonly outDir: string;
}) => webpack.Configuration;

/** The bundles' configuration is plain JavaScript, so that webpack's own command reads it too. */
const configure = createRequire(__filename)(path.join(root, 'webpack.config.js')) as Configure;

/**
 * Builds everything Excel loads: pane, functions with their metadata, manifest, icons, help and the pages about it.
 *
 * @throws Error with the compiler's messages when a bundle cannot be built, or with the faults of the manifest.
 */
export async function buildAddin({ outDir, baseUrl, mode, officeJs = mode === 'production' ? 'cdn' : 'local' }: AddinBuild): Promise<void> {
  await bundle(configure({ mode, officeJs, outDir }));
  await buildIcons(path.join(root, 'assets'), path.join(outDir, 'assets'));
  await writeFile(path.join(outDir, 'manifest.xml'), await checkedManifest(baseUrl));
  await copyFile(path.join(root, 'shortcuts.json'), path.join(outDir, 'shortcuts.json'));
  await writeFile(path.join(outDir, 'functions.json'), JSON.stringify(await generateMetadata(normaliseBaseUrl(baseUrl)), null, 2));
  await securePane(path.join(outDir, 'taskpane.html'), officeJs);
  await buildHelp(outDir);
  await buildPages(outDir);
}

/**
 * The manifest for the address under which the add-in will be served.
 *
 * @throws Error that lists what Office would refuse of it
 */
async function checkedManifest(baseUrl: string): Promise<string> {
  const manifest = withBaseUrl(await readFile(path.join(root, 'manifest.xml'), 'utf8'), baseUrl);
  const ribbon = await readFile(path.join(root, 'src/taskpane/shell/ribbon.ts'), 'utf8');
  const shortcuts = await readFile(path.join(root, 'shortcuts.json'), 'utf8');
  const faults = lintManifest(manifest, { version, iconFiles: iconFiles(), actions: associatedActions(ribbon), shortcuts });
  if (faults.length > 0) throw new Error(`manifest.xml has faults:\n${faults.join('\n')}`);
  return manifest;
}

async function securePane(file: string, officeJs: 'local' | 'cdn'): Promise<void> {
  const page = await readFile(file, 'utf8');
  const foreign = officeJs === 'cdn' ? 'https://appsforoffice.microsoft.com' : undefined;
  await writeFile(file, withPolicy(page, panePolicy(foreign, inlineStyles(page))));
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
