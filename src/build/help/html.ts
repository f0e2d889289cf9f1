/** Text that a page shows as it stands. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** HTML with every inserted string escaped; what is HTML already is passed as `raw`. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | Raw)[]): Raw {
  return raw(parts.reduce((page, part, k) => page + textOf(values[k - 1]) + part));
}

/** HTML that was built by `html`. */
export interface Raw {
  readonly html: string;
}

export const raw = (text: string): Raw => ({ html: text });

/** Several pieces of HTML one after the other. */
export const join = (pieces: readonly Raw[]): Raw => raw(pieces.map((piece) => piece.html).join(''));

const textOf = (value: string | Raw | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? escapeHtml(value) : value.html;
