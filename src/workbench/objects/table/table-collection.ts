import { invalidArgument, itemNotFound } from '../../protocol/errors';
import { flag, text, whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { box } from '../univer/grid-access';
import { OfficeCollection } from '../host/office-object';
import { toRange } from '../range/range';
import { Table } from './table';

/** The tables of the workbook, or of one sheet. */
export class TableCollection extends OfficeCollection<Table> {
  readonly typeName = 'TableCollection';

  constructor(
    context: HostContext,
    private readonly sheetId: string | undefined,
  ) {
    super(context);
  }

  items(): Table[] {
    return this.context.grid
      .book()
      .getTableList()
      .filter((table) => this.sheetId === undefined || table.subUnitId === this.sheetId)
      .map((table) => new Table(this.context, table.id));
  }

  /** By id or by name. */
  GetItem(key: unknown): Table {
    const wanted = text(key, 'TableCollection.getItem');
    const found = this.items().find((table) => table.Id === wanted || table.Name.toLowerCase() === wanted.toLowerCase());
    if (!found) throw itemNotFound('TableCollection.getItem');
    return found;
  }

  GetItemAt(index: unknown): Table {
    const table = this.items()[whole(index, 'TableCollection.getItemAt')];
    if (!table) throw itemNotFound('TableCollection.getItemAt');
    return table;
  }

  async Add(reference: unknown, hasHeaders: unknown): Promise<Table> {
    const location = 'TableCollection.add';
    const book = this.context.grid.book();
    const range = toRange(this.context, reference, this.sheetId ?? book.getActiveSheet().getSheetId(), location);
    const id = this.context.memory.newId('table');
    const added = await book.addTable(range.sheetId, this.freeName(), box(range.area), id, { showHeader: flag(hasHeaders, location) });
    if (!added) throw invalidArgument(location);
    return new Table(this.context, id);
  }

  /** `Table3`, which no table of the workbook is called. */
  freeName(): string {
    const taken = new Set(new TableCollection(this.context, undefined).items().map((table) => table.Name.toLowerCase()));
    let number = 1;
    while (taken.has(`table${number}`)) number++;
    return `Table${number}`;
  }
}
