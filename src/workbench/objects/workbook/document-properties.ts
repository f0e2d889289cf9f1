import { invalidArgument } from '../../protocol/errors';
import type { HostContext } from '../host/context';
import { CustomPropertyCollection } from './custom-property-collection';
import { OfficeObject } from '../host/office-object';

const TEXTS = ['Author', 'Category', 'Comments', 'Company', 'Keywords', 'Manager', 'Subject', 'Title'] as const;

/** What a file says about itself. */
export class DocumentProperties extends OfficeObject {
  readonly typeName = 'DocumentProperties';
  override readonly scalars = [...TEXTS, 'CreationDate', 'LastAuthor', 'RevisionNumber'];

  constructor(context: HostContext) {
    super(context);
    for (const name of TEXTS) this.remember(name);
  }

  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.context);
  }
  /** When the page was opened: the workbook is made with it. */
  get CreationDate(): string {
    return new Date(performance.timeOrigin).toISOString();
  }
  get LastAuthor(): string {
    return String(this.context.memory.properties.get('Author') ?? '');
  }
  get RevisionNumber(): number {
    return Number(this.context.memory.properties.get('RevisionNumber') ?? 0);
  }
  set RevisionNumber(value: unknown) {
    if (typeof value !== 'number') throw invalidArgument('DocumentProperties.revisionNumber');
    this.context.memory.properties.set('RevisionNumber', value);
  }

  private remember(name: string): void {
    const { properties } = this.context.memory;
    Object.defineProperty(this, name, {
      enumerable: true,
      get: () => properties.get(name) ?? '',
      set: (value: unknown) => {
        if (typeof value !== 'string') throw invalidArgument(`DocumentProperties.${name}`);
        properties.set(name, value);
      },
    });
  }
}
