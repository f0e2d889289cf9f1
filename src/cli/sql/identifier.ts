import type { Dialect } from './dialects';

const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * A table or column name as it is written in the statement: dotted parts stay parts, a plain part stays as typed (so that each
 * warehouse folds its case as usual), and anything else is quoted: names with other characters, and every word that means
 * something in the dialect. `user` without quotes is the person who asks, not a column, and no warehouse would complain.
 * @throws RangeError when a part is empty or holds a control character
 */
export function identifier(name: string, dialect: Dialect): string {
  return name
    .split('.')
    .map((part) => {
      if (part.length === 0 || [...part].some(isControl)) {
        throw new RangeError(`"${name}" is not a table or column name: give names joined by dots, for example shop.orders.`);
      }
      if (PLAIN.test(part) && !dialect.isSpecial(part.toLowerCase())) return part;
      return dialect.quote(PLAIN.test(part) ? dialect.fold(part) : part);
    })
    .join('.');
}

/** C0 and C1 controls and the separators of lines: nothing that a name could hold. */
const isControl = (character: string): boolean => /[\p{Cc}\u2028\u2029]/u.test(character);
