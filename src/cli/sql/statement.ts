import { dialects, type DialectName } from './dialects';
import { identifier } from './identifier';

/** What the statement needs to know of the table of transactions. */
export interface CountsQuery {
  readonly table: string;
  readonly customer: string;
  readonly date: string;
  /** Column with the amount of a transaction; zero amounts and returns are then left out, as RFM leaves them out. */
  readonly amount?: string;
  /** Last day observed, YYYY-MM-DD; the latest purchase if left out. */
  readonly asOf?: string;
  /** Column with the segment of a transaction: the counts are then made for each segment as if the others were not there. */
  readonly by?: string;
}

/** Columns of the result, in order, after the segment where there is one. Days are whole and exact; the fit turns them into its unit of time. */
export const COUNT_COLUMNS = ['frequency', 'recency_days', 'age_days', 'customers'] as const;

/**
 * The one SELECT that counts customers by (frequency, recency, age), which is all the transaction models need of a
 * table: purchases of one customer on one day are one purchase, the first is not a repeat, days after `asOf` do not
 * count, and neither does a customer without a purchase until then.
 */
export function countsStatement(query: CountsQuery, dialectName: DialectName): string {
  const dialect = dialects[dialectName];
  const name = (text: string): string => identifier(text, dialect);
  const day = dialect.day(name(query.date));
  const asOf = query.asOf === undefined ? undefined : dialect.day(`'${isoDay(query.asOf)}'`);
  const conditions = [
    `${name(query.customer)} IS NOT NULL`,
    `${name(query.date)} IS NOT NULL`,
    ...(asOf === undefined ? [] : [`${day} <= ${asOf}`]),
    ...(query.amount === undefined ? [] : [`${name(query.amount)} > 0`]),
  ];
  const recency = dialect.daysBetween('first_day', 'last_day');
  const age = dialect.daysBetween('first_day', 'as_of');
  const segment = query.by === undefined ? '' : ', segment';
  const places = query.by === undefined ? '1, 2, 3' : '1, 2, 3, 4';
  return `-- Customers by frequency, recency and age (${dialect.name}).
WITH cx_purchases AS (
  SELECT DISTINCT ${name(query.customer)} AS customer${query.by === undefined ? '' : `, ${name(query.by)} AS segment`}, ${day} AS purchase_day
  FROM ${name(query.table)}
  WHERE ${conditions.join('\n    AND ')}
),
cx_customers AS (
  SELECT customer${segment}, COUNT(*) - 1 AS frequency, MIN(purchase_day) AS first_day, MAX(purchase_day) AS last_day
  FROM cx_purchases
  GROUP BY customer${segment}
),
cx_observed AS (
  SELECT ${asOf ?? 'MAX(purchase_day)'} AS as_of${asOf === undefined ? '\n  FROM cx_purchases' : ''}
)
SELECT${query.by === undefined ? '' : '\n  segment AS segment,'}
  frequency AS frequency,
  ${recency} AS recency_days,
  ${age} AS age_days,
  COUNT(*) AS customers
FROM cx_customers
CROSS JOIN cx_observed
GROUP BY ${places}
ORDER BY ${places}
`;
}

/** Checks a day written YYYY-MM-DD, so that nothing else can reach the statement. */
export function isoDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new RangeError(`"${text}" is not a day: write it as 2026-12-31.`);
  }
  return text;
}
