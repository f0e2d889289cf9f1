import type { Estimated } from '../core/effects/effect';
import type { CellValue } from './cellvalue';
import { readNumbers, readYesNo } from './data-blocks';
import type { TableCell } from './fit-table';

/** What stands in the column of who was treated. */
export const TREATED = '1 for treated and 0 for not';
/** Headings of the rows of effects. */
export const HEAD = ['Measure', 'Estimate', 'Low 95 %', 'High 95 %', 'Standard error', 'Significance'];

/** An effect with its limits, as a row of the result. */
export const effectRow = (label: string, { estimate, low, high, standardError, significance }: Estimated): TableCell[] => [
  label,
  estimate,
  low,
  high,
  standardError,
  significance,
];

/** Retained or lost in words, or any number. */
export function readOutcome(cells: readonly CellValue[], firstRow: number): number[] {
  if (cells.some((cell) => typeof cell === 'string' || typeof cell === 'boolean')) {
    return readYesNo('outcome', cells, firstRow, 'a number, or yes or no in every row,');
  }
  return readNumbers('outcome', cells, firstRow);
}
