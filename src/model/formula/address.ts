/** Where things stand in a workbook, as the formula reader needs to know it. Rows are one-based, as in Excel. */
export interface AddressBook {
  /** The live cell of an input. */
  input(id: string): CellAddress;
  /** The cell that holds the risk adjustment of an estimate, found there by its confidence. */
  adjustment(id: string): CellAddress;
  /** The row of a line. */
  line(id: string): RowAddress;
  /** The columns every series sheet has. */
  readonly columns: SeriesColumns;
}

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  /** Letters, e.g. "G". */
  readonly column: string;
}

export interface RowAddress {
  readonly sheet: string;
  readonly row: number;
}

/** Column letters; the periods follow the opening without a gap. */
export interface SeriesColumns {
  readonly constant: string;
  readonly total: string;
  readonly opening: string;
}

/** The layout of every series sheet: A label, B unit, C constant, D total, E opening, F and on the periods. */
export const SERIES_COLUMNS: SeriesColumns = { constant: 'C', total: 'D', opening: 'E' };
