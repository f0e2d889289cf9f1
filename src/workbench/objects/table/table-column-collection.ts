import { invalidArgument, itemNotFound } from '../../protocol/errors';
import { text, whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';
import type { Table } from './table';
import { TableColumn } from './table-column';

export class TableColumnCollection extends OfficeCollection<TableColumn> {
  readonly typeName = 'TableColumnCollection';

  constructor(
    context: HostContext,
    private readonly table: Table,
  ) {
    super(context);
  }

  items(): TableColumn[] {
    return Array.from({ length: this.table.GetRange().ColumnCount }, (_, index) => new TableColumn(this.context, this.table, index));
  }

  async Add(index?: unknown, values?: unknown, name?: unknown): Promise<TableColumn> {
    const location = 'TableColumnCollection.add';
    const count = this.table.GetRange().ColumnCount;
    const at = index === undefined || index === -1 ? count : whole(index, location);
    if (at < 0 || at > count) throw invalidArgument(location);
    await this.table.insertColumn(at);
    const column = new TableColumn(this.context, this.table, at);
    if (values !== undefined)
      column.GetRange().Formulas = (
        Array.isArray(values) && !Array.isArray(values[0]) ? values.map((each: unknown) => [each]) : values
      ) as never;
    const header = column.GetHeaderRowRange();
    if (name !== undefined) header.Values = [[text(name, location)]] as never;
    else if (values === undefined) header.Values = [[`Column${count + 1}`]] as never;
    return column;
  }

  /** By name, whatever its case, or by id, which is the column's number from 1. */
  GetItem(key: unknown): TableColumn {
    const wanted = String(key).toLowerCase();
    const found = this.items().find((column) => column.Id === key || column.Name.toLowerCase() === wanted);
    if (!found) throw itemNotFound('TableColumnCollection.getItem');
    return found;
  }

  GetItemAt(index: unknown): TableColumn {
    const column = this.items()[whole(index, 'TableColumnCollection.getItemAt')];
    if (!column) throw itemNotFound('TableColumnCollection.getItemAt');
    return column;
  }
}
