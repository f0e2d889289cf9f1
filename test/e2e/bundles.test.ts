import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { addinDir } from '../../src/build/paths';
import { catalogue, findSignature } from '../../src/functions/catalogue';

/** Families of functions that never wait for a part of the bundle. */
const AT_ONCE = new Set(['Customer value', 'Retention', 'Appraisal', 'Cost of inaction', 'Uncertainty']);

type Compute = (...cells: readonly unknown[]) => unknown;

/** What the bundle tells Excel when it is run by itself, on a page that has nothing but office.js's door for functions. */
function associated(bundle: string): ReadonlyMap<string, Compute> {
  const functions = new Map<string, Compute>();
  const page = { CustomFunctions: { associate: (id: string, compute: Compute) => functions.set(id, compute) } };
  const address = 'https://localhost/functions.js';
  const document = { baseURI: address, currentScript: { tagName: 'SCRIPT', src: address } };
  runInNewContext(bundle, { ...page, document, self: {} });
  return functions;
}

const read = (name: string): string => readFileSync(path.join(addinDir, name), 'utf8');

describe('the built add-in', () => {
  it('registers every function in a bundle that carries nothing of the pane', () => {
    const bundle = read('functions.js');
    expect([...associated(bundle).keys()].sort()).toEqual(catalogue.map(({ id }) => id).sort());
    expect(bundle).not.toMatch(/node_modules\/(react|react-dom|@fluentui)\//);
    expect(bundle).not.toMatch(/src\/(taskpane|render|workbook|model)\//);
  });

  it('computes what needs plain numbers before anything else has arrived', () => {
    const functions = associated(read('functions.js'));
    for (const [id, compute] of functions) {
      const { example, family } = findSignature(id)!;
      if (AT_ONCE.has(family))
        expect([id, typeof compute(...example)]).toEqual([id, findSignature(id)!.shape === 'table' ? 'object' : 'number']);
    }
    expect(functions.get('CLV')?.(100, 0.8, 0.1)).toBeCloseTo(266.6666666667, 9);
  });

  it('loads office.js first, then the functions, then the pane', () => {
    const scripts = [...read('taskpane.html').matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1]);
    expect(scripts).toEqual(['/office-js/office.js', 'functions.js', 'taskpane.js']);
  });

  it('holds every file that its manifest names', () => {
    const addresses = [...read('manifest.xml').matchAll(/DefaultValue="https:\/\/localhost:\d+\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !existsSync(path.join(addinDir, address)))).toEqual([]);
  });

  it('holds every help page that Excel and the pane lead to', () => {
    const { functions } = JSON.parse(read('functions.json')) as { functions: { helpUrl: string }[] };
    const list = JSON.parse(read('help.json')) as { help: string }[];
    const pages = [...functions.map(({ helpUrl }) => new URL(helpUrl).pathname), ...list.map(({ help }) => help)];
    expect(pages).toHaveLength(2 * catalogue.length);
    expect(pages.filter((page) => !existsSync(path.join(addinDir, page)))).toEqual([]);
  });
});
