import { type LikelihoodFit, type ParameterInterval, parameterIntervals } from '../core/numerics/likelihood';

/** One cell of a spilled table: number or text, blank where a row has nothing to say. */
export type TableCell = number | string;

/** A number, or nothing where there is none; an end of an interval that lies at infinity says so. */
export const finiteOrBlank = (value: number): TableCell => (Number.isFinite(value) ? value : value === Infinity ? 'infinite' : '');

/** Rows of a fit's table that are found again by these words, as are its parameters by their symbols: they never change. */
export const FIT_ROWS = { logLikelihood: 'log-likelihood', model: 'model' } as const;

/** Makes all rows as wide as the widest. */
export function rectangle(rows: readonly (readonly TableCell[])[]): TableCell[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array<TableCell>(width - row.length).fill('')]);
}

/** Notes to the right of rows that are data for a chart or one for each customer, where a row more would be taken for one of them. */
export const notesBeside = (rows: readonly (readonly TableCell[])[], notes: readonly string[]): TableCell[][] =>
  rectangle(rows.map((row, i) => (notes[i] === undefined ? row : [...row, `note: ${notes[i]}`])));

/**
 * A fit as a table: one row for each parameter with its interval, then what is needed to judge it. The covariances of the
 * logarithms stand to the right, so that forecasts made from this table can say how sure they are. Notes are rows too.
 */
export function fitTable(
  fit: LikelihoodFit,
  facts: readonly (readonly [label: string, value: TableCell])[] = [],
  intervals: readonly ParameterInterval[] = parameterIntervals(fit),
): TableCell[][] {
  const n = fit.parameters.length;
  return rectangle([
    ['Parameter', 'Estimate', 'Standard error', 'Low 95 %', 'High 95 %', ...fit.parameters.map((name) => `Covariance ln ${name}`)],
    ...fit.parameters.map((name, i) => [
      name,
      fit.estimates[i]!,
      finiteOrBlank(fit.standardErrors[i]!),
      finiteOrBlank(intervals[i]!.low),
      finiteOrBlank(intervals[i]!.high),
      ...fit.logCovariance.subarray(i * n, (i + 1) * n),
    ]),
    [FIT_ROWS.logLikelihood, fit.logLikelihood],
    ['observations', fit.observations],
    ...facts,
    ['status', fit.status],
    [FIT_ROWS.model, fit.model],
    ...fit.notes.map((note) => ['note', note]),
  ]);
}
