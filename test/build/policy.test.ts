import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  helpPolicy,
  inlineStyles,
  OFFICE_FRAMES,
  panePolicy,
  policyText,
  securityHeaders,
  withPolicy,
  workbenchPolicy,
} from '../../src/build/policy';

const source = readFileSync(join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');
const pane = panePolicy('https://appsforoffice.microsoft.com', inlineStyles(source));
const ALL = [
  ['the pane', pane],
  ['help', helpPolicy],
  ['the workbench', workbenchPolicy],
] as const;

describe('the content security policy', () => {
  it.each(ALL)('of %s allows nothing but what it names', (_, policy) => {
    expect(policy['default-src']).toEqual(["'none'"]);
    expect(policy['base-uri']).toEqual(["'none'"]);
    const sources = Object.values(policy).flat();
    expect(sources.filter((given) => /\*|unsafe-eval|http:/.test(given))).toEqual([]);
  });

  it('takes scripts from the site and office.js only, and none that stand in a page', () => {
    expect(pane['script-src']).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
    expect(panePolicy(undefined, [])['script-src']).toEqual(["'self'"]);
    expect(helpPolicy['script-src']).toBeUndefined();
    expect(workbenchPolicy['script-src']).toEqual(["'self'"]);
  });

  it('lets the pane send nothing anywhere but to its own site', () => {
    expect(pane['connect-src']).toEqual(["'self'"]);
    expect(pane['form-action']).toEqual(["'none'"]);
  });

  it('takes the one style element of the pane by its hash', () => {
    expect(inlineStyles(source)).toHaveLength(1);
    expect(pane['style-src']?.filter((given) => given.startsWith("'sha256-"))).toHaveLength(2);
    expect(pane['style-src']).not.toContain("'unsafe-inline'");
    // The hash of nothing, as every list of well-known hashes has it.
    expect(pane['style-src']).toContain("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
  });

  it('stands in the page before anything it speaks of', () => {
    const page = withPolicy(source, pane);
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="${policyText(pane)}" />`);
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.search(/<(script|style|link|title)/));
    expect(() => withPolicy('<html></html>', pane)).toThrow(/does not say its character set/);
  });

  it.each(['<meta charset="utf-8" />', '<meta charset="utf-8"/>', '<meta charset="utf-8">', '<meta charset=utf-8>'])(
    'stands behind %s',
    (charset) => {
      expect(withPolicy(`<head>${charset}<title>`, helpPolicy)).toMatch(
        /^<head><meta charset[^>]*>\s+<meta http-equiv="Content-Security-Policy"/,
      );
    },
  );
});

describe('the headers', () => {
  it('name the pages of Excel on the web as those that may frame the pane, all by https', () => {
    const { 'content-security-policy': frames } = securityHeaders(OFFICE_FRAMES);
    expect(frames).toMatch(/^frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /);
    expect(OFFICE_FRAMES.slice(1).every((origin) => /^https:\/\/\*\.[a-z0-9.]+$/.test(origin))).toBe(true);
  });
});
