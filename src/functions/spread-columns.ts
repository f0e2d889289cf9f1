import type { Spread } from '../core/effects/cuped';
import { DomainError } from '../core/errors';
import type { CellValue } from './cellvalue';
import { readNumbers } from './data-blocks';

/** What the columns of spread hold, in order. */
const NAMES = ['variance of the outcome', 'variance of before', 'covariance', 'smallest outcome', 'largest outcome'] as const;
/** Warehouses round the last digits of variances. */
const ROUNDING = 1e-9;

interface Rows {
  readonly outcome: readonly number[];
  readonly customers?: readonly number[];
}

/**
 * How the customers of each row spread. A row of one customer may leave variances blank, as warehouses do.
 * Errors: `type` for other columns; `domain` where no customers could have such a spread, naming the row.
 */
export function readSpread(columns: readonly (readonly CellValue[])[], { outcome, customers }: Rows, firstRow: number): Spread[] {
  if (columns.length !== NAMES.length) {
    throw DomainError.of('type', 'spread', `spread must have five columns (${NAMES.join(', ')}), but has ${columns.length}.`);
  }
  const isSingle = (i: number): boolean => (customers?.[i] ?? 1) === 1;
  const [varianceOutcome, varianceBefore, covariance, least, most] = columns.map((column, j) => {
    const cells = j < 3 ? column.map((cell, i) => (isSingle(i) ? (cell ?? 0) : cell)) : column;
    return readNumbers(`spread, ${NAMES[j]!}`, cells, firstRow);
  }) as [number[], number[], number[], number[], number[]];
  return outcome.map((mean, i) => {
    const spread: Spread = {
      varianceOutcome: varianceOutcome[i]!,
      varianceBefore: varianceBefore[i]!,
      covariance: covariance[i]!,
      least: least[i]!,
      most: most[i]!,
    };
    const fault = faultOf(spread, mean, isSingle(i));
    if (fault !== undefined) throw DomainError.of('domain', 'spread', `spread, row ${i + firstRow}: ${fault}.`);
    return spread;
  });
}

function faultOf({ varianceOutcome, varianceBefore, covariance, least, most }: Spread, mean: number, single: boolean): string | undefined {
  if (varianceOutcome < 0 || varianceBefore < 0) return `a variance is at least 0, but found ${Math.min(varianceOutcome, varianceBefore)}`;
  if (single && (varianceOutcome > 0 || varianceBefore > 0)) return 'the customers of one row are one, who has no variance: give customers';
  const widest = Math.sqrt(varianceOutcome) * Math.sqrt(varianceBefore);
  if (Math.abs(covariance) > widest * (1 + ROUNDING)) return `a covariance of ${covariance} is more than the variances allow (${widest})`;
  const slack = ROUNDING * Math.max(Math.abs(least), Math.abs(most));
  if (!(least - slack <= mean && mean <= most + slack))
    return `the mean outcome ${mean} is not between the smallest and the largest, ${least} and ${most}`;
  return undefined;
}
