import { dialects, type DialectName } from './dialects';
import { identifier } from './identifier';
import { measureName } from './measure-name';

/** What the statement needs to know of the table with one row a customer (and period). */
export interface PilotQuery {
  readonly table: string;
  /** Column that says who was treated: 1 and 0, or true and false. */
  readonly treated: string;
  /** Column that says whether the customer was retained: 1 and 0, or true and false. */
  readonly retained: string;
  /** Column with the period of a row, where there are several. */
  readonly period?: string;
  /** Columns that shall be equal between treated and control: numbers or categories from before the treatment. */
  readonly covariates?: readonly string[];
  /** Column with the segment of a customer. */
  readonly by?: string;
}

/** Columns of the result that are no covariates. */
export const PILOT_COUNT_COLUMNS = ['segment', 'period', 'treated', 'retained', 'customers'] as const;

/**
 * The one SELECT that counts treated customers and those of the control by outcome, and by period where there are several: PILOT_UPLIFT
 * takes the counts of one period, DIFF_IN_DIFF those of several, UPLIFT_REGRESSION those by covariates. Rows without group, outcome, period or
 * covariate are left out; values that are neither
 * 1 nor 0 are counted as they are, and no function takes them.
 */
export function pilotStatement(query: PilotQuery, dialectName: DialectName): string {
  const dialect = dialects[dialectName];
  const name = (text: string): string => identifier(text, dialect);
  const { period, by, covariates = [] } = query;
  const keys = [
    ...(by === undefined ? [] : [{ alias: 'segment', value: name(by) }]),
    ...(period === undefined ? [] : [{ alias: 'period', value: name(period) }]),
    { alias: 'treated', value: dialect.whole(name(query.treated)) },
    { alias: 'retained', value: dialect.whole(name(query.retained)) },
    ...covariates.map((column) => ({ alias: name(measureName(column, PILOT_COUNT_COLUMNS)), value: name(column) })),
  ];
  const places = keys.map((_, i) => i + 1).join(', ');
  const needed = [...(period === undefined ? [] : [period]), query.treated, query.retained, ...covariates];
  return `-- Customers treated and not treated by outcome (${dialect.name}).
WITH cx_pilot AS (
  SELECT ${keys.map(({ alias, value }) => `${value} AS ${alias}`).join(', ')}
  FROM ${name(query.table)}
  WHERE ${needed.map((column) => `${name(column)} IS NOT NULL`).join('\n    AND ')}
)
SELECT
  ${keys.map(({ alias }) => `${alias} AS ${alias}`).join(',\n  ')},
  COUNT(*) AS customers
FROM cx_pilot
GROUP BY ${places}
ORDER BY ${places}
`;
}
