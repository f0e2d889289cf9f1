import { dialects, type DialectName } from './dialects';
import { identifier } from './identifier';
import { measureName } from './measure-name';

/** What the statement needs to know of the table with one row a customer. */
export interface ScoresQuery {
  readonly table: string;
  /** Columns with the measures: numbers or categories. */
  readonly scores: readonly string[];
  /** Column that says whether the customer was retained: 1 and 0, or true and false. */
  readonly retained: string;
  /** Width of bins of a single score; every different score by itself if left out. */
  readonly width?: number;
  /** Column with the segment of a customer. */
  readonly by?: string;
}

/** Columns of the result that are no measures. */
export const SCORE_COUNT_COLUMNS = ['segment', 'bin', 'customers', 'retained'] as const;

/**
 * The one SELECT that counts customers and those retained by score. With every different score by itself SCORE_LINK finds in the counts
 * what it finds in the rows; bins of a width are counted at the mean of their scores, which is nearly the same. Customers without a score
 * or an outcome are left out. Outcomes that are neither 1 nor 0 make the count -1, which no function takes.
 * @throws RangeError for bins of several scores, or a measure called as one of the columns that count
 */
export function scoresStatement(query: ScoresQuery, dialectName: DialectName): string {
  const dialect = dialects[dialectName];
  const name = (text: string): string => identifier(text, dialect);
  const { scores, width, by } = query;
  if (width !== undefined && scores.length > 1) throw new RangeError('--width makes bins of one score: give one --score, or leave it out.');
  const measures = scores.map((score) => ({ source: name(score), alias: name(measureName(score, [...SCORE_COUNT_COLUMNS, 'cx_kept'])) }));
  const outcome = dialect.whole(name(query.retained));
  const bin = `FLOOR(${dialect.float(measures[0]!.alias)} / ${width}) * ${width}`;
  const keys = [...(by === undefined ? [] : ['segment']), ...(width === undefined ? measures.map(({ alias }) => alias) : ['bin'])];
  const places = keys.map((_, i) => i + 1).join(', ');
  const columns = [
    ...(by === undefined ? [] : ['segment AS segment']),
    ...(width === undefined ? measures.map(({ alias }) => `${alias} AS ${alias}`) : [`${bin} AS bin`]),
    ...(width === undefined ? [] : [`AVG(${dialect.float(measures[0]!.alias)}) AS ${measures[0]!.alias}`]),
    'COUNT(*) AS customers',
    'CASE WHEN MIN(cx_kept) < 0 OR MAX(cx_kept) > 1 THEN -1 ELSE SUM(cx_kept) END AS retained',
  ];
  return `-- Customers and those retained by score (${dialect.name}).
WITH cx_scores AS (
  SELECT${by === undefined ? '' : ` ${name(by)} AS segment,`} ${measures.map(({ source, alias }) => `${source} AS ${alias}`).join(', ')}, ${outcome} AS cx_kept
  FROM ${name(query.table)}
  WHERE ${[...scores, query.retained].map((column) => `${name(column)} IS NOT NULL`).join('\n    AND ')}
)
SELECT
  ${columns.join(',\n  ')}
FROM cx_scores
GROUP BY ${places}
ORDER BY ${places}
`;
}
