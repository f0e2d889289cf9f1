import { DomainError } from '../core/errors';
import type { Estimated } from '../core/customerbase/forecast';
import { isError, unwrap } from './cellvalue';
import { FIT_ROWS } from './fit-table';

/** Where the covariances begin in a table made by `fitTable`. */
const COVARIANCE_COLUMN = 5;

/** What the cells say of a fit: covariances and log-likelihood only where they are a fit's whole table. */
export interface FittedParameters extends Estimated {
  readonly logLikelihood?: number;
}

/**
 * Model parameters from the sheet: either the whole table a *_FIT function spilled, in which they are found by name, or just
 * the numbers in their order. Covariances are zero where the cells carry none.
 *
 * Errors: `type` for the fit of another model, or saying which parameter is missing or not a positive number.
 */
export function readFit(
  argument: string,
  cells: readonly (readonly unknown[])[],
  names: readonly string[],
  model: string,
): FittedParameters {
  const rows = cells.map((row) => row.map(unwrap));
  const labelled = rows.some((row) => typeof row[0] === 'string');
  const fitted = labelled ? rows.find(([label]) => label === FIT_ROWS.model)?.[1] : undefined;
  if (typeof fitted === 'string' && fitted !== model) {
    throw DomainError.of(
      'type',
      argument,
      `${argument}: this is the fit of the ${fitted} model, not of the ${model}: give the table of the model that is asked for.`,
    );
  }
  const n = names.length;
  const logCovariance = new Float64Array(n * n);
  const plain = labelled ? [] : rows.flat().filter((cell) => cell !== null);
  if (!labelled && plain.length !== n) {
    throw DomainError.of(
      'type',
      argument,
      `${argument} must be the ${n} parameters ${names.join(', ')} of the ${model} model or the table of its fit, but found ${plain.length} values.`,
    );
  }
  const estimates = names.map((name, i) => {
    const row = labelled ? rows.find((entry) => typeof entry[0] === 'string' && entry[0].toLowerCase() === name.toLowerCase()) : undefined;
    const cell = labelled ? row?.[1] : plain[i];
    if (typeof cell !== 'number' || !(cell > 0) || !Number.isFinite(cell)) {
      const found =
        cell === undefined || cell === null ? 'it is missing' : `found ${isError(cell) ? `the error ${cell.error}` : String(cell)}`;
      throw DomainError.of(
        'type',
        argument,
        `${argument}: the parameter ${name} of the ${model} model must be a number above 0, but ${found}.`,
      );
    }
    for (let j = 0; j < n && row; j += 1) {
      const covariance = row[COVARIANCE_COLUMN + j];
      if (typeof covariance === 'number') logCovariance[i * n + j] = covariance;
    }
    return cell;
  });
  const found = labelled ? rows.find(([label]) => label === FIT_ROWS.logLikelihood)?.[1] : undefined;
  return { estimates, logCovariance, ...(typeof found === 'number' ? { logLikelihood: found } : {}) };
}
