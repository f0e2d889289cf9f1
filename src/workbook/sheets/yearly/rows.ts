import type { FormatName } from '../../formats';
import type { CellSpec } from '../../spec';

/** Refers to the row of a key in a column: `D12`. */
export type CellOf = (key: string) => string;

/** A row of Yearly. What a column of it holds may follow from other rows in the same column. */
export interface YearRow {
  readonly key: string;
  readonly label: string;
  /** Words, or a formula that makes them. */
  readonly unit: string | CellSpec;
  readonly format: FormatName;
  /** Closes a block of rows. */
  readonly strong?: boolean;
  /** @param year from 1; 0 is today */
  readonly cell: (year: number, of: CellOf) => CellSpec | undefined;
  /** The sum over all years, the same formula as the years have, or nothing. */
  readonly total: 'sum' | 'last' | 'none';
  /** Which line's total the total column holds, where it is one. */
  readonly totalOf?: string;
  /** Which part of that line; its total, unless it is a single figure. */
  readonly totalPart?: 'constant';
  /** Its present value: a figure of its own, or what follows from other rows as in the years. */
  readonly present?: 'as years' | (() => CellSpec);
}

export interface YearSection {
  readonly title: string;
  readonly rows: readonly YearRow[];
}

/** A figure that follows from other rows of its column. */
export const derived = (format: FormatName, formula: string): CellSpec => ({ formula, style: `formula.${format}` });
