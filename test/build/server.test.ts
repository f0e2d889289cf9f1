import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type RequestOptions } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localhostCertificate, type Certificate } from '../../src/build/certificate';
import { type Mount, type RunningServer, locate, serve } from '../../src/build/server';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

describe('the server', () => {
  let folder: string;
  let certificate: Certificate;
  let served: readonly Mount[];
  let server: RunningServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'server-'));
    await mkdir(join(folder, 'addin/help'), { recursive: true });
    await mkdir(join(folder, 'workbench'));
    await writeFile(join(folder, 'secret.txt'), 'not for the browser');
    await writeFile(join(folder, 'addin/functions.json'), '{"functions":[]}');
    await writeFile(join(folder, 'addin/help/index.html'), 'help');
    await writeFile(join(folder, 'workbench/index.html'), 'page');
    certificate = await localhostCertificate(folder, join(folder, 'cache'));
    served = [
      { prefix: '/', dir: join(folder, 'addin') },
      { prefix: '/workbench/', dir: join(folder, 'workbench') },
    ];
    server = await serve(certificate, 0, served);
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const ask = (path: string, options: RequestOptions = {}): Promise<Answer> =>
    new Promise((done, fail) => {
      // The path as it stands, dots included: a URL object would tidy it.
      const request = { host: 'localhost', port: server.port, path, rejectUnauthorized: false, ...options };
      get(request, (response) => {
        let body = '';
        response
          .on('data', (chunk) => (body += chunk))
          .on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
      }).on('error', fail);
    });

  it('serves the add-in at the root and the workbench beside it', async () => {
    expect(await ask('/functions.json')).toMatchObject({
      status: 200,
      body: '{"functions":[]}',
      headers: { 'content-type': expect.stringContaining('json') },
    });
    expect(await ask('/workbench/')).toMatchObject({
      status: 200,
      body: 'page',
      headers: { 'content-type': expect.stringContaining('html') },
    });
    expect(await ask('/help/')).toMatchObject({ status: 200, body: 'help' });
  });

  it('leads from its address to the workbench', async () => {
    expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/workbench/' } });
  });

  it('says what is not there', async () => {
    expect(await ask('/nothing.js')).toMatchObject({ status: 404, body: 'There is no /nothing.js here.\n' });
    expect(await ask('/help')).toMatchObject({ status: 404 });
  });

  it('sends a file again only when it has changed', async () => {
    const { headers } = await ask('/functions.json');
    expect(await ask('/functions.json', { headers: { 'if-none-match': String(headers['etag']) } })).toMatchObject({
      status: 304,
      body: '',
    });
    expect(await ask('/functions.json', { headers: { 'if-none-match': '"older"' } })).toMatchObject({ status: 200 });
  });

  it('serves nothing outside its folders', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/workbench/..%2f..%2fsecret.txt', '/%00', '/%']) {
      const { status, body } = await ask(path);
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(body).not.toContain('not for the browser');
    }
    expect(locate([{ prefix: '/', dir: '/site' }], '/../site-of-others/file')).toBeUndefined();
  });

  it('takes no other method than reading', async () => {
    expect(await ask('/functions.json', { method: 'POST' })).toMatchObject({ status: 405 });
  });

  it('says which port is taken and how to choose another', async () => {
    await expect(serve(certificate, server.port, served)).rejects.toThrow(
      `Port ${server.port} is taken. Stop what uses it, or choose another port: PORT=${server.port + 1} npm start`,
    );
  });
});
