import type { Block, CellSpec } from './spec';

/**
 * A sheet while it is being laid out: cells are put where they belong in any order and come out as one rectangle.
 * Putting two cells in one place is a mistake of the layout and throws.
 */
export class Grid {
  readonly #rows: (CellSpec | undefined)[][] = [];

  put(row: number, column: number, cell: CellSpec): void {
    const cells = (this.#rows[row] ??= []);
    if (cells[column] !== undefined) throw new RangeError(`Row ${row + 1}, column ${column + 1} of the sheet is taken.`);
    cells[column] = cell;
  }

  /** Puts cells side by side; `undefined` leaves a place empty. */
  putRow(row: number, column: number, cells: readonly (CellSpec | undefined)[]): void {
    cells.forEach((cell, index) => {
      if (cell) this.put(row, column + index, cell);
    });
  }

  at(row: number, column: number): CellSpec | undefined {
    return this.#rows[row]?.[column];
  }

  /** Number of rows used. */
  get height(): number {
    return this.#rows.length;
  }

  /** Everything as one rectangle from A1, empty cells as `{}`. */
  block(): Block {
    const width = this.#rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    const cells = Array.from({ length: this.height }, (_, row) =>
      Array.from({ length: width }, (_, column): CellSpec => this.#rows[row]?.[column] ?? {}),
    );
    return { row: 0, column: 0, cells };
  }
}
