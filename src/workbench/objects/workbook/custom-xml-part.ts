import { itemNotFound } from '../../protocol/errors';
import { text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

/** The default namespace of an XML text's root element. */
export const namespaceOf = (xml: string): string => /<[^?!>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';

export class CustomXmlPart extends OfficeObject {
  readonly typeName = 'CustomXmlPart';
  override readonly scalars = ['Id', 'NamespaceUri'];

  constructor(
    context: HostContext,
    private readonly id: string,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.GetXml());
  }

  GetXml(): string {
    const xml = this.context.memory.xmlParts.get(this.id);
    if (xml === undefined) throw itemNotFound('CustomXmlPart');
    return xml;
  }
  SetXml(xml: unknown): void {
    this.GetXml();
    this.context.memory.xmlParts.set(this.id, text(xml, 'CustomXmlPart.setXml'));
  }
  Delete(): void {
    this.context.memory.xmlParts.delete(this.id);
  }
}
