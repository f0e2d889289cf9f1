import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve, sep } from 'node:path';
import type { Certificate } from './certificate';
import { addinDir, officeJsDir, workbenchDir } from './paths';
import { SELF, securityHeaders } from './policy';

/** A folder and the address it is served under; the longest matching prefix wins. */
export interface Mount {
  readonly prefix: string;
  readonly dir: string;
}

/** What `npm start` and the browser tests serve. */
export const mounts: readonly Mount[] = [
  { prefix: '/office-js/', dir: officeJsDir },
  { prefix: '/workbench/', dir: workbenchDir },
  { prefix: '/', dir: addinDir },
];

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Names of this machine by itself. A page of another name that leads here all the same, by its DNS, is answered nothing. */
const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Serves built files over https, to this machine only and under its own names.
 *
 * @param port 0 lets the system choose a free one.
 * @param frames who may frame a page, as a content security policy says it
 * @throws Error that says what to do, if the port is taken or may not be used.
 */
export async function serve(
  certificate: Certificate,
  port: number,
  served: readonly Mount[] = mounts,
  frames: readonly string[] = [SELF],
): Promise<RunningServer> {
  const ordered = [...served].sort((a, b) => b.prefix.length - a.prefix.length);
  const headers = new Map(Object.entries(securityHeaders(frames)));
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    response.setHeaders(headers);
    respond(ordered, request, response).catch((error: Error) => {
      console.error(`${request.url}: ${error.message}`);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'The server failed; the terminal says why.');
    });
  });
  await listen(server, port);
  const actual = (server.address() as AddressInfo).port;
  return { url: `https://localhost:${actual}/`, port: actual, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        fail(new Error(`Port ${port} is taken. Stop what uses it, or choose another port: PORT=${port + 1} npm start`));
      else if (error.code === 'EACCES')
        fail(new Error(`Port ${port} may not be used by this account. Choose one above 1023: PORT=3000 npm start`));
      else fail(error);
    });
    server.listen(port, 'localhost', done);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error ? fail(error) : done()));
    server.closeAllConnections();
  });
}

async function respond(served: readonly Mount[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!OWN_NAMES.test(request.headers.host ?? ''))
    return refuse(response, 421, 'This server is for this machine only: use https://localhost.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only files are served here.');
  const path = pathOf(request.url ?? '/');
  if (path === '/') {
    response.writeHead(302, { location: '/workbench/' }).end();
    return;
  }
  const place = path === undefined ? undefined : locate(served, path);
  const file = place && (await realFile(place));
  const info = file === undefined ? undefined : await stat(file);
  if (file === undefined || !info?.isFile()) return refuse(response, 404, `There is no ${path ?? 'such address'} here.`);

  const tag = `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`;
  const headers = {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache', // files change with every build: ask again, and be told 304
    etag: tag,
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': info.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', (error) => response.destroy(error))
      .pipe(response);
}

/** The decoded path of a request, or undefined if it is malformed. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'https://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** A file below a folder that is served. */
export interface Place {
  readonly dir: string;
  readonly file: string;
}

/** The file an address stands for, or undefined if it would lie outside its folder. */
export function locate(served: readonly Mount[], path: string): Place | undefined {
  const mount = served.find(({ prefix }) => path.startsWith(prefix));
  if (!mount || path.includes('\0')) return undefined;
  const dir = resolve(mount.dir);
  const below = path.slice(mount.prefix.length);
  const file = resolve(join(dir, below.endsWith('/') || below === '' ? `${below}index.html` : below));
  return file.startsWith(dir + sep) ? { dir, file } : undefined;
}

/** The file itself, or undefined where there is none or a link stands on the way to it: it could lead out of the folder. */
async function realFile({ dir, file }: Place): Promise<string | undefined> {
  const [folder, found] = await Promise.all([dir, file].map((path) => realpath(path).catch(() => undefined)));
  return folder !== undefined && found === join(folder, relative(dir, file)) ? found : undefined;
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
