import { dialects, type DialectName } from './dialects';
import { identifier } from './identifier';

/** What the statement needs to know of the table with one row a customer. */
export interface ExperimentQuery {
  readonly table: string;
  /** Column that says who was treated: 1 and 0, or true and false. */
  readonly treated: string;
  /** Column with the outcome as a number; left out, `retained` is it. */
  readonly outcome?: string;
  /** Column that says whether the customer was retained: 1 and 0, or true and false. */
  readonly retained: string;
  /** Column with the measure from before the experiment, a number. */
  readonly before: string;
  /** Column with the segment of a customer. */
  readonly by?: string;
}

/** Columns of the result in the order of CUPED: rows, then their spread. */
export const EXPERIMENT_COLUMNS = [
  'treated',
  'outcome_mean',
  'before_mean',
  'customers',
  'outcome_variance',
  'before_variance',
  'covariance',
  'outcome_least',
  'outcome_most',
] as const;

/**
 * The one SELECT of means, sample variances and the covariance of outcome and measure from before, for the treated and for the control:
 * CUPED finds in these two rows what it finds in the customers. Customers without group, outcome or measure are left out.
 */
export function experimentStatement(query: ExperimentQuery, dialectName: DialectName): string {
  const dialect = dialects[dialectName];
  const name = (text: string): string => identifier(text, dialect);
  const { by } = query;
  const outcome = query.outcome === undefined ? dialect.whole(name(query.retained)) : name(query.outcome);
  const needed = [query.treated, query.outcome ?? query.retained, query.before];
  const keys = [...(by === undefined ? [] : ['segment']), 'treated'];
  const places = keys.map((_, i) => i + 1).join(', ');
  return `-- Outcome and measure from before, treated and not treated: means, variances and covariance (${dialect.name}).
WITH cx_experiment AS (
  SELECT${by === undefined ? '' : ` ${name(by)} AS segment,`} ${dialect.whole(name(query.treated))} AS treated,
    ${dialect.float(outcome)} AS cx_outcome,
    ${dialect.float(name(query.before))} AS cx_before
  FROM ${name(query.table)}
  WHERE ${needed.map((column) => `${name(column)} IS NOT NULL`).join('\n    AND ')}
)
SELECT
  ${keys.map((key) => `${key} AS ${key}`).join(',\n  ')},
  COUNT(*) AS customers,
  AVG(cx_outcome) AS outcome_mean,
  AVG(cx_before) AS before_mean,
  VAR_SAMP(cx_outcome) AS outcome_variance,
  VAR_SAMP(cx_before) AS before_variance,
  COVAR_SAMP(cx_outcome, cx_before) AS covariance,
  MIN(cx_outcome) AS outcome_least,
  MAX(cx_outcome) AS outcome_most
FROM cx_experiment
GROUP BY ${places}
ORDER BY ${places}
`;
}
