/** The address written in manifest.xml wherever the add-in's own site is meant. */
export const SOURCE_BASE_URL = 'https://localhost:3000';

/**
 * A base URL as it is put before "/taskpane.html": https, without a slash at its end.
 *
 * @throws Error where it is no https address: Office loads nothing else.
 */
export function normaliseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`The base URL must be an https address without query, like https://example.com/cx, but found "${text}".`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** The text with every address of the add-in's own site moved to `baseUrl`. */
export const withBaseUrl = (text: string, baseUrl: string): string => text.replaceAll(SOURCE_BASE_URL, normaliseBaseUrl(baseUrl));
