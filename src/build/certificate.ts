import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { root } from './paths';

/** A key and its certificate, PEM text, for an https server on localhost. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** `installed`: made by office-addin-dev-certs and trusted by the system; `own`: the browser asks once. */
  readonly origin: 'installed' | 'own';
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The Office development certificate if one is installed and valid, else a self-signed one that is kept between starts,
 * so that a browser that has accepted it does not ask again.
 *
 * office-addin-dev-certs is not called for this: it installs what it does not find, with administrator rights.
 */
export async function localhostCertificate(home = homedir(), cache = join(root, '.cache/certificate')): Promise<Certificate> {
  const office = join(home, '.office-addin-dev-certs');
  const installed = await readPair(join(office, 'localhost.key'), join(office, 'localhost.crt'));
  if (installed) return { ...installed, origin: 'installed' };

  const files = { key: join(cache, 'localhost.key'), cert: join(cache, 'localhost.crt') };
  const kept = await readPair(files.key, files.cert);
  if (kept) return { ...kept, origin: 'own' };

  const made = await makePair();
  await mkdir(cache, { recursive: true });
  await writeFile(files.key, made.key, { mode: 0o600 });
  await writeFile(files.cert, made.cert);
  return { ...made, origin: 'own' };
}

/** Reads a pair of files; undefined if one is missing, or if the certificate is not valid for another day. */
async function readPair(keyFile: string, certFile: string): Promise<{ key: string; cert: string } | undefined> {
  try {
    const [key, cert] = await Promise.all([readFile(keyFile, 'utf8'), readFile(certFile, 'utf8')]);
    const { validFrom, validTo } = new X509Certificate(cert);
    const now = Date.now();
    return Date.parse(validFrom) <= now && Date.parse(validTo) > now + DAY ? { key, cert } : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The certificate ${certFile} cannot be used: ${(error as Error).message}. Delete it to have a new one made.`, {
      cause: error,
    });
  }
}

async function makePair(): Promise<{ key: string; cert: string }> {
  const now = Date.now();
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keySize: 2048,
    notBeforeDate: new Date(now - DAY), // a clock that is a little late must not refuse it
    notAfterDate: new Date(now + 365 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
