import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './sources';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const settings = readFileSync(path.join(root, '.npmrc'), 'utf8');
/** What is fetched: everything but the project itself and its workspace. */
const fetched = Object.entries(packages).filter(([place, { link }]) => place.includes('node_modules/') && !link);

const REGISTRY = 'https://registry.npmjs.org/';
/** Packages that ask to run a script when they are installed; none may, and each works without. */
const ASKING = ['@parcel/watcher', 'core-js-pure', 'esbuild', 'protobufjs', 'unrs-resolver'];

describe('the lockfile', () => {
  it('takes every package from the registry, by its checksum', () => {
    expect(fetched.length).toBeGreaterThan(500);
    const strange = fetched.filter(
      // Without an address of its own, a package is taken from the registry.
      ([, { resolved = REGISTRY, integrity = '' }]) => !resolved.startsWith(REGISTRY) || !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity),
    );
    expect(strange.map(([place]) => place)).toEqual([]);
  });

  it('lets no package run a script when it is installed', () => {
    expect(settings).toMatch(/^ignore-scripts=true$/m);
    const asking = fetched.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place.split('node_modules/').at(-1)!);
    expect([...new Set(asking)].sort()).toEqual(ASKING);
    for (const name of ASKING) expect(settings).toContain(name);
  });
});
