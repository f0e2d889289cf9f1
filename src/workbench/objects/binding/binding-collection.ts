import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/errors';
import { intersection } from '../common/a1';
import { oneOf, text, whole } from '../common/wire-arguments';
import { areaOf } from '../univer/grid-access';
import { OfficeCollection } from '../host/office-object';
import { NamedItemCollection } from '../names/named-item-collection';
import { type Range, toRange } from '../range/range';
import { TableCollection } from '../table/table-collection';
import { Binding } from './binding';
import { BINDING_TYPES, bindingsOf } from './binding-store';

/** Ranges, tables and cells that add-ins have named for themselves. The grid knows nothing of them; they are kept with the workbook. */
export class BindingCollection extends OfficeCollection<Binding> {
  readonly typeName = 'BindingCollection';

  items(): Binding[] {
    return [...bindingsOf(this.context.memory).keys()].map((id) => new Binding(this.context, id));
  }

  Add(reference: unknown, bindingType: unknown, id: unknown): Binding {
    const from = this.context.grid.book().getActiveSheet().getSheetId();
    return this.bind(toRange(this.context, reference, from, 'BindingCollection.add'), bindingType, id, 'BindingCollection.add');
  }
  /** By the name of a range, or of a table. */
  AddFromNamedItem(name: unknown, bindingType: unknown, id: unknown): Binding {
    const location = 'BindingCollection.addFromNamedItem';
    const wanted = text(name, location);
    const table = new TableCollection(this.context, undefined).items().find((each) => each.Name.toLowerCase() === wanted.toLowerCase());
    const range = table?.GetRange() ?? new NamedItemCollection(this.context, undefined).GetItem(wanted).GetRange();
    return this.bind(range, bindingType, id, location);
  }
  AddFromSelection(bindingType: unknown, id: unknown): Binding {
    const location = 'BindingCollection.addFromSelection';
    const book = this.context.grid.book();
    const selected = book.getActiveRange()?.getRange();
    if (!selected) throw invalidArgument(location);
    const area = areaOf(selected);
    return this.bind({ sheetId: book.getActiveSheet().getSheetId(), area }, bindingType, id, location);
  }
  GetItem(id: unknown): Binding {
    const wanted = text(id, 'BindingCollection.getItem');
    if (!bindingsOf(this.context.memory).has(wanted)) throw itemNotFound('BindingCollection.getItem');
    return new Binding(this.context, wanted);
  }
  GetItemAt(index: unknown): Binding {
    const found = this.items()[whole(index, 'BindingCollection.getItemAt')];
    if (!found) throw itemNotFound('BindingCollection.getItemAt');
    return found;
  }

  private bind({ sheetId, area }: Pick<Range, 'sheetId' | 'area'>, bindingType: unknown, id: unknown, location: string): Binding {
    const type = oneOf(bindingType, BINDING_TYPES, location);
    const key = text(id, location);
    if (key === '') throw invalidArgument(location);
    const bindings = bindingsOf(this.context.memory);
    if (bindings.has(key)) throw itemAlreadyExists(location);
    if (type === 'Text' && (area.rows !== 1 || area.columns !== 1))
      throw invalidArgument(location, 'A binding of text is one of one cell.');
    bindings.set(key, { id: key, type, sheetId, area, tableId: type === 'Table' ? this.tableAt({ sheetId, area }, location) : undefined });
    return new Binding(this.context, key);
  }

  private tableAt({ sheetId, area }: Pick<Range, 'sheetId' | 'area'>, location: string): string {
    const found = new TableCollection(this.context, sheetId).items().find((table) => intersection(table.GetRange().area, area));
    if (!found) throw invalidArgument(location, 'There is no table in the range.');
    return found.Id;
  }
}
