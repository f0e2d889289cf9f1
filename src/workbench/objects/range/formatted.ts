import { type Area, EXCEL_COLUMNS, EXCEL_ROWS, isWholeColumns, isWholeRows, lastColumn, lastRow } from '../common/a1';
import type { HostContext } from '../host/context';
import type { CellNotes, UniverStyle } from '../univer/univer-cells';

/** Reading more cells than this for a common format costs more than the answer is worth; Excel answers null there too. */
const MOST_CELLS = 100_000;

/** The cells a format object stands for: one area of a range, or several. All on one sheet. */
export class Formatted {
  constructor(
    private readonly context: HostContext,
    readonly sheetId: string,
    readonly areas: readonly Area[],
    /** The type in error locations. */
    readonly owner: string,
  ) {}

  /** Lays a style over every cell; whole rows, columns and sheets keep it for cells to come. */
  apply(style: UniverStyle, location: string): void {
    this.requireFormattable(location);
    for (const area of this.areas) this.applyTo(area, style);
  }

  applyEach(location: string, style: (row: number, column: number, area: Area) => UniverStyle | undefined): void {
    this.requireFormattable(location);
    for (const area of this.areas) {
      this.context.cells.write(this.sheetId, area, (row, column) => {
        const s = style(row, column, area);
        return s && { s };
      });
    }
  }

  note(notes: CellNotes): void {
    for (const area of this.areas) this.context.cells.write(this.sheetId, area, () => ({ custom: notes }));
  }

  /** What all cells have in common; null where they differ. */
  common<T>(read: (style: UniverStyle) => T): T | null {
    return this.uniform((row, column) => read(this.context.cells.style(this.sheetId, row, column)));
  }

  commonNote<T>(read: (notes: CellNotes) => T): T | null {
    return this.uniform((row, column) => read(this.context.cells.notes(this.sheetId, row, column)));
  }

  private uniform<T>(read: (row: number, column: number) => T): T | null {
    let found: { value: T } | undefined;
    let count = 0;
    for (const area of this.areas) {
      const clipped = this.context.grid.clip(this.sheetId, area);
      count += clipped.rows * clipped.columns;
      if (count > MOST_CELLS) return null;
      for (let row = clipped.row; row <= lastRow(clipped); row++) {
        for (let column = clipped.column; column <= lastColumn(clipped); column++) {
          const value = read(row, column);
          if (found && found.value !== value) return null;
          found ??= { value };
        }
      }
    }
    return found ? found.value : null;
  }

  private requireFormattable(location: string): void {
    this.context.protection.requireAllowed(this.sheetId, 'allowFormatCells', location);
  }

  private applyTo(area: Area, style: UniverStyle): void {
    const wholeRows = isWholeRows(area);
    const wholeColumns = isWholeColumns(area);
    if (!wholeRows && !wholeColumns) {
      this.context.cells.write(this.sheetId, area, () => ({ s: style }));
      return;
    }
    const sheet = this.context.grid.sheet(this.sheetId);
    const model = sheet.getSheet();
    if (wholeRows && wholeColumns) sheet.setDefaultStyle({ ...styleOf(model.getDefaultCellStyle()), ...style });
    else if (wholeColumns) {
      for (let column = area.column; column <= Math.min(lastColumn(area), EXCEL_COLUMNS - 1); column++) {
        sheet.setColumnDefaultStyle(column, { ...styleOf(model.getColumnStyle(column)), ...style });
      }
    } else {
      for (let row = area.row; row <= Math.min(lastRow(area), EXCEL_ROWS - 1); row++) {
        sheet.setRowDefaultStyle(row, { ...styleOf(model.getRowStyle(row)), ...style });
      }
    }
    // A cell's own style goes before its row's and column's, so cells that are there get it as well.
    model.getCellMatrix().forValue((row, column, cell) => {
      const inside = row >= area.row && row <= lastRow(area) && column >= area.column && column <= lastColumn(area);
      if (cell?.s && inside) this.context.cells.write(this.sheetId, { row, column, rows: 1, columns: 1 }, () => ({ s: style }));
    });
  }
}

const styleOf = (style: UniverStyle | string | null | undefined): UniverStyle => (typeof style === 'object' && style ? style : {});
