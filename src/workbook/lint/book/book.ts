import type { Area, ConditionalFormatSpec, LinkSpec, PrintSpec, ValidationSpec } from '../../spec';
import type { SheetName } from '../../standard';
import type { Token } from '../../formula/tokens';
import { Work } from './work';

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
  /** What is to be said of the file itself; nothing of a workbook that is still a value. */
  readonly package?: PackageView;
  /** How much the rules may look at; unbounded for a workbook of our own. */
  readonly work?: Work;
}

/** A place in a file's package, and what was found there. */
export interface FilePlace {
  readonly place: string;
  readonly what: string;
}

/** The package of a file: what is damaged in it, and what does not belong into a workbook of figures, texts and charts. */
export interface PackageView {
  readonly damage: readonly FilePlace[];
  readonly macros: readonly FilePlace[];
  readonly connections: readonly FilePlace[];
  readonly embedded: readonly FilePlace[];
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
  /** Formulas in no cell, with their place: of validations and conditional formats as a file has them. */
  readonly otherFormulas?: readonly { readonly place: string; readonly formula: string }[];
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

/** A row of filled cells: by column, and in their order. */
interface Line {
  readonly byColumn: Map<number, CellView>;
  cells: CellView[];
}

/** The filled cells of a sheet, by place. Every look at a cell counts against the work the rules may do. */
export class CellMap {
  private readonly byRow = new Map<number, Line>();
  private readonly rows: readonly number[];
  lastRow = -1;
  lastColumn = -1;

  constructor(
    cells: Iterable<CellView>,
    private readonly work = new Work(),
  ) {
    for (const cell of cells) {
      const line = this.byRow.get(cell.row) ?? { byColumn: new Map<number, CellView>(), cells: [] };
      this.byRow.set(cell.row, line);
      line.byColumn.set(cell.column, cell);
      this.lastRow = Math.max(this.lastRow, cell.row);
      this.lastColumn = Math.max(this.lastColumn, cell.column);
    }
    for (const line of this.byRow.values()) line.cells = [...line.byColumn.values()].sort((a, b) => a.column - b.column);
    this.rows = [...this.byRow.keys()].sort((a, b) => a - b);
  }

  at(row: number, column: number): CellView | undefined {
    return this.byRow.get(row)?.byColumn.get(column);
  }

  /** Filled cells of a row by column. */
  row(row: number): readonly CellView[] {
    const cells = this.byRow.get(row)?.cells ?? [];
    this.work.spend(cells.length + 1);
    return cells;
  }

  /** All filled cells, row by row. */
  *[Symbol.iterator](): Generator<CellView> {
    for (const row of this.rows) yield* this.row(row);
  }

  /** Filled cells of an area. */
  *within(area: Area): Generator<CellView> {
    for (let at = firstFrom(this.rows, area.row); at < this.rows.length && (this.rows[at] as number) <= area.lastRow; at++) {
      const { byColumn, cells } = this.byRow.get(this.rows[at] as number) as Line;
      const lastColumn = Math.min(area.lastColumn, this.lastColumn);
      this.work.spend(Math.min(cells.length, lastColumn - area.column + 1) + 1);
      if (lastColumn - area.column > cells.length) {
        for (const cell of cells) if (cell.column >= area.column && cell.column <= lastColumn) yield cell;
        continue;
      }
      for (let column = area.column; column <= lastColumn; column++) {
        const cell = byColumn.get(column);
        if (cell) yield cell;
      }
    }
  }
}

/** Position of the first entry of a sorted list that is at least a number. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
