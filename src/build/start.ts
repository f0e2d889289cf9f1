import { buildAddin } from './addin';
import { localhostCertificate } from './certificate';
import { addinDir } from './paths';
import { serve } from './server';
import { buildWorkbench } from './workbench';

/** `npm start`: builds the add-in and the workbench, and serves both over https on PORT (3000 unless told). */
async function start(): Promise<void> {
  const port = portFrom(process.env['PORT']);
  const certificate = await localhostCertificate();
  const server = await serve(certificate, port); // before the builds: a taken port is said at once, not after a minute
  const url = server.url;

  console.log('Building the add-in and the workbench ...');
  const began = Date.now();
  try {
    await Promise.all([buildAddin({ outDir: addinDir, baseUrl: url, mode: 'development' }), buildWorkbench()]);
  } catch (error) {
    await server.close();
    throw error;
  }
  console.log(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);
  console.log(`\n  CX Business Case workbench: ${url}\n`);
  if (certificate.origin === 'own')
    console.log(
      'The connection uses a certificate made on this machine: the browser will ask once whether to go on.\n' +
        'Choose "Advanced", then "Proceed to localhost".',
    );
  console.log('Stop with Ctrl+C.');
  process.once('SIGINT', () => void server.close().then(() => process.exit(0)));
}

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`PORT is "${text}"; give a whole number from 1 to 65535.`);
  return port;
}

start().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
