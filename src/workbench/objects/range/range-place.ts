import { type Area, address, isWholeColumns, isWholeRows, quoted } from '../common/a1';
import { toPoints } from '../common/measure';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { Worksheet } from '../worksheet/worksheet';
import { Formatted } from './formatted';

/** Of a range: where it is, counted in cells and in points. */
export abstract class RangePlace extends OfficeObject {
  readonly typeName = 'Range';
  override readonly keepsReference = true;

  constructor(
    context: HostContext,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super(context);
  }

  get Address(): string {
    return `${quoted(this.sheet.getSheetName())}!${address(this.area)}`;
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get RowIndex(): number {
    return this.area.row;
  }
  get ColumnIndex(): number {
    return this.area.column;
  }
  get RowCount(): number {
    return this.area.rows;
  }
  get ColumnCount(): number {
    return this.area.columns;
  }
  /** -1 beyond what Office.js can count, as in Excel. */
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireRow(): boolean {
    return isWholeRows(this.area);
  }
  get IsEntireColumn(): boolean {
    return isWholeColumns(this.area);
  }
  /** Points from the top of the sheet. */
  get Top(): number {
    return this.rowsHeight(0, this.area.row);
  }
  get Left(): number {
    return this.columnsWidth(0, this.area.column);
  }
  get Height(): number {
    const { row, rows } = this.clipped;
    return this.rowsHeight(row, rows);
  }
  get Width(): number {
    const { column, columns } = this.clipped;
    return this.columnsWidth(column, columns);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheetId);
  }

  protected get sheet() {
    return this.context.grid.sheet(this.sheetId);
  }
  protected get clipped(): Area {
    return this.context.grid.clip(this.sheetId, this.area);
  }
  protected get cells(): Formatted {
    return new Formatted(this.context, this.sheetId, [this.area], 'Range');
  }

  private rowsHeight(first: number, count: number): number {
    const model = this.sheet.getSheet();
    let pixels = 0;
    for (let row = first; row < first + count; row++) if (model.getRowVisible(row)) pixels += this.sheet.getRowHeight(row);
    return toPoints(pixels);
  }

  private columnsWidth(first: number, count: number): number {
    const model = this.sheet.getSheet();
    let pixels = 0;
    for (let column = first; column < first + count; column++) if (model.getColVisible(column)) pixels += this.sheet.getColumnWidth(column);
    return toPoints(pixels);
  }
}
