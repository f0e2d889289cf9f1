import { DomainError } from '../../errors';
import { cholesky } from '../../numerics/matrix';
import type { ScoreCounts } from './observations';

/**
 * Columns centred and scaled, the constant first: the same fit, well conditioned whatever the size of the measures. Years, dates
 * and amounts in the millions vary little against their mean, and a regression on their own scale loses all its digits there.
 */
export interface Design {
  readonly matrix: Float64Array;
  readonly columns: number;
  readonly centre: readonly number[];
  readonly scale: readonly number[];
}

/** @throws DomainError `noAnswer` when one measure is a mixture of the others. */
export function designOf(counts: ScoreCounts): Design {
  const columns = counts.width + 1;
  const matrix = new Float64Array(counts.rows * columns);
  const centre = [0];
  const scale = [1];
  for (let i = 0; i < counts.rows; i += 1) matrix[i * columns] = 1;
  for (let j = 1; j < columns; j += 1) {
    const at = (i: number): number => counts.scores[i * counts.width + j - 1]!;
    let mean = 0;
    for (let i = 0; i < counts.rows; i += 1) mean += at(i) * (counts.customers[i]! / counts.total);
    let farthest = 0;
    for (let i = 0; i < counts.rows; i += 1) farthest = Math.max(farthest, Math.abs(at(i) - mean));
    let variance = 0;
    for (let i = 0; i < counts.rows; i += 1) variance += counts.customers[i]! * (((at(i) - mean) / farthest) ** 2 / counts.total);
    const spread = farthest * Math.sqrt(variance);
    if (!(spread > 0 && Number.isFinite(spread))) throw tooFarApart();
    centre.push(mean);
    scale.push(spread);
    for (let i = 0; i < counts.rows; i += 1) matrix[i * columns + j] = (at(i) - mean) / spread;
  }
  if (!cholesky(products(matrix, counts, columns), columns)) throw dependent();
  return { matrix, columns, centre, scale };
}

/** Logit of a row of the design under coefficients of the standardised measures. */
export function logitOf(design: Design, row: number, beta: ArrayLike<number>): number {
  let eta = 0;
  for (let j = 0; j < design.columns; j += 1) eta += design.matrix[row * design.columns + j]! * beta[j]!;
  return eta;
}

/** The combination of standardised coefficients that is coefficient `index` on the scale of the data, up to the factor of a slope. */
export function combinationOf(design: Design, index: number): Float64Array {
  const combination = new Float64Array(design.columns);
  combination[index] = 1;
  if (index === 0) for (let j = 1; j < design.columns; j += 1) combination[j] = -design.centre[j]! / design.scale[j]!;
  return combination;
}

function products(matrix: Float64Array, counts: ScoreCounts, columns: number): Float64Array {
  const sums = new Float64Array(columns * columns);
  for (let i = 0; i < counts.rows; i += 1) {
    const share = counts.customers[i]! / counts.total;
    for (let j = 0; j < columns; j += 1) {
      for (let k = 0; k < columns; k += 1) {
        sums[j * columns + k] = sums[j * columns + k]! + share * matrix[i * columns + j]! * matrix[i * columns + k]!;
      }
    }
  }
  return sums;
}

export const dependent = (): DomainError =>
  DomainError.of('noAnswer', 'scores', 'scores: some measures say the same (one is a mixture of the others): leave one of them out.');

const tooFarApart = (): DomainError =>
  DomainError.of('domain', 'scores', 'scores: the values lie too far apart to be computed with: check the measure for outliers.');
