import type { Dialect } from './dialects';

const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * A table or column name as it is written in the statement: dotted parts stay parts, a plain part stays as typed (so
 * that each warehouse folds its case as usual), anything else is quoted.
 * @throws RangeError when a part is empty or holds a control character
 */
export function identifier(name: string, dialect: Dialect): string {
  return name
    .split('.')
    .map((part) => {
      if (part.length === 0 || [...part].some((character) => character < ' ')) {
        throw new RangeError(`"${name}" is not a table or column name: give names joined by dots, for example shop.orders.`);
      }
      return PLAIN.test(part) ? part : `${dialect.quote}${part.replaceAll(dialect.quote, dialect.quote + dialect.quote)}${dialect.quote}`;
    })
    .join('.');
}
