import { type ErrorType } from '@univerjs/engine-formula';

export interface CellAddress {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** An add-in's own words for the error a cell shows. */
export interface ErrorNote {
  readonly code: ErrorType;
  readonly message: string;
}

/**
 * The messages of custom functions' errors, by cell. A formula may call several functions: the first one that fails in a
 * calculation is the one whose error the cell shows, and a success clears only what an earlier calculation left.
 */
export class ErrorNotes {
  private readonly notes = new Map<string, ErrorNote & { readonly calculation: number }>();
  private calculation = 0;

  /** A new calculation has begun: notes made before it are out of date wherever it calls a function. */
  begin(): void {
    this.calculation += 1;
  }

  failed(cell: CellAddress, note: ErrorNote): void {
    const key = keyOf(cell);
    if (this.notes.get(key)?.calculation !== this.calculation) this.notes.set(key, { ...note, calculation: this.calculation });
  }

  succeeded(cell: CellAddress): void {
    const key = keyOf(cell);
    if (this.notes.get(key)?.calculation !== this.calculation) this.notes.delete(key);
  }

  /** @param shown what the cell shows now: a note for another error is of the past. */
  at(cell: CellAddress, shown: unknown): string | undefined {
    const note = this.notes.get(keyOf(cell));
    return note && note.code === shown && note.message ? note.message : undefined;
  }
}

const keyOf = ({ sheetId, row, column }: CellAddress): string => `${sheetId}!${row},${column}`;
