import { DomainError } from '../core/errors';
import { messages } from '../core/messages';
import type { Covariate } from '../core/numerics/covariates';
import { baselineNotes, codeColumn } from './category-columns';
import { unwrap } from './cellvalue';

/** Covariates of each customer, categories coded. */
export interface Covariates {
  readonly covariates: readonly Covariate[];
  /** What the coefficients of categories are against, a sentence for each column of them. */
  readonly notes: readonly string[];
}

/**
 * Covariates under their headings, one column each.
 * @param rows customers
 * Errors: `type` without headings or for another number of rows; `noAnswer` for a column that says nothing.
 */
export function readCovariates(
  argument: string,
  cells: readonly (readonly unknown[])[],
  rows: number,
  customers: readonly number[] | undefined,
): Covariates {
  const table = cells.map((row) => row.map(unwrap));
  while (table.length > 0 && table.at(-1)!.every((cell) => cell === null)) table.pop();
  const [head, ...body] = table;
  if (!head?.every((cell) => typeof cell === 'string')) {
    throw DomainError.of('type', argument, `${argument} must begin with a row of headings: they name the coefficients.`);
  }
  if (body.length !== rows) throw DomainError.of('type', argument, messages.differentLength(argument, body.length, 'frequency', rows));
  const coded = head.map((heading, j) =>
    codeColumn(
      String(heading),
      `${argument}, column ${j + 1}`,
      body.map((row) => row[j] ?? null),
      2,
      customers,
    ),
  );
  const covariates = coded.flatMap(({ measures }) => measures);
  const constant = covariates.find(({ values }) => values.every((value) => value === values[0]));
  if (constant) {
    throw DomainError.of('noAnswer', argument, `${constant.name} is ${constant.values[0]!} for every customer: leave it out.`);
  }
  return { covariates, notes: baselineNotes(coded) };
}
