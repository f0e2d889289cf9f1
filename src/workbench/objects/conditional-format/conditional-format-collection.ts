import { itemNotFound } from '../../protocol/errors';
import { type Area, intersection } from '../common/a1';
import { oneOf, text, whole } from '../common/wire-arguments';
import { ConditionalFormat } from './conditional-format';
import { CONDITIONAL_FORMAT_TYPES, type ConditionalFormatSpec } from './conditional-format-spec';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';

/** The conditional formats that touch some cells. */
export class ConditionalFormatCollection extends OfficeCollection<ConditionalFormat> {
  readonly typeName = 'ConditionalFormatCollection';

  constructor(
    context: HostContext,
    private readonly sheetId: string,
    private readonly areas: readonly Area[],
  ) {
    super(context);
  }

  items(): ConditionalFormat[] {
    return this.specs().map((spec) => new ConditionalFormat(this.context, spec));
  }

  Add(type: unknown): ConditionalFormat {
    const location = 'ConditionalFormatCollection.add';
    const known = oneOf(type, CONDITIONAL_FORMAT_TYPES, location);
    this.context.protection.requireAllowed(this.sheetId, 'allowFormatCells', location);
    const all = this.context.memory.sheet(this.sheetId).conditionalFormats;
    const spec: ConditionalFormatSpec = {
      id: this.context.memory.newId('format'),
      sheetId: this.sheetId,
      areas: this.areas,
      type: known,
      stopIfTrue: false,
      priority: 0,
      inGrid: false,
    };
    for (const other of all.values()) other.priority++; // a new format goes before those that are there
    all.set(spec.id, spec);
    if (known === 'DataBar' || known === 'IconSet') this.context.conditionalFormats.change(spec); // they format without a rule
    return new ConditionalFormat(this.context, spec);
  }

  GetItem(id: unknown): ConditionalFormat {
    const wanted = text(id, 'ConditionalFormatCollection.getItem');
    const spec = this.specs().find((each) => each.id === wanted);
    if (!spec) throw itemNotFound('ConditionalFormatCollection.getItem');
    return new ConditionalFormat(this.context, spec);
  }

  GetItemAt(index: unknown): ConditionalFormat {
    const spec = this.specs()[whole(index, 'ConditionalFormatCollection.getItemAt')];
    if (!spec) throw itemNotFound('ConditionalFormatCollection.getItemAt');
    return new ConditionalFormat(this.context, spec);
  }

  ClearAll(): void {
    for (const format of this.items()) format.Delete();
  }

  private specs(): ConditionalFormatSpec[] {
    const touches = (spec: ConditionalFormatSpec) => spec.areas.some((area) => this.areas.some((own) => intersection(area, own)));
    return [...this.context.memory.sheet(this.sheetId).conditionalFormats.values()].filter(touches).sort((a, b) => a.priority - b.priority);
  }
}
