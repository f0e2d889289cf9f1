import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allowedLayers } from './layers';
import { catalogue } from '../../src/functions/catalogue';

const root = join(__dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const read = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
const manifest = read('.');
/** Of the add-in and of the workbench, which is a workspace of its own. */
const dependencies = [manifest, read('src/workbench')].flatMap((list) => Object.entries({ ...list.dependencies, ...list.devDependencies }));

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

  it('maps every room of src, in its table of the architecture, and none that does not exist', () => {
    const section = /## Architecture([\s\S]*?)\n## /.exec(readme)![1]!;
    const rooms = [...section.matchAll(/^\| `src\/(\w+)`/gm)].map(([, room]) => room!);
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('names every room inside a room of src, and the tests that guard it', () => {
    const section = /## Architecture([\s\S]*?)\n## /.exec(readme)![1]!;
    const rows = [...section.matchAll(/^\| `(src\/\w+)` *\|([^|]*)\|([^|]*)\|/gm)];
    expect(rows.length).toBeGreaterThan(5);
    const unsaid = rows.flatMap(([, room, what, guards]) => [
      ...readdirSync(join(root, room!), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !new RegExp(`\`${entry.name}\``).test(what!))
        .map(({ name }) => `${room}/${name}`),
      ...(/`test\/\w+`/.test(guards!) ? [] : [`${room}: no tests`]),
    ]);
    expect(unsaid).toEqual([]);
  });

  it('says of every room what it may import, as the rules of the layers have it', () => {
    const section = /## Architecture([\s\S]*?)\n## /.exec(readme)![1]!;
    const said = [...section.matchAll(/^\| `src\/(\w+)` *\|.*\| ([^|\s][^|]*?) *\|$/gm)].map(([, room, may]) => [room!, may!]);
    const roomOf = (layer: string): string => layer.split('/')[0]!;
    const order = Object.keys(allowedLayers);
    const rules = [...new Set(order.map(roomOf))].map((room) => {
      const own = order.filter((layer) => roomOf(layer) === room);
      const others = [...new Set(own.flatMap((layer) => allowedLayers[layer]!))].filter((layer) => roomOf(layer) !== room);
      // A room that may be imported as a whole is named once.
      const named = others.filter((layer) => layer === roomOf(layer) || !others.includes(roomOf(layer)));
      return [room, named.sort((a, b) => order.indexOf(a) - order.indexOf(b)).join(', ') || 'itself only'];
    });
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(rules));
  });

  it('gives every dependency with its reason', () => {
    const named = (name: string): boolean => readme.includes(`\`${name}\``) || name.startsWith('@types/') || name.startsWith('@univerjs/');
    expect(dependencies.map(([name]) => name).filter((name) => !named(name))).toEqual([]);
  });

  it('pins every dependency to one version', () => {
    expect(dependencies.filter(([, version]) => !/^\d/.test(version))).toEqual([]);
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
