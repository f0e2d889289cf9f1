import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import project from '../../package.json';
import { nginxConfig } from '../../src/build/nginx';
import { buildPages, installPage } from '../../src/build/pages';
import { OFFICE_FRAMES, securityHeaders } from '../../src/build/policy';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));
const page = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('the pages about the add-in', () => {
  beforeAll(() => buildPages(folder));

  it.each(['privacy.html', 'support.html', 'licence.html'])('%s says which version it is of, and is held to a policy', (name) => {
    expect(page(name)).toContain(`CX Business Case ${project.version} `);
    expect(page(name)).toContain('http-equiv="Content-Security-Policy"');
    expect(page(name).match(/<h1>/g)).toHaveLength(1);
    expect(page(name)).not.toMatch(/<script|undefined|\[object|href="http/);
  });

  it('promise what the tests of the browser prove: nothing leaves', () => {
    expect(page('privacy.html')).toContain('sends no data anywhere');
  });

  it('carry the licence word for word', () => {
    const licence = readFileSync(join(__dirname, '../../LICENSE'), 'utf8').replaceAll('"', '&quot;');
    expect(page('licence.html')).toContain(licence.trim().split('\n').at(-1));
  });

  it('lead to each other only', () => {
    const known = ['help/index.html', 'help/help.css'];
    for (const name of ['privacy.html', 'support.html', 'licence.html'])
      for (const [, target = ''] of page(name).matchAll(/href="([^"#]+)"/g))
        expect([target, known.includes(target) || existsSync(join(folder, target))]).toEqual([target, true]);
  });
});

describe('the page for who installs', () => {
  const text = installPage('https://example.com/cx');

  it('names every way in, what is supported and how to serve it', () => {
    for (const part of [
      'href="manifest.xml"',
      'https://example.com/cx/manifest.xml',
      'cx-business-case.zip',
      'nginx.conf',
      'OFFICE_JS=local',
      'ExcelApi 1.12',
      'Excel 2021',
    ])
      expect(text).toContain(part);
  });
});

describe('the example of a server', () => {
  const config = nginxConfig('https://example.com/finance/cx');

  it('sends the headers that the project itself sends, wherever it sets one', () => {
    for (const [name, value] of Object.entries(securityHeaders(OFFICE_FRAMES)))
      expect(config.split(`add_header ${name} "${value}" always;`)).toHaveLength(3);
  });

  it('keeps for ever only what has a hash in its name', () => {
    expect(config).toContain('location ~ "\\.[0-9a-f]{8}\\.js$"');
    expect(config.match(/immutable/g)).toHaveLength(1);
    expect(config.match(/no-cache/g)).toHaveLength(1);
  });

  it('stands for the address of the site', () => {
    expect(config).toContain('server_name example.com;');
    expect(config).toContain('location /finance/cx/ {');
    expect(nginxConfig('https://example.com')).toContain('location / {');
    // Braces pair up, outside the one regular expression.
    expect((config.replace(/".*?"/g, '').match(/\{/g) ?? []).length).toBe((config.replace(/".*?"/g, '').match(/\}/g) ?? []).length);
  });
});
