import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHelp } from '../../src/build/help';
import type { HelpEntry } from '../../src/build/help/entries';
import { cellText } from '../../src/build/help/function-page';
import { buildPages } from '../../src/build/pages';
import { call, failed } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';

let site: string;
let entries: HelpEntry[];
const page = (name: string): string => readFileSync(join(site, 'help', name), 'utf8');
/** A page as text: tags dropped, entities resolved. */
const textOf = (name: string): string =>
  page(name)
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
const flat = (text: string): string => text.replace(/\s+/g, ' ');

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'help-'));
  await buildHelp(site);
  await buildPages(site);
  entries = JSON.parse(readFileSync(join(site, 'help.json'), 'utf8')) as HelpEntry[];
});
afterAll(() => rmSync(site, { recursive: true }));

describe('help', () => {
  test('there is a page and an entry for every function, in the order of the catalogue', () => {
    expect(entries.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    expect(readdirSync(join(site, 'help')).sort()).toEqual([...catalogue.map(({ id }) => `${id}.html`), 'help.css', 'index.html'].sort());
  });

  test.each(catalogue.map((signature) => [signature.id, signature] as const))(
    'the page of %s says all there is to say',
    (id, signature) => {
      const entry = entries.find((candidate) => candidate.id === id) as HelpEntry;
      const text = textOf(`${id}.html`);
      for (const part of [
        entry.summary,
        entry.signature,
        signature.result,
        signature.formula,
        signature.source,
        entry.example,
        ...signature.conventions,
      ]) {
        expect(text).toContain(flat(part));
      }
      for (const name of Object.keys(signature.parameters)) expect(text).toContain(name);
      for (const { description, allowed, optional, otherwise } of entry.parameters) {
        expect(text).toContain(flat(description));
        expect(text).toContain(allowed);
        if (optional) expect(otherwise).not.toBe('');
      }
    },
  );

  test.each(catalogue.map((signature) => [signature.id, signature] as const))(
    'the example of %s shows what the function gives',
    (id, signature) => {
      const entry = entries.find((candidate) => candidate.id === id) as HelpEntry;
      const computed = call(id, signature.example);
      expect(failed(computed)).toBe(false);
      expect(entry.exampleResult).toEqual(computed);
      const shown = Array.isArray(computed) ? (computed as (number | string)[][]).flat().map(cellText) : [cellText(computed)];
      const text = textOf(`${id}.html`);
      for (const cell of shown) expect(text).toContain(flat(cell));
    },
  );

  test('the example of CLV is the one of the books', () => {
    expect(textOf('CLV.html')).toContain('=CASE.CLV(100,0.8,0.1) gives 266.6666667');
  });

  test('the pages need no network and every link leads somewhere', () => {
    const files = readdirSync(join(site, 'help'));
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const source = page(file);
      expect(source).not.toMatch(/(src|href)="(https?:)?\/\//);
      expect(source).toContain(`content="default-src 'none';`);
      expect(source).not.toMatch(/<script|undefined|\[object/);
      for (const [, target = ''] of source.matchAll(/href="([^"#]+)"/g))
        expect([file, target, existsSync(join(site, 'help', target))]).toEqual([file, target, true]);
    }
    expect(page('help.css')).not.toMatch(/url\(|@import/);
  });

  test('the pages are built for everyone: language, headings in order, labelled landmarks, header cells', () => {
    for (const { id } of catalogue) {
      const source = page(`${id}.html`);
      expect(source).toMatch(/<html lang="en">/);
      expect(source.match(/<h1>/g)).toHaveLength(1);
      expect(source).toMatch(/<main id="content">/);
      expect(source).toMatch(/<nav aria-label="Functions">/);
      expect(source).toContain(`aria-current="page">${id}<`);
      expect(source.match(/<th scope="row">/g)?.length ?? 0).toBe(
        Object.keys(catalogue.find((entry) => entry.id === id)?.parameters ?? {}).length,
      );
    }
  });
});
