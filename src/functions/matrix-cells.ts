import { DomainError, type Fault } from '../core/errors';
import { messages } from '../core/messages';
import { isError, kindOf, unwrap } from './cellvalue';

/** At most this many cells are named in a message. */
const NAMED = 3;

/**
 * A block of numbers, row by row; blank rows and columns at the end are left out.
 *
 * Errors: `type`, naming row and cell of what is no number; an error in a cell stays that error.
 */
export function readMatrix(name: string, block: readonly (readonly unknown[])[]): number[][] {
  const rows = block.map((row) => row.map(unwrap));
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === null)) rows.pop();
  const width = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell !== null) + 1));
  const faults: Fault[] = [];
  const numbers = rows.map((row, r) =>
    row.slice(0, width).map((cell, c) => {
      if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
      const place = `${name}, row ${r + 1}`;
      const message = isError(cell) ? messages.cellError(place, c + 1, cell.error) : messages.cellNotANumber(place, c + 1, cell);
      faults.push({ kind: kindOf(cell), parameter: name, message });
      return NaN;
    }),
  );
  if (faults.length > 0) throw new DomainError(faults.slice(0, NAMED));
  return numbers;
}
