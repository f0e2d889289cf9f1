import { invalidOperation, itemNotFound } from '../../protocol/errors';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { Range } from '../range/range';
import { type Table } from '../table/table';
import { TableCollection } from '../table/table-collection';
import { type BindingRecord, bindingsOf } from './binding-store';

/** Cells that an add-in has named for itself. */
export class Binding extends OfficeObject {
  readonly typeName = 'Binding';
  override readonly scalars = ['Id', 'Type'];

  constructor(
    context: HostContext,
    private readonly bindingId: string,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.bindingId };
  }

  get Id(): string {
    return this.record.id;
  }
  get Type(): string {
    return this.record.type;
  }

  GetRange(): Range {
    const { type, sheetId, area } = this.record;
    if (type === 'Text') throw invalidOperation('Binding.getRange', 'A binding of text has no range.');
    return type === 'Table' ? this.table('Binding.getRange').GetRange() : new Range(this.context, sheetId, area);
  }
  GetTable(): Table {
    return this.table('Binding.getTable');
  }
  async GetText(): Promise<string> {
    const { type, sheetId, area } = this.record;
    if (type !== 'Text') throw invalidOperation('Binding.getText', 'The binding is not one of text.');
    await this.context.settle();
    return this.context.reader.text(sheetId, area)[0]?.[0] ?? '';
  }
  Delete(): void {
    bindingsOf(this.context.memory).delete(this.record.id);
  }

  private table(location: string): Table {
    const { type, tableId } = this.record;
    if (type !== 'Table' || tableId === undefined) throw invalidOperation(location, 'The binding is not one of a table.');
    return new TableCollection(this.context, undefined).GetItem(tableId);
  }

  private get record(): BindingRecord {
    const found = bindingsOf(this.context.memory).get(this.bindingId);
    if (!found) throw itemNotFound('Binding');
    return found;
  }
}
