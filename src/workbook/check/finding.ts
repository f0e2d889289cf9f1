import { cellName } from '../formula/a1';
import type { Book, CellView, SheetView } from './book';

export type Level = 'E' | 'W';

/** One breach of one rule of the workbook standard. */
export interface Finding {
  /** Number of the rule in the standard. */
  readonly rule: number;
  /** E forbids writing the workbook, W is worth a look. */
  readonly level: Level;
  /** `Sheet!A1`, `Sheet`, or the name of a name; empty for the workbook. */
  readonly place: string;
  /** What was found and what to do. */
  readonly message: string;
}

/** A rule: its number and level, and a search for what breaks it. */
export interface Rule {
  readonly number: number;
  readonly level: Level;
  find(book: Book): Iterable<{ readonly place: string; readonly message: string }>;
}

/** `Sheet!A1`. */
export const cellPlace = (sheet: SheetView, cell: Pick<CellView, 'row' | 'column'>): string =>
  `${sheet.name}!${cellName(cell.row, cell.column)}`;
