import type { Shown } from '../../functions/call';
import type { HelpEntry } from './entries';
import { footer, head } from '../pages/about-page';
import { helpPolicy, withPolicy } from '../policy';
import { version } from '../version';
import { type Raw, html, join, raw } from './html';

const NUMBER = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 10 });

/** A cell of an example's result, as the page prints it. */
export function cellText(cell: Shown): string {
  if (typeof cell === 'number') return NUMBER.format(cell);
  if (typeof cell === 'string') return cell;
  return 'error' in cell ? cell.error : '';
}

/** The help page of one function. */
export function functionPage(entry: HelpEntry, all: readonly HelpEntry[]): string {
  const body = html` <p class="family">${entry.family}</p>
    <h1>${entry.id}</h1>
    <p class="summary">${entry.summary}</p>
    <pre class="call"><code>=${entry.signature}</code></pre>
    <h2 id="parameters">Parameters</h2>
    ${parameterTable(entry)}
    <h2 id="result">Result</h2>
    <p>${entry.shape === 'table' ? `A table that spills: ${entry.result}` : entry.result}</p>
    <h2 id="formula">Formula</h2>
    <pre tabindex="0"><code>${entry.formula}</code></pre>
    ${
      entry.conventions.length === 0
        ? raw('')
        : html`<ul>
            ${join(entry.conventions.map((text) => html`<li>${text}</li>`))}
          </ul>`
    }
    <h2 id="example">Example</h2>
    <pre tabindex="0"><code>${entry.example}</code></pre>
    ${exampleResult(entry.exampleResult)}
    <h2 id="errors">Errors</h2>
    ${ERRORS}
    <h2 id="source">Source</h2>
    <p>${entry.source}</p>`;
  return layout(`${entry.id} - CX Business Case`, entry.summary, body, all, entry.id);
}

/** The page that lists all functions. */
export function indexPage(all: readonly HelpEntry[]): string {
  const sections = families(all).map(
    ([family, entries]) =>
      html`<h2>${family}</h2>
        <dl>
          ${join(
            entries.map(
              ({ id, summary }) =>
                html`<dt><a href="${id}.html">${id}</a></dt>
                  <dd>${summary}</dd>`,
            ),
          )}
        </dl>`,
  );
  const body = html` <h1>Functions</h1>
    <p class="summary">What customer experience is worth, in cells. Type =CASE. and the name, or insert a function from the pane.</p>
    ${join(sections)}`;
  return layout('Functions - CX Business Case', 'All functions of the CX Business Case add-in', body, all, '');
}

const ERRORS = html`<p>
  A cell of the wrong kind gives #VALUE!, a number out of range #NUM!, a question without an answer #N/A and a division by nothing #DIV/0!.
  The message names the parameter, what was found and what to give. Excel shows the messages of #VALUE! and #N/A: select the cell and open
  the warning sign beside it.
</p>`;

function parameterTable({ parameters }: HelpEntry): Raw {
  const rows = parameters.map(
    ({ name, description, allowed, optional, otherwise }) =>
      html` <tr>
        <th scope="row"><code>${name}</code></th>
        <td>${description}</td>
        <td>${allowed}</td>
        <td>${optional ? otherwise : 'required'}</td>
      </tr>`,
  );
  return html`<div class="scroll" role="region" aria-labelledby="parameters" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Meaning</th>
          <th scope="col">Allowed</th>
          <th scope="col">If left out</th>
        </tr>
      </thead>
      <tbody>
        ${join(rows)}
      </tbody>
    </table>
  </div>`;
}

function exampleResult(result: Shown): Raw {
  if (!Array.isArray(result)) return html`<p>gives <strong>${cellText(result)}</strong></p>`;
  const rows = (result as readonly (readonly Shown[])[]).map(
    (row) =>
      html` <tr>
        ${join(row.map((cell) => html`<td${raw(typeof cell === 'number' ? ' class="number"' : '')}>${cellText(cell)}</td>`))}
      </tr>`,
  );
  return html`<div class="scroll" role="region" aria-labelledby="example" tabindex="0">
    <table class="result">
      <tbody>
        ${join(rows)}
      </tbody>
    </table>
  </div>`;
}

const families = (all: readonly HelpEntry[]): [string, HelpEntry[]][] =>
  [...new Set(all.map(({ family }) => family))].map((family) => [family, all.filter((entry) => entry.family === family)]);

function layout(title: string, description: string, body: Raw, all: readonly HelpEntry[], current: string): string {
  const links = families(all).map(
    ([family, entries]) =>
      html` <h2>${family}</h2>
        <ul>
          ${join(entries.map(({ id }) => html`<li><a href="${id}.html" ${raw(id === current ? ' aria-current="page"' : '')}>${id}</a></li>`))}
        </ul>`,
  );
  const page = html`<!doctype html>
    <html lang="en">
      ${head(title, description, 'help.css')}
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header><a href="index.html">CX Business Case</a></header>
        <div class="columns">
          <main id="content">${body}</main>
          <nav aria-label="Functions">${join(links)}</nav>
        </div>
        ${footer(version, '../')}
      </body>
    </html> `.html;
  return withPolicy(page, helpPolicy);
}
