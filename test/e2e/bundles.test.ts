import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addinDir } from '../../src/build/paths';
import { catalogue } from '../../src/functions/catalogue';

const read = (name: string): string => readFileSync(path.join(addinDir, name), 'utf8');

describe('the built add-in', () => {
  it('registers every function in a bundle that carries nothing of the pane', () => {
    const bundle = read('functions.js');
    for (const { id } of catalogue) expect(bundle).toContain(`CustomFunctions.associate("${id}"`);
    expect(bundle).not.toMatch(/node_modules\/(react|react-dom|@fluentui)\//);
    // Functions that take the inputs table of a case read it, and nothing else of the workbook.
    expect(bundle).not.toMatch(/src\/(taskpane|render|workbook\/(sheets|lint|values))\//);
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
