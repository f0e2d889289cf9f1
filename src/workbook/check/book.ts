import type { Area, ConditionalFormatSpec, LinkSpec, PrintSpec, ValidationSpec } from '../spec';
import type { SheetName } from '../standard';
import type { Token } from '../formula/tokens';

/**
 * A workbook as the linter sees it, whether it comes from a `WorkbookSpec` or was read from a finished file. It holds
 * what a spec cannot express and a file can (hidden rows, merged cells, macros), and of the looks only what rules ask.
 */
export interface Book {
  readonly sheets: readonly SheetView[];
  readonly names: readonly NameView[];
  /** Other workbooks this one refers to, as its package lists them. */
  readonly externalBooks: readonly string[];
  readonly macros: boolean;
  readonly iterates: boolean;
}

export interface SheetView {
  readonly name: string;
  /** The standard's name for it, without the number of an inserted set; undefined for a sheet the standard does not know. */
  readonly role: SheetName | undefined;
  readonly hidden: boolean;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly string[];
  readonly columnWidths: readonly number[];
  readonly cells: CellMap;
  readonly validations: readonly Pick<ValidationSpec, 'area' | 'title' | 'message'>[];
  readonly conditionalFormats: readonly Pick<ConditionalFormatSpec, 'area' | 'formula'>[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: Partial<PrintSpec>;
  readonly protected: boolean;
  readonly links: readonly Pick<LinkSpec, 'row' | 'column' | 'target'>[];
  /** Rows with a formula per period; undefined when nobody said and the rules have to find them. */
  readonly seriesRows: readonly number[] | undefined;
  readonly lastPeriodColumn: number | undefined;
}

export interface CellView {
  readonly row: number;
  readonly column: number;
  /** A typed value; of a formula nothing is kept but an error it shows. */
  readonly value: string | number | boolean | undefined;
  readonly formula: string | undefined;
  /** The error value the cell shows, as far as the file says. */
  readonly error: string | undefined;
  readonly ink: string;
  readonly paper: string;
  readonly numberFormat: string;
  readonly locked: boolean;
  /** Tokens of the formula; empty for a typed value and for a formula that cannot be read (see `unreadable`). */
  readonly tokens: readonly Token[];
  readonly unreadable: string | undefined;
}

export interface NameView {
  readonly name: string;
  /** What it stands for: `Inputs!$B$3`, without =. */
  readonly refersTo: string;
  /** The sheet it is confined to, if any. */
  readonly scope: string | undefined;
}

/** The filled cells of a sheet, by place. */
export class CellMap {
  private readonly byRow = new Map<number, Map<number, CellView>>();
  lastRow = -1;
  lastColumn = -1;

  constructor(cells: Iterable<CellView>) {
    for (const cell of cells) {
      const line = this.byRow.get(cell.row) ?? new Map<number, CellView>();
      this.byRow.set(cell.row, line.set(cell.column, cell));
      this.lastRow = Math.max(this.lastRow, cell.row);
      this.lastColumn = Math.max(this.lastColumn, cell.column);
    }
  }

  at(row: number, column: number): CellView | undefined {
    return this.byRow.get(row)?.get(column);
  }

  /** Filled cells of a row by column. */
  row(row: number): CellView[] {
    return [...(this.byRow.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column);
  }

  /** All filled cells, row by row. */
  *[Symbol.iterator](): Generator<CellView> {
    for (const row of [...this.byRow.keys()].sort((a, b) => a - b)) yield* this.row(row);
  }

  /** Filled cells of an area. */
  *within(area: Area): Generator<CellView> {
    for (let row = area.row; row <= Math.min(area.lastRow, this.lastRow); row++) {
      const line = this.byRow.get(row);
      if (!line) continue;
      for (let column = area.column; column <= Math.min(area.lastColumn, this.lastColumn); column++) {
        const cell = line.get(column);
        if (cell) yield cell;
      }
    }
  }
}
