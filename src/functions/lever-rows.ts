import type { LeverSize } from '../core/retention/lever-size';
import type { TableCell } from './fit-table';

/**
 * The way of a measured effect into the case: rows of label, base, low, high, then attribution, grade, what is assumed, and notes.
 * Low and high are P10 and P90, as the case understands them, and so narrower than an interval at 95 %.
 */
export const leverRows = (size: LeverSize, assumes: string): TableCell[][] => [
  [`Lever size, ${size.unit} (8 times in 10)`, size.base, size.low, size.high],
  ['Lever attribution', size.attribution, size.attribution, size.attribution],
  ['Lever grade', size.grade],
  ['assumes', assumes],
  ...size.notes.map((note) => ['note', note]),
];
