/** What differs between the warehouses as far as the one statement needs it. */
export interface Dialect {
  readonly name: string;
  /** The calendar day of a date or timestamp expression. */
  readonly day: (expression: string) => string;
  /** Whole days from `from` to `to`, both calendar days. */
  readonly daysBetween: (from: string, to: string) => string;
  readonly quote: '"' | '`';
}

const castToDate = (expression: string): string => `CAST(${expression} AS DATE)`;

/** Every warehouse the statement can be written for, by the name the command line takes. */
export const dialects = {
  postgres: { name: 'PostgreSQL', day: castToDate, daysBetween: (from, to) => `(${to} - ${from})`, quote: '"' },
  duckdb: { name: 'DuckDB', day: castToDate, daysBetween: (from, to) => `date_diff('day', ${from}, ${to})`, quote: '"' },
  bigquery: { name: 'BigQuery', day: castToDate, daysBetween: (from, to) => `DATE_DIFF(${to}, ${from}, DAY)`, quote: '`' },
  snowflake: { name: 'Snowflake', day: castToDate, daysBetween: (from, to) => `DATEDIFF(day, ${from}, ${to})`, quote: '"' },
  spark: { name: 'Spark SQL', day: castToDate, daysBetween: (from, to) => `datediff(${to}, ${from})`, quote: '`' },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;

export const dialectNames = Object.keys(dialects) as DialectName[];
