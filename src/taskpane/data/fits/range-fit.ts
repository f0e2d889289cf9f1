import type { Progress } from '../../../core/numerics/objective';
import type { Cell } from '../cell';
import type { Finding } from '../finding';

/** Reads a range piece by piece, then fits what was read. */
export interface RangeFit {
  /**
   * @param rows cells of the columns that the reading names, headings left out
   * @param firstRow number of the first of these rows on its sheet
   */
  add(rows: readonly (readonly Cell[])[], firstRow: number): void;
  /** Rows of data read so far, blank ones aside. */
  readonly rows: number;
  /** @throws DomainError in sentences that name row and column */
  fit(): Generator<Progress, Finding>;
}
