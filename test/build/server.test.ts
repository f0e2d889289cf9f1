import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
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

  it('follows no link, neither of a file nor of a folder', async () => {
    await mkdir(join(folder, 'private'));
    await writeFile(join(folder, 'private/notes.txt'), 'not for the browser');
    await symlink(join(folder, 'secret.txt'), join(folder, 'addin/linked.txt'));
    await symlink(join(folder, 'private'), join(folder, 'addin/linked'));
    await symlink(join(folder, 'addin/functions.json'), join(folder, 'addin/again.json'));
    for (const path of ['/linked.txt', '/linked/notes.txt', '/again.json']) expect(await ask(path)).toMatchObject({ status: 404 });
  });

  it('serves a folder that is itself reached by a link', async () => {
    await symlink(join(folder, 'addin'), join(folder, 'link-to-addin'));
    const linked = await serve(certificate, 0, [{ prefix: '/', dir: join(folder, 'link-to-addin') }]);
    expect(await ask('/functions.json', { port: linked.port })).toMatchObject({ status: 200 });
    await linked.close();
  });

  it.each(['evil.example.com', 'localhost.example.com', 'example.com:3000', '192.168.0.7'])(
    'answers nobody who calls it %s',
    async (host) => {
      const { status, body } = await ask('/functions.json', { headers: { host } });
      expect(status).toBe(421);
      expect(body).not.toContain('functions');
    },
  );

  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000'])('answers to its own name %s', async (host) => {
    expect(await ask('/functions.json', { headers: { host } })).toMatchObject({ status: 200 });
  });

  it('says with every answer who may frame it, and that types are not to be guessed', async () => {
    for (const path of ['/functions.json', '/', '/nothing.js', '/workbench/']) {
      expect((await ask(path)).headers).toMatchObject({
        'content-security-policy': "frame-ancestors 'self'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
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
