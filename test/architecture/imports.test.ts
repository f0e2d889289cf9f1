import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allowedFiles, allowedLayers, allowedPackages, shippedLayers } from './layers';
import { importsOf, layerOf, parse, root, sources, targetOf, type Source } from './sources';

type Packages = Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>> | undefined>>;

const packagesOf = (folder: string): Packages => JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Packages;
const project = packagesOf('.');
/** The workbench is a workspace: the grid and what bundles it stand in its own list. */
const workbench = packagesOf('src/workbench');

/** What a layer may use: the workbench its own packages only, and the build those of both, since it bundles the page. */
function installedFor(layer: string): object {
  if (layer === 'workbench') return { ...workbench.devDependencies };
  if (shippedLayers(layer)) return { ...project.dependencies };
  return { ...project.dependencies, ...project.devDependencies, ...workbench.devDependencies };
}

/** The package of an import: `@scope/name` or `name`. */
const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** What is wrong with the imports of a file. */
function faultsOf(source: Source): string[] {
  const allowed = allowedLayers[source.layer];
  if (!allowed) return [`${source.name} stands in no layer of the design: ${source.layer}.`];
  return importsOf(source).flatMap((specifier) => {
    if (!specifier.startsWith('.')) return packageFault(source, specifier);
    const target = targetOf(source, specifier);
    if (!target.startsWith('src/')) {
      return allowedFiles[source.layer]?.test(target) ? [] : [`${source.name} may not import ${target}.`];
    }
    const layer = layerOf(/\.tsx?$/.test(target) ? target : `${target}.ts`);
    // An import of a folder means its index file, which belongs to the folder.
    const meant = allowedLayers[`${layer}/${path.posix.basename(target)}`] ? `${layer}/${path.posix.basename(target)}` : layer;
    return meant === source.layer || allowed.includes(meant)
      ? []
      : [`${source.name} (${source.layer}) may not import ${target} (${meant}).`];
  });
}

function packageFault({ name, layer }: Source, specifier: string): string[] {
  if (!allowedPackages[layer]?.test(specifier)) return [`${name} (${layer}) may not import the package ${specifier}.`];
  if (specifier.startsWith('node:')) return [];
  const wanted = packageOf(specifier);
  const place = layer === 'workbench' ? 'src/workbench/package.json' : 'package.json';
  return wanted in installedFor(layer)
    ? []
    : [`${name} imports ${wanted}, which ${place} does not list ${shippedLayers(layer) ? 'under dependencies' : 'at all'}.`];
}

describe('the layers', () => {
  it('import only what the design allows, type-only imports included', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(faultsOf)).toEqual([]);
  });

  it('exist under the names of the table', () => {
    expect([...new Set(sources.map(({ layer }) => layer))].filter((layer) => !(layer in allowedLayers))).toEqual([]);
  });

  it.each([
    ['src/core/clv/a.ts', "import { b } from '../customerbase/b';", /may not import src\/core\/customerbase\/b/],
    ['src/core/numerics/a.ts', "import type { B } from '../clv/b';", /may not import src\/core\/clv\/b \(core\/clv\)/],
    ['src/core/a.ts', "export * from './clv/b';", /may not import src\/core\/clv\/b/],
    ['src/model/a.ts', "type B = import('../workbook/spec').WorkbookSpec;", /may not import src\/workbook\/spec/],
    ['src/render/xlsx/a.ts', "import { b } from '../officejs';", /may not import src\/render\/officejs \(render\/officejs\)/],
    ['src/taskpane/a.tsx', "const b = await import('../functions/value');", /may not import src\/functions\/value/],
    ['src/workbench/page/a.ts', "import { b } from '../../taskpane/session';", /may not import src\/taskpane\/session/],
    ['src/core/clv/a.ts', "import { readFileSync } from 'node:fs';", /may not import the package node:fs/],
    ['src/cli/a.ts', "import { build } from '../build/addin';", /may not import src\/build\/addin/],
    ['src/taskpane/a.ts', "import data from '../../test/data.json';", /may not import test\/data.json/],
    ['src/misc/a.ts', '', /stands in no layer/],
  ])('would be caught breaking the table: %s with %s', (name, text, message) => {
    expect(faultsOf(parse(name, text)).join('\n')).toMatch(message);
  });

  it('take no package that only the workbench lists', () => {
    expect(faultsOf(parse('src/workbench/charts/a.ts', "import { init } from 'echarts';"))).toEqual([]);
    expect(
      Object.keys({ ...project.dependencies, ...project.devDependencies }).filter((name) => /^(@univerjs\/|echarts)/.test(name)),
    ).toEqual([]);
  });

  it('may be used as the table says', () => {
    expect(faultsOf(parse('src/core/retention/a.ts', "import { b } from '../clv/b'; import { c } from '../money';"))).toEqual([]);
    expect(faultsOf(parse('src/taskpane/a.ts', "import { insertWorkbook } from '../render/officejs';"))).toEqual([]);
  });
});
