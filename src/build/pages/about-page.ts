import { html, type Raw } from '../help/html';
import { helpPolicy, withPolicy } from '../policy';

/** The last line of every page: which version this is, and where to read on. */
export const footer = (version: string, root: string): Raw =>
  html`<footer>
    <p>
      CX Business Case ${version} · <a href="${root}help/index.html">Functions</a> · <a href="${root}support.html">Support</a> ·
      <a href="${root}privacy.html">Privacy</a> · <a href="${root}licence.html">Licence</a>
    </p>
  </footer>`;

/** The head of every page. */
export const head = (title: string, description: string, stylesheet: string): Raw =>
  html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${description}" />
    <title>${title}</title>
    <link rel="stylesheet" href="${stylesheet}" />
  </head>`;

/** A page about the add-in, at the root of the site. */
export function aboutPage(title: string, description: string, body: Raw, version: string): string {
  const page = html`<!doctype html>
    <html lang="en">
      ${head(`${title} - CX Business Case`, description, 'help/help.css')}
      <body>
        <header><a href="help/index.html">CX Business Case</a></header>
        <main id="content">
          <h1>${title}</h1>
          ${body}
        </main>
        ${footer(version, '')}
      </body>
    </html> `.html;
  return withPolicy(page, helpPolicy);
}
