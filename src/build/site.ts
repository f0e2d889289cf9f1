import { join, relative } from 'node:path';
import { buildAddin } from './addin';
import { buildDownloads } from './downloads';
import { SOURCE_BASE_URL, normaliseBaseUrl } from './manifest';
import { root, siteDir } from './paths';

/**
 * `npm run build`: the add-in as a static site in dist/site/, ready for any https host. ADDIN_BASE_URL is the address it will
 * have; manifest and help links are written for it. The examples lie beside it as
 * workbooks to download, in examples/.
 */
async function main(): Promise<void> {
  const baseUrl = normaliseBaseUrl(process.env['ADDIN_BASE_URL'] ?? SOURCE_BASE_URL);

  await buildAddin({ outDir: siteDir, baseUrl, mode: 'production' });
  await buildDownloads(join(root, 'assets/examples'), join(siteDir, 'examples'));
  console.log(
    `Built the site for ${baseUrl} in ${relative(process.cwd(), siteDir)}/. Serve that folder there, then add its manifest.xml to Excel.`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
