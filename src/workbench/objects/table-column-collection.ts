import { itemNotFound } from '../protocol/errors';
import { whole } from './arguments';
import type { HostContext } from './context';
import { OfficeCollection } from './office-object';
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

  /** By name, or by id, which is the column's number from 1. */
  GetItem(key: unknown): TableColumn {
    const found = this.items().find((column) => column.Id === key || column.Name === key);
    if (!found) throw itemNotFound('TableColumnCollection.getItem');
    return found;
  }

  GetItemAt(index: unknown): TableColumn {
    const column = this.items()[whole(index, 'TableColumnCollection.getItemAt')];
    if (!column) throw itemNotFound('TableColumnCollection.getItemAt');
    return column;
  }
}
