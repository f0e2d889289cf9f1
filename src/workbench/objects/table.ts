import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/errors';
import { text } from './arguments';
import type { HostContext } from './context';
import { areaOf, box } from './grid';
import { isValidName } from './names';
import { OfficeObject } from './office-object';
import { Range, toRange } from './range';
import { TableCollection } from './table-collection';
import { TableColumnCollection } from './table-column-collection';
import type { UniverTable } from './univer';
import { Worksheet } from './worksheet';

/** A table with a header row. */
export class Table extends OfficeObject {
  readonly typeName = 'Table';
  override readonly scalars = ['Id', 'Name', 'ShowHeaders', 'Style'];

  constructor(
    context: HostContext,
    private readonly tableId: string,
  ) {
    super(context);
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
  get ShowHeaders(): boolean {
    return true;
  }
  /** Remembered; the grid has one look for tables. */
  get Style(): string {
    return this.context.memory.tableStyles.get(this.tableId) ?? 'TableStyleMedium2';
  }
  set Style(value: unknown) {
    this.context.memory.tableStyles.set(this.tableId, text(value, 'Table.style'));
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
  GetDataBodyRange(): Range {
    const { sheetId, area } = this.GetRange();
    return new Range(this.context, sheetId, { ...area, row: area.row + 1, rows: area.rows - 1 });
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
