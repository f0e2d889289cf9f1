import { tokens } from './tokens';

/** The references of a formula as they are written, ranges `A1:B2` joined; names are among them. */
export function referencesOf(formula: string): string[] {
  const all = (tokens(formula.replace(/^=/, '')) ?? []).filter(({ type }) => type !== 'space');
  const found: string[] = [];
  for (let index = 0; index < all.length; index++) {
    const token = all[index];
    if (token?.type !== 'reference' && token?.type !== 'name') continue;
    if (all[index + 1]?.text === '(') continue; // a function
    const [colon, end] = [all[index + 1], all[index + 2]];
    if (colon?.text === ':' && end?.type === 'reference') {
      found.push(`${token.text}:${end.text}`);
      index += 2;
    } else found.push(token.text);
  }
  return found;
}
