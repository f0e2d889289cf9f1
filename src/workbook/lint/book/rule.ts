import { cellName } from '../../formula/a1';
import type { Book, CellView, SheetView } from './book';

/** E and W are breaches of the workbook standard; F is what makes a file unsafe or damaged, whatever its sheets say. */
export type Level = 'E' | 'F' | 'W';

/** One breach of one rule of the workbook standard. */
export interface Finding {
  /** Number of the rule: of the standard for E and W, of what is asked of files for F. */
  readonly rule: number;
  /** E and F forbid writing the workbook, W is worth a look. */
  readonly level: Level;
  /** `Sheet!A1`, `Sheet`, or the name of a name; empty for the workbook. */
  readonly place: string;
  /** What was found and what to do. */
  readonly message: string;
}

/** A rule: what it asks, its number and level, and a search for what breaks it. */
export interface Rule {
  /** The rule in a sentence, as docs/standard.md has it. */
  readonly says: string;
  readonly number: number;
  readonly level: Level;
  find(book: Book): Iterable<{ readonly place: string; readonly message: string }>;
}

/** `Sheet!A1`. */
export const cellPlace = (sheet: SheetView, cell: Pick<CellView, 'row' | 'column'>): string =>
  `${sheet.name}!${cellName(cell.row, cell.column)}`;
