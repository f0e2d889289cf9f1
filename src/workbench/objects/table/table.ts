import { apiNotFound, invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/errors';
import { flag, text } from '../common/wire-arguments';
import { address, type Area } from '../common/a1';
import { rememberAll, type State } from '../common/remembered';
import { AutoFilter } from '../filter/auto-filter';
import { openColumns, openRows } from './table-shape';
import { TableRowCollection } from './table-row-collection';
import { TableSort } from './table-sort';
import type { HostContext } from '../host/context';
import { areaOf, box } from '../univer/grid-access';
import { isValidName } from '../names/names';
import { OfficeObject } from '../host/office-object';
import { Range, toRange } from '../range/range';
import { TableCollection } from './table-collection';
import { TableColumnCollection } from './table-column-collection';
import type { UniverTable } from '../univer/univer';
import { Worksheet } from '../worksheet/worksheet';

/** Rows of a table's header. */
const HEADER = 1;

/** A table with a header row. */
export class Table extends OfficeObject {
  readonly typeName = 'Table';
  override readonly scalars = [
    'Id',
    'Name',
    'ShowHeaders',
    'ShowTotals',
    'Style',
    'HighlightFirstColumn',
    'HighlightLastColumn',
    'ShowBandedColumns',
    'ShowBandedRows',
    'ShowFilterButton',
    'LegacyId',
  ];

  constructor(
    context: HostContext,
    private readonly tableId: string,
  ) {
    super(context);
    // The grid has one look for tables; these are kept for whoever asks.
    rememberAll(this, () => this.looks, {
      Style: 'TableStyleMedium2',
      HighlightFirstColumn: false,
      HighlightLastColumn: false,
      ShowBandedColumns: false,
      ShowBandedRows: true,
      ShowFilterButton: true,
    });
  }

  override identity(): Record<string, unknown> {
    return { Id: this.tableId, Name: this.Name };
  }

  get Id(): string {
    return this.tableId;
  }
  get Name(): string {
    return this.table.name;
  }
  set Name(value: unknown) {
    const name = text(value, 'Table.name');
    if (!isValidName(name)) throw invalidArgument('Table.name');
    const others = new TableCollection(this.context, undefined).items().filter((table) => table.Id !== this.tableId);
    if (others.some((table) => table.Name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists('Table.name');
    void this.sheet.setTableName(this.tableId, name);
  }
  get LegacyId(): string {
    return this.tableId;
  }
  get ShowHeaders(): boolean {
    return true;
  }
  /** A table of the grid always has its header. */
  set ShowHeaders(value: unknown) {
    if (!flag(value, 'Table.showHeaders')) throw apiNotFound('Table.showHeaders = false');
  }
  get ShowTotals(): boolean {
    return this.totalRows === 1;
  }
  /** A row below the body with "Total" and the sum of the last column. */
  set ShowTotals(value: unknown) {
    const show = flag(value, 'Table.showTotals');
    if (show === this.ShowTotals) return;
    const { area, sheetId } = this.GetRange();
    if (show) {
      openRows(this.context, this.GetRange(), area.rows, 1);
      this.reshape({ ...area, rows: area.rows + 1 });
      const total = new Range(this.context, sheetId, { ...area, row: area.row + area.rows, rows: 1 });
      const body = { ...area, row: area.row + HEADER, rows: area.rows - HEADER, column: area.column + area.columns - 1, columns: 1 };
      total.GetCell(0, 0).Values = [['Total']] as never;
      if (area.columns > 1) total.GetLastCell().Formulas = [[`=SUBTOTAL(109,${address(body)})`]] as never;
    } else {
      new Range(this.context, sheetId, { ...area, row: area.row + area.rows - 1, rows: 1 }).Clear('Contents');
      this.reshape({ ...area, rows: area.rows - 1 });
    }
    this.looks.set('ShowTotals', show);
  }
  get Rows(): TableRowCollection {
    return new TableRowCollection(this.context, this);
  }
  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.context, this.table.subUnitId, `table.${this.tableId}`, () => this.filtered());
  }
  get Sort(): TableSort {
    return new TableSort(this.context, this);
  }
  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.context, this);
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.table.subUnitId);
  }

  GetRange(): Range {
    return new Range(this.context, this.table.subUnitId, areaOf(this.table.range));
  }
  GetHeaderRowRange(): Range {
    return this.GetRange().GetRow(0);
  }
  GetTotalRowRange(): Range {
    if (this.totalRows === 0) throw itemNotFound('Table.getTotalRowRange');
    return this.GetRange().GetLastRow();
  }
  GetDataBodyRange(): Range {
    return this.body();
  }
  async Resize(reference: unknown): Promise<void> {
    const range = toRange(this.context, reference, this.table.subUnitId, 'Table.resize');
    const resized = await this.sheet.setTableRange(this.tableId, box(range.area));
    if (!resized) throw invalidArgument('Table.resize');
  }
  async Delete(): Promise<void> {
    const range = this.GetRange();
    await this.context.grid.book().removeTable(this.tableId);
    range.Clear();
  }
  async ConvertToRange(): Promise<Range> {
    const range = this.GetRange();
    await this.context.grid.book().removeTable(this.tableId);
    return range;
  }

  ClearFilters(): void {
    this.AutoFilter.ClearCriteria();
  }
  async ReapplyFilters(): Promise<void> {
    await this.AutoFilter.Reapply();
  }

  /** What the host itself asks: the parts of the table, and room for more. */
  body(): Range {
    const { sheetId, area } = this.GetRange();
    return new Range(this.context, sheetId, { ...area, row: area.row + HEADER, rows: this.bodyRows });
  }
  rowsAt(first: number, count: number): Range {
    const { sheetId, area } = this.body();
    return new Range(this.context, sheetId, { ...area, row: area.row + first, rows: count });
  }
  get bodyRows(): number {
    return this.GetRange().RowCount - HEADER - this.totalRows;
  }
  /** Opens rows before one of the body; a table whose only row is blank takes it for the first. Answers where they are. */
  async insertRows(at: number, count: number): Promise<number> {
    await this.context.settle();
    const { sheetId, area } = this.GetRange();
    const blank = this.bodyRows === 1 && at === 1 && this.body().Formulas.every((row) => row.every((cell) => cell === ''));
    const [first, added] = blank ? [0, count - 1] : [at, count];
    if (added > 0) {
      openRows(this.context, new Range(this.context, sheetId, area), HEADER + at, added);
      this.reshape({ ...area, rows: area.rows + added });
    }
    return first;
  }
  async removeRows(first: number, count: number): Promise<void> {
    await this.context.settle();
    if (first < 0 || count < 1 || first + count > this.bodyRows) throw invalidArgument('TableRowCollection.deleteRowsAt');
    const { area } = this.GetRange();
    if (count === this.bodyRows) this.rowsAt(0, count).Clear('Contents'); // one blank row stays
    const taken = count === this.bodyRows ? count - 1 : count;
    if (taken === 0) return;
    this.rowsAt(first, taken).Delete('Up');
    this.reshape({ ...area, rows: area.rows - taken });
  }
  async insertColumn(at: number): Promise<void> {
    await this.context.settle();
    const range = this.GetRange();
    openColumns(this.context, range, at, 1);
    this.reshape({ ...range.area, columns: range.area.columns + 1 });
  }
  async removeColumn(at: number): Promise<void> {
    await this.context.settle();
    const range = this.GetRange();
    if (range.ColumnCount === 1) throw invalidArgument('TableColumn.delete');
    range.GetColumn(at).Delete('Left');
    this.reshape({ ...range.area, columns: range.area.columns - 1 });
  }

  private get totalRows(): number {
    return this.looks.get('ShowTotals') === true ? 1 : 0;
  }
  private get looks(): State {
    return this.context.memory.state(`table.${this.tableId}`);
  }
  private filtered(): Range {
    return this.ShowTotals ? this.GetRange().GetResizedRange(-1, 0) : this.GetRange();
  }
  /** The grid moves a table's edges with some insertions and not with others; afterwards it is where it shall be. */
  private reshape(area: Area): void {
    const now = areaOf(this.table.range);
    if (address(now) !== address(area)) void this.sheet.setTableRange(this.tableId, box(area));
  }

  private get table(): UniverTable {
    const found = this.context.grid
      .book()
      .getTableList()
      .find((table) => table.id === this.tableId);
    if (!found) throw itemNotFound('Table');
    return found;
  }
  private get sheet() {
    return this.context.grid.sheet(this.table.subUnitId);
  }
}
