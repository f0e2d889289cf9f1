import { createHash } from 'node:crypto';

/** Directives of a content security policy, each with its sources. */
export type Policy = Readonly<Record<string, readonly string[]>>;

export const SELF = "'self'";

/** Where Excel on the web lives: every page around the pane must be one of these. Excel for the desktop puts no page around it. */
export const OFFICE_FRAMES: readonly string[] = [
  SELF,
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.live.com',
  'https://*.microsoft.com',
];

/** Nothing, which everything else is an exception from. A form leads nowhere, and no page changes what its addresses stand on. */
const NOTHING: Policy = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] };

/**
 * The style element that the component library creates empty and fills by rules has the hash of nothing, and the one of
 * taskpane.html that of its text: no other inline style is taken.
 */
const EMPTY_STYLE = hashOf('');

/**
 * The pane: its own scripts and pictures, office.js, and the data that lies beside it. No inline script, no code from text.
 *
 * @param officeJs the origin that office.js comes from, where it is not the pane's own
 * @param styles the texts of the style elements that stand in the page
 */
export const panePolicy = (officeJs: string | undefined, styles: readonly string[]): Policy => ({
  ...NOTHING,
  'script-src': officeJs === undefined ? [SELF] : [SELF, officeJs],
  'style-src': [SELF, EMPTY_STYLE, ...styles.map(hashOf)],
  // office.js hides elements of its own by style attributes; what such an attribute names to load is held to the lines below.
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': [SELF, 'data:'],
  'font-src': [SELF],
  'connect-src': [SELF],
});

/** Help and the pages about the add-in: text and a style sheet. */
export const helpPolicy: Policy = { ...NOTHING, 'style-src': [SELF], 'img-src': [SELF] };

/**
 * The workbench. Its grid writes style elements whose text depends on the sheet, so that no hash can name them: inline styles
 * are taken here, and only here. Fonts and pictures of the grid come within its bundle.
 */
export const workbenchPolicy: Policy = {
  ...NOTHING,
  'script-src': [SELF],
  'style-src': [SELF, "'unsafe-inline'"],
  'img-src': [SELF, 'data:', 'blob:'],
  'font-src': [SELF, 'data:'],
  'connect-src': [SELF],
  'frame-src': [SELF],
  'form-action': [SELF],
};

/** A policy as a header or a meta element holds it. */
export const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/** The texts of the style elements of a page. */
export const inlineStyles = (page: string): string[] => [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text!);

/** As it is written by hand, and as the minifier leaves it. */
const CHARSET = /<meta charset="?utf-8"? ?\/?>/;

/**
 * The page with its policy in it, before anything that the policy speaks of: wherever the page is served, it is held to it.
 * What only a header can say, who may frame the page, is for the server.
 *
 * @throws Error when the page does not say its character set, behind which the policy is put
 */
export function withPolicy(page: string, policy: Policy): string {
  const [charset] = CHARSET.exec(page) ?? [];
  if (charset === undefined) throw new Error('The page does not say its character set, behind which its content security policy belongs.');
  return page.replace(charset, `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policyText(policy)}" />`);
}

/** Headers with which every file is served: who may frame a page, no guessing of types, no address given away. */
export const securityHeaders = (frames: readonly string[]): Readonly<Record<string, string>> => ({
  'content-security-policy': `frame-ancestors ${frames.join(' ')}`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
