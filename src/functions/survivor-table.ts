import type { Survivors } from '../core/retention/contractual/cohorts';
import { DomainError, type Fault } from '../core/errors';
import { messages } from '../core/messages';
import { isError, kindOf, unwrap } from './cellvalue';

/**
 * Cohorts from a block of cells: a single row or column is one cohort, otherwise each row is one. Blanks behind the last
 * observation of a cohort are allowed, blanks before it are not.
 *
 * Errors: `type`, naming row and column of cells that hold no number; an error in a cell stays that error.
 */
export function readCohorts(cells: readonly (readonly unknown[])[]): Survivors[] {
  const rows = cells.map((row) => row.map(unwrap));
  const cohorts = rows.every((row) => row.length === 1) ? [rows.map((row) => row[0] ?? null)] : rows;
  const faults: Fault[] = [];
  const result: Survivors[] = [];
  cohorts.forEach((cohort, c) => {
    let length = cohort.length;
    while (length > 0 && cohort[length - 1] === null) length -= 1;
    if (length === 0) return;
    const counts: number[] = [];
    for (let t = 0; t < length; t += 1) {
      const cell = cohort[t] ?? null;
      if (typeof cell === 'number') {
        counts.push(cell);
        continue;
      }
      const name = cohorts.length > 1 ? `survivors, row ${c + 1}` : 'survivors';
      const message =
        cell !== null && isError(cell) ? messages.cellError(name, t + 1, cell.error) : messages.cellNotANumber(name, t + 1, cell);
      faults.push({ kind: kindOf(cell), parameter: 'survivors', message });
    }
    result.push(counts);
  });
  if (faults.length > 0) throw new DomainError(faults.slice(0, 3));
  return result;
}
