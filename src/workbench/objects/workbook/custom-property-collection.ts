import { invalidArgument, itemNotFound } from '../../protocol/errors';
import { text } from '../common/wire-arguments';
import { CustomProperty } from './custom-property';
import { OfficeCollection } from '../host/office-object';

export class CustomPropertyCollection extends OfficeCollection<CustomProperty> {
  readonly typeName = 'CustomPropertyCollection';

  items(): CustomProperty[] {
    return [...this.context.memory.customProperties.keys()].map((key) => new CustomProperty(this.context, key));
  }

  GetItem(key: unknown): CustomProperty {
    const wanted = text(key, 'CustomPropertyCollection.getItem').toLowerCase();
    const found = this.items().find((property) => property.Key.toLowerCase() === wanted);
    if (!found) throw itemNotFound('CustomPropertyCollection.getItem');
    return found;
  }

  Add(key: unknown, value: unknown): CustomProperty {
    const location = 'CustomPropertyCollection.add';
    const name = text(key, location);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument(location);
    this.context.memory.customProperties.set(name, value);
    return new CustomProperty(this.context, name);
  }

  DeleteAll(): void {
    this.context.memory.customProperties.clear();
  }
}
