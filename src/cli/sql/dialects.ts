import { ANY_SPECIAL, POSTGRES_COLUMN_NAMES, POSTGRES_RESERVED, SNOWFLAKE_COLUMN_NAMES, SNOWFLAKE_RESERVED } from './reserved-words';

/** What differs between the warehouses as far as the statements need it. */
export interface Dialect {
  readonly name: string;
  /** The calendar day of a date or timestamp expression. */
  readonly day: (expression: string) => string;
  /** Whole days from `from` to `to`, both calendar days. */
  readonly daysBetween: (from: string, to: string) => string;
  /** A name in quotes, whatever it holds. */
  readonly quote: (name: string) => string;
  /** Whether a word in lower case means something of its own, so that a name must be quoted. */
  readonly isSpecial: (word: string) => boolean;
  /** The name behind a word that has to be quoted, as the warehouse would have stored it. */
  readonly fold: (word: string) => string;
  /** A number in floating point, so that a quotient is not whole. */
  readonly float: (expression: string) => string;
  /** A whole number, also from true and false. */
  readonly whole: (expression: string) => string;
}

const castToDate = (expression: string): string => `CAST(${expression} AS DATE)`;
const doubled =
  (mark: string) =>
  (name: string): string =>
    `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;
const asTyped = (word: string): string => word;
const isAnySpecial = (word: string): boolean => ANY_SPECIAL.has(word);
const castTo =
  (type: string) =>
  (expression: string): string =>
    `CAST(${expression} AS ${type})`;

/** Every warehouse the statements can be written for, by the name the command line takes. */
export const dialects = {
  postgres: {
    name: 'PostgreSQL',
    day: castToDate,
    daysBetween: (from, to) => `(${to} - ${from})`,
    quote: doubled('"'),
    isSpecial: (word) => POSTGRES_RESERVED.has(word) || POSTGRES_COLUMN_NAMES.has(word),
    // A reserved word can only have been stored in quotes, as typed; the others fold as they do without quotes.
    fold: (word) => (POSTGRES_COLUMN_NAMES.has(word.toLowerCase()) ? word.toLowerCase() : word),
    float: castTo('DOUBLE PRECISION'),
    whole: castTo('INTEGER'),
  },
  duckdb: {
    name: 'DuckDB',
    day: castToDate,
    daysBetween: (from, to) => `date_diff('day', ${from}, ${to})`,
    quote: doubled('"'),
    isSpecial: isAnySpecial,
    fold: asTyped,
    float: castTo('DOUBLE'),
    whole: castTo('INTEGER'),
  },
  bigquery: {
    name: 'BigQuery',
    day: castToDate,
    daysBetween: (from, to) => `DATE_DIFF(${to}, ${from}, DAY)`,
    // Between backticks BigQuery reads backslash escapes, as in its strings.
    quote: (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
    isSpecial: isAnySpecial,
    fold: asTyped,
    float: castTo('FLOAT64'),
    whole: castTo('INT64'),
  },
  snowflake: {
    name: 'Snowflake',
    day: castToDate,
    daysBetween: (from, to) => `DATEDIFF(day, ${from}, ${to})`,
    quote: doubled('"'),
    isSpecial: (word) => SNOWFLAKE_RESERVED.has(word) || SNOWFLAKE_COLUMN_NAMES.has(word),
    // A reserved word can only have been stored in quotes, as typed; the others fold as they do without quotes.
    fold: (word) => (SNOWFLAKE_COLUMN_NAMES.has(word.toLowerCase()) ? word.toUpperCase() : word),
    float: castTo('DOUBLE'),
    whole: castTo('INTEGER'),
  },
  spark: {
    name: 'Spark SQL',
    day: castToDate,
    daysBetween: (from, to) => `datediff(${to}, ${from})`,
    quote: doubled('`'),
    isSpecial: isAnySpecial,
    fold: asTyped,
    float: castTo('DOUBLE'),
    whole: castTo('INT'),
  },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;

export const dialectNames = Object.keys(dialects) as DialectName[];
