import type { TenureUnit } from '../../core/retention/survival/tenure';
import { type Dialect, dialects, type DialectName } from './dialects';
import { identifier } from './identifier';
import { isoDay } from './statement';

/** What the statement needs to know of the table of customers. */
export interface SurvivorsQuery {
  readonly table: string;
  /** Column with the day on which a customer came. */
  readonly start: string;
  /** Column with the day on which the customer left; null for one who is still there. */
  readonly end: string;
  /** Last day observed, YYYY-MM-DD. */
  readonly asOf: string;
  readonly unit: TenureUnit;
  /** Column with the segment of a customer. */
  readonly by?: string;
}

const DAYS_IN: Readonly<Partial<Record<TenureUnit, number>>> = { day: 1, week: 7 };
const MONTHS_IN: Readonly<Partial<Record<TenureUnit, number>>> = { month: 1, quarter: 3, year: 12 };

/**
 * The one SELECT that counts customers by tenure, lost or still there, by the rules of KAPLAN_MEIER: units are calendar units, only whole
 * ones that could be seen count, and who left after `asOf` is still there. Who left before he came is counted at -1, which no function takes.
 */
export function survivorsStatement(query: SurvivorsQuery, dialectName: DialectName): string {
  const dialect = dialects[dialectName];
  const name = (text: string): string => identifier(text, dialect);
  const [first, last, asOf] = [dialect.day(name(query.start)), dialect.day(name(query.end)), dialect.day(`'${isoDay(query.asOf)}'`)];
  const segment = query.by === undefined ? '' : ', segment';
  const places = query.by === undefined ? '1, 2' : '1, 2, 3';
  return `-- Customers by ${query.unit}s of tenure, lost or still there (${dialect.name}).
WITH cx_customers AS (
  SELECT${query.by === undefined ? '' : ` ${name(query.by)} AS segment,`} ${first} AS first_day, ${last} AS last_day, ${asOf} AS as_of
  FROM ${name(query.table)}
  WHERE ${name(query.start)} IS NOT NULL
    AND ${first} <= ${asOf}
),
cx_units AS (
  SELECT first_day, last_day, as_of${segment},
    ${units('first_day', 'as_of', query.unit, dialect, 'FLOOR')} AS seen,
    GREATEST(1, ${units('first_day', 'last_day', query.unit, dialect, 'CEIL')}) AS left_in
  FROM cx_customers
),
cx_tenures AS (
  SELECT
    CASE
      WHEN last_day IS NULL OR last_day > as_of THEN seen
      WHEN last_day < first_day THEN -1
      WHEN left_in > seen THEN seen
      ELSE left_in
    END AS tenure,
    CASE
      WHEN last_day IS NULL OR last_day > as_of THEN 0
      WHEN last_day < first_day THEN 1
      WHEN left_in > seen THEN 0
      ELSE 1
    END AS lost${segment}
  FROM cx_units
)
SELECT${query.by === undefined ? '' : '\n  segment AS segment,'}
  tenure AS tenure,
  lost AS lost,
  COUNT(*) AS customers
FROM cx_tenures
GROUP BY ${places}
ORDER BY ${places}
`;
}

/** Units between two days: completed ones (FLOOR), or those begun (CEIL), which a later day of the month begins. */
function units(from: string, to: string, unit: TenureUnit, dialect: Dialect, round: 'FLOOR' | 'CEIL'): string {
  const months = MONTHS_IN[unit];
  if (months === undefined) return `${round}(${dialect.float(dialect.daysBetween(from, to))} / ${DAYS_IN[unit]})`;
  const month = (day: string): string => `12 * EXTRACT(YEAR FROM ${day}) + EXTRACT(MONTH FROM ${day})`;
  const day = (of: string): string => `EXTRACT(DAY FROM ${of})`;
  const part =
    round === 'FLOOR' ? `CASE WHEN ${day(to)} < ${day(from)} THEN 1 ELSE 0 END` : `CASE WHEN ${day(to)} > ${day(from)} THEN -1 ELSE 0 END`;
  return `${round}(${dialect.float(`(${month(to)} - (${month(from)}) - ${part})`)} / ${months})`;
}
