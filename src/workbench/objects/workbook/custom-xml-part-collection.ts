import { invalidOperation, itemNotFound } from '../../protocol/errors';
import { text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { CustomXmlPart, namespaceOf } from './custom-xml-part';
import { OfficeCollection } from '../host/office-object';

/** The workbook's XML parts, all or those of one namespace. */
export class CustomXmlPartCollection extends OfficeCollection<CustomXmlPart> {
  readonly typeName = 'CustomXmlPartCollection';

  constructor(
    context: HostContext,
    private readonly namespace: string | undefined,
  ) {
    super(context);
  }

  items(): CustomXmlPart[] {
    return [...this.context.memory.xmlParts]
      .filter(([, xml]) => this.namespace === undefined || namespaceOf(xml) === this.namespace)
      .map(([id]) => new CustomXmlPart(this.context, id));
  }

  Add(xml: unknown): CustomXmlPart {
    const id = `{${this.context.memory.newId('part')}}`;
    this.context.memory.xmlParts.set(id, text(xml, 'CustomXmlPartCollection.add'));
    return new CustomXmlPart(this.context, id);
  }

  GetItem(id: unknown): CustomXmlPart {
    const found = this.items().find((part) => part.Id === id);
    if (!found) throw itemNotFound('CustomXmlPartCollection.getItem');
    return found;
  }

  GetByNamespace(namespace: unknown): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.context, text(namespace, 'CustomXmlPartCollection.getByNamespace'));
  }

  GetOnlyItem(): CustomXmlPart {
    const [only, another] = this.items();
    if (!only) throw itemNotFound('CustomXmlPartScopedCollection.getOnlyItem');
    if (another) throw invalidOperation('CustomXmlPartScopedCollection.getOnlyItem', 'There is more than one part.');
    return only;
  }
}
