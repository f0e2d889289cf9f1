import { dialectNames, type DialectName } from '../../src/cli/sql/dialects';
import { countsStatement } from '../../src/cli/sql/statement';
import type { Fuzz } from './fuzz';

const ALPHABET = ['a', 'Z', '_', '9', ' ', '.', '"', '`', "'", '\\', ';', '--', '/*', '*/', '$$', '(', ')', 'ü', '名', '\u00a0', '\n', '\0', '\u2028', '\u202e', 'select', 'user', 'order']; // prettier-ignore

/** The marks between which a dialect writes a name, and the texts that stand for such a mark within one. */
const quoted = (dialect: DialectName): RegExp =>
  dialect === 'bigquery' ? /`(?:\\.|[^`\\])*`/gsu : dialect === 'spark' ? /`(?:``|[^`])*`/gsu : /"(?:""|[^"])*"/gsu;

/** Names of tables and columns made at random: quoted so that nothing of them stands outside their quotes, or refused. */
export const sqlFuzz: Fuzz = {
  name: 'sql',
  full: 10_000,
  sample: 2000,
  patience: 1000,
  once(dice) {
    const dialect = dice.pick(dialectNames);
    const [table, customer, date, amount] = dice.list(4, () => dice.text(ALPHABET, 12)) as [string, string, string, string];
    const plain = { table: 't', customer: 'c', date: 'd', amount: 'm' };
    try {
      const statement = countsStatement({ table, customer, date, amount }, dialect);
      // Without what is quoted, only letters that need no quotes are left of a name.
      const bare = (text: string): string =>
        text
          .replace(quoted(dialect), 'q')
          .replace(/\b[A-Za-z_][A-Za-z0-9_]*\b/g, 'w')
          .replace(/\bw(\.w)+\b/g, 'w');
      const [made, expected] = [bare(statement), bare(countsStatement(plain, dialect))];
      return made === expected ? undefined : `${dialect}: ${JSON.stringify({ table, customer, date, amount })} gave ${statement}`;
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  },
};
