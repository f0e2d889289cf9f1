import { invalidArgument, itemNotFound } from '../../protocol/errors';
import { whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';
import type { Table } from './table';
import { TableRow } from './table-row';

export class TableRowCollection extends OfficeCollection<TableRow> {
  readonly typeName = 'TableRowCollection';

  constructor(
    context: HostContext,
    private readonly table: Table,
  ) {
    super(context);
  }

  items(): TableRow[] {
    return Array.from({ length: this.table.bodyRows }, (_, index) => new TableRow(this.context, this.table, index));
  }

  GetItemAt(index: unknown): TableRow {
    const row = this.items()[whole(index, 'TableRowCollection.getItemAt')];
    if (!row) throw itemNotFound('TableRowCollection.getItemAt');
    return row;
  }

  /** @param index before which row; null, -1 and nothing mean after the last. */
  async Add(index: unknown, values?: unknown): Promise<TableRow> {
    const location = 'TableRowCollection.add';
    const at = index === undefined || index === null || index === -1 ? this.table.bodyRows : whole(index, location);
    if (at < 0 || at > this.table.bodyRows) throw invalidArgument(location);
    const rows = matrix(values, this.table.GetRange().ColumnCount, location);
    const first = await this.table.insertRows(at, rows?.length ?? 1);
    if (rows) this.table.rowsAt(first, rows.length).Formulas = rows as never;
    return new TableRow(this.context, this.table, first);
  }

  async DeleteRowsAt(index: unknown, count: unknown = 1): Promise<void> {
    const location = 'TableRowCollection.deleteRowsAt';
    await this.table.removeRows(whole(index, location), whole(count, location));
  }

  async DeleteRows(rows: unknown): Promise<void> {
    const location = 'TableRowCollection.deleteRows';
    if (!Array.isArray(rows)) throw invalidArgument(location);
    const indexes = rows.map((row: unknown) => (row instanceof TableRow ? row.index : whole(row, location)));
    for (const index of indexes.sort((a, b) => b - a)) await this.table.removeRows(index, 1);
  }
}

/** The values of new rows: a matrix as wide as the table, or one row of it; undefined for blank rows. */
function matrix(values: unknown, width: number, location: string): unknown[][] | undefined {
  if (values === undefined) return undefined;
  const rows = Array.isArray(values) && !Array.isArray(values[0]) ? [values as unknown[]] : values;
  if (!Array.isArray(rows) || rows.some((row) => !Array.isArray(row) || row.length !== width)) throw invalidArgument(location);
  return rows as unknown[][];
}
