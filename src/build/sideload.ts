import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAddin } from './addin';
import { SOURCE_BASE_URL } from './manifest';
import { excelDir } from './paths';
import { OFFICE_FRAMES } from './policy';
import { serve } from './server';

/*
 * `npm run excel` and `npm run excel:stop`: the add-in in Excel itself. Desktop Excel exists on Windows and Mac; for
 * Excel on the web give the address of a workbook: npm run excel -- https://...
 *
 * Microsoft's tools for this send no usage data any more (office-addin-usage-data 3), and they are loaded only here.
 */

const PORT = Number(new URL(SOURCE_BASE_URL).port);
const MANIFEST = join(excelDir, 'manifest.xml');
/** How this file is started again as the server that outlives the command. */
const SERVER = 'npx tsx src/build/sideload.ts serve';

const DESKTOP: readonly string[] = ['win32', 'darwin'];

async function start(document: string | undefined): Promise<void> {
  if (document === undefined && !DESKTOP.includes(process.platform)) {
    throw new Error(
      'Excel for the desktop runs on Windows and Mac. Use `npm start` for the workbench, or Excel on the web: npm run excel -- https://<address of a workbook>',
    );
  }
  await mkdir(excelDir, { recursive: true });
  await buildAddin({ outDir: excelDir, baseUrl: SOURCE_BASE_URL, mode: 'development', officeJs: 'cdn' });
  const { AppType, startDebugging } = await import('office-addin-debugging');
  const { OfficeApp } = await import('office-addin-manifest');
  await startDebugging(MANIFEST, {
    app: OfficeApp.Excel,
    appType: document === undefined ? AppType.Desktop : AppType.Web,
    ...(document === undefined ? {} : { document }),
    devServerCommandLine: SERVER,
    devServerPort: PORT,
    enableDebugging: false,
  });
  console.log('The add-in is in Excel, on the Home tab. Take it out again with: npm run excel:stop');
}

async function stop(): Promise<void> {
  const { stopDebugging } = await import('office-addin-debugging');
  await stopDebugging(MANIFEST);
}

/** Serves the build under the certificate that Office trusts, which is installed on first use. */
async function serveBuild(): Promise<void> {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { key, cert } = await getHttpsServerOptions();
  const certificate = { key: String(key), cert: String(cert), origin: 'installed' } as const;
  const { url } = await serve(certificate, PORT, [{ prefix: '/', dir: excelDir }], OFFICE_FRAMES);
  console.log(`Serving the add-in for Excel on ${url}`);
}

async function main([command, argument]: readonly string[]): Promise<void> {
  if (command === 'start') return start(argument);
  if (command === 'stop') return stop();
  if (command === 'serve') return serveBuild();
  throw new Error('Use: npm run excel, npm run excel -- https://<address of a workbook>, or npm run excel:stop');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
