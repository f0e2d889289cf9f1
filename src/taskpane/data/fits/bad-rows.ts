import { DomainError, type Fault } from '../../../core/errors';
import { isErrorText, shown, type Cell } from '../cell';

/** Rows that are named one by one; the rest is counted. */
const NAMED = 3;

/** Rows that cannot be read: named, and refused or left out. */
export class BadRows {
  private readonly faults: Fault[] = [];
  count = 0;

  /** @param remedy what to do about it, as the end of a sentence */
  reject(row: number, what: string, cell: Cell | undefined, remedy: string): void {
    this.count += 1;
    if (this.faults.length >= NAMED) return;
    const advice = isErrorText(cell) ? 'the cell shows an error: mend or clear it' : remedy;
    this.faults.push({ kind: 'type', parameter: what, message: `Row ${row}, ${what}: found ${shown(cell)}; ${advice}.` });
  }

  /** @returns what is to be said of rows left out. @throws DomainError where they are not to be left out */
  settle(skip: boolean): string[] {
    if (this.count === 0) return [];
    if (skip) return [`${this.count === 1 ? 'One row that cannot be read was' : `${this.count} rows that cannot be read were`} left out.`];
    const more = this.count - this.faults.length;
    const rest: Fault[] = more > 0 ? [{ kind: 'type', parameter: 'rows', message: `${more} more rows cannot be read.` }] : [];
    throw new DomainError([...this.faults, ...rest]);
  }
}
