import { itemNotFound } from '../../protocol/errors';
import { text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';
import { WorksheetCustomProperty } from './worksheet-custom-property';

export class WorksheetCustomPropertyCollection extends OfficeCollection<WorksheetCustomProperty> {
  readonly typeName = 'WorksheetCustomPropertyCollection';

  constructor(
    context: HostContext,
    private readonly sheetId: string,
  ) {
    super(context);
  }

  items(): WorksheetCustomProperty[] {
    return [...this.properties.keys()].map((key) => new WorksheetCustomProperty(this.context, this.sheetId, key));
  }

  /** Keys do not depend on case. */
  GetItem(key: unknown): WorksheetCustomProperty {
    const wanted = text(key, 'WorksheetCustomPropertyCollection.getItem').toLowerCase();
    const found = this.items().find((property) => property.Key.toLowerCase() === wanted);
    if (!found) throw itemNotFound('WorksheetCustomPropertyCollection.getItem');
    return found;
  }

  Add(key: unknown, value: unknown): WorksheetCustomProperty {
    const location = 'WorksheetCustomPropertyCollection.add';
    const name = text(key, location);
    const known = this.items().find((property) => property.Key.toLowerCase() === name.toLowerCase())?.Key ?? name;
    this.properties.set(known, text(value, location));
    return new WorksheetCustomProperty(this.context, this.sheetId, known);
  }

  private get properties(): Map<string, string> {
    return this.context.memory.sheet(this.sheetId).customProperties;
  }
}
