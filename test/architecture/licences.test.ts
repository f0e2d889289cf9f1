import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './sources';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Licences that ask for nothing but their notice; MPL-2.0 covers only its own files. */
const ALLOWED = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MPL-2.0', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0'];

const read = (folder: string): Manifest => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

/** The folder of a package as Node finds it from another one; undefined where it is not installed. */
function locate(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) return candidate;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Every package that these need, directly or not, by folder. */
function needed(from: string, by: Manifest): Map<string, Manifest> {
  const found = new Map<string, Manifest>();
  const add = (from: string, { dependencies = {}, optionalDependencies = {} }: Manifest): void => {
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const folder = locate(name, from);
      if (folder === undefined) {
        // npm leaves out optional packages of other platforms.
        if (name in optionalDependencies) continue;
        throw new Error(`${name}, which ${from} needs, is not installed.`);
      }
      if (found.has(folder)) continue;
      const manifest = read(folder);
      found.set(folder, manifest);
      add(folder, manifest);
    }
  };
  add(from, by);
  return found;
}

const workbench = path.join(root, 'src/workbench');

/** Those who use the add-in or its command get the first; the second is bundled into the workbench's page. */
const GROUPS: readonly (readonly [string, () => Map<string, Manifest>])[] = [
  ['shipped', () => needed(root, read(root))],
  ['part of the workbench', () => needed(workbench, { ...read(workbench), dependencies: read(workbench).devDependencies ?? {} })],
];

/** What the manifest says; where it says nothing (@univerjs/telemetry), the title of the licence that lies beside it. */
function licenceOf({ license, licenses }: Manifest, folder: string): string {
  const stated = typeof license === 'string' ? license : (license?.type ?? licenses?.map(({ type }) => type).join(' OR '));
  const file = path.join(folder, 'LICENSE');
  if (stated !== undefined) return stated;
  return existsSync(file) && /^\s*Apache License\s+Version 2\.0/.test(readFileSync(file, 'utf8')) ? 'Apache-2.0' : 'none';
}

/** Whether an SPDX expression can be satisfied with allowed licences alone. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, ' ').trim();
  return plain.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((licence) => ALLOWED.includes(licence.trim())));
}

describe('the packages', () => {
  it.each(GROUPS)('that are %s are all under licences that allow it', (_which, group) => {
    const packages = [...group()].map(([folder, manifest]) => ({ name: manifest.name, licence: licenceOf(manifest, folder) }));
    expect(packages.length).toBeGreaterThan(20);
    expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND Apache-2.0', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0', false],
    ['UNLICENSED', false],
    ['none', false],
    ['SEE LICENSE IN LICENSE.md', false],
  ])('are judged by their licence: %s is %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });
});
