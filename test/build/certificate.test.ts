import { X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { localhostCertificate } from '../../src/build/certificate';

const DAY = 24 * 60 * 60 * 1000;

async function makePair(notAfterDate: Date) {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 10 * DAY),
    notAfterDate,
  });
  return { key: made.private, cert: made.cert };
}

describe('the certificate of the workbench', () => {
  let home: string;
  let cache: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'certificate-'));
    cache = join(home, 'cache');
  });
  afterEach(() => rm(home, { recursive: true }));

  async function install(pair: { key: string; cert: string }) {
    const folder = join(home, '.office-addin-dev-certs');
    await mkdir(folder);
    await writeFile(join(folder, 'localhost.key'), pair.key);
    await writeFile(join(folder, 'localhost.crt'), pair.cert);
  }

  it('is made for localhost by name and by number, and is valid now and for months', async () => {
    const { cert, origin } = await localhostCertificate(home, cache);
    const read = new X509Certificate(cert);
    expect(origin).toBe('own');
    expect(read.checkHost('localhost')).toBe('localhost');
    expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(Date.parse(read.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(read.validTo)).toBeGreaterThan(Date.now() + 300 * DAY);
  });

  it('is kept, so that the browser asks once only, and its key is readable by its owner alone', async () => {
    const first = await localhostCertificate(home, cache);
    const second = await localhostCertificate(home, cache);
    expect(second).toEqual(first);
    expect((await stat(join(cache, 'localhost.key'))).mode & 0o077).toBe(0);
  });

  it('is the installed Office development certificate where there is one', async () => {
    const pair = await makePair(new Date(Date.now() + 30 * DAY));
    await install(pair);
    expect(await localhostCertificate(home, cache)).toEqual({ ...pair, origin: 'installed' });
  });

  it('is made anew when the installed one has expired', async () => {
    await install(await makePair(new Date(Date.now() - DAY)));
    expect((await localhostCertificate(home, cache)).origin).toBe('own');
  });

  it('is made anew when the kept one has expired', async () => {
    const expired = await makePair(new Date(Date.now() - DAY));
    await mkdir(cache);
    await writeFile(join(cache, 'localhost.key'), expired.key);
    await writeFile(join(cache, 'localhost.crt'), expired.cert);
    const made = await localhostCertificate(home, cache);
    expect(made.cert).not.toBe(expired.cert);
    expect(await readFile(join(cache, 'localhost.crt'), 'utf8')).toBe(made.cert);
  });

  it('that cannot be read is refused by name, with what to do', async () => {
    await install({ key: 'no key', cert: 'no certificate' });
    await expect(localhostCertificate(home, cache)).rejects.toThrow(/localhost\.crt cannot be used: .+ Delete it/);
  });
});
