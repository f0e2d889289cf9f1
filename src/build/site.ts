import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildAddin } from './addin';
import { buildDownloads } from './downloads';
import { SOURCE_BASE_URL, normaliseBaseUrl } from './manifest';
import { nginxConfig } from './nginx';
import { buildPackage } from './addin-package';
import { installPage } from './pages';
import { root, siteDir } from './paths';

/**
 * `npm run build`: the add-in as a static site in dist/site/, ready for any https host. ADDIN_BASE_URL is the address it will
 * have; manifest and help links are written for it. Beside it lie a page that says how to install and serve it, an example
 * configuration of a server, the unified manifest in its package, and the examples as workbooks to download.
 */
async function main(): Promise<void> {
  const baseUrl = normaliseBaseUrl(process.env['ADDIN_BASE_URL'] ?? SOURCE_BASE_URL);

  await buildAddin({ outDir: siteDir, baseUrl, mode: 'production', officeJs: officeJsFrom(process.env['OFFICE_JS']) });
  await buildPackage(siteDir, baseUrl);
  await writeFile(join(siteDir, 'index.html'), installPage(baseUrl));
  await writeFile(join(siteDir, 'nginx.conf'), nginxConfig(baseUrl));
  await buildDownloads(join(root, 'assets/examples'), join(siteDir, 'examples'));
  console.log(
    `Built the site for ${baseUrl} in ${relative(process.cwd(), siteDir)}/. Serve that folder there, then add its manifest.xml to Excel.`,
  );
}

function officeJsFrom(text: string | undefined): 'local' | 'cdn' {
  if (text === undefined || text === '' || text === 'cdn') return 'cdn';
  if (text === 'local') return 'local';
  throw new Error(`OFFICE_JS is "${text}"; give cdn (Microsoft's address) or local (/office-js/ of the site itself).`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
