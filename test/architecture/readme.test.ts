import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../src/functions/catalogue';

const root = join(__dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('the README', () => {
  it('lists every function, and none that does not exist', () => {
    const section = /## Functions([\s\S]*?)\n## /.exec(readme)![1]!;
    const table = section
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .join('\n');
    const listed = [...table.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, id]) => id!);
    expect(listed.sort()).toEqual(catalogue.map(({ id }) => id).sort());
  });

  it('gives every dependency with its reason', () => {
    const named = (name: string): boolean => readme.includes(`\`${name}\``) || name.startsWith('@types/') || name.startsWith('@univerjs/');
    expect(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) => !named(name))).toEqual([]);
  });

  it('pins every dependency to one version', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^\d/.test(version));
    expect(loose).toEqual([]);
  });

  it('names only commands and files that exist', () => {
    const scripts = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name!);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
    const paths = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)|`((?:src|test|assets)\/[\w./-]+)`/g)].map(
      ([, link, code]) => (link ?? code)!,
    );
    expect(paths.filter((path) => !/screenshots/.test(path) && !existsSync(join(root, path)))).toEqual([]);
  });
});
