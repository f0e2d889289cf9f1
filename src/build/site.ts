import { relative } from 'node:path';
import { buildAddin } from './addin';
import { SOURCE_BASE_URL, normaliseBaseUrl } from './manifest';
import { siteDir } from './paths';

/**
 * `npm run build`: the add-in as a static site in dist/site/, ready for any https host. ADDIN_BASE_URL is the address it will
 * have; manifest and help links are written for it.
 */
async function main(): Promise<void> {
  const baseUrl = normaliseBaseUrl(process.env['ADDIN_BASE_URL'] ?? SOURCE_BASE_URL);

  await buildAddin({ outDir: siteDir, baseUrl, mode: 'production' });
  console.log(
    `Built the site for ${baseUrl} in ${relative(process.cwd(), siteDir)}/. Serve that folder there, then add its manifest.xml to Excel.`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
