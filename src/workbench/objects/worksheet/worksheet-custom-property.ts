import { text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

export class WorksheetCustomProperty extends OfficeObject {
  readonly typeName = 'WorksheetCustomProperty';
  override readonly scalars = ['Key', 'Value'];

  constructor(
    context: HostContext,
    private readonly sheetId: string,
    private readonly key: string,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.key, _Id: this.key };
  }

  get Key(): string {
    return this.key;
  }
  get Value(): string {
    return this.properties.get(this.key) ?? '';
  }
  set Value(value: unknown) {
    this.properties.set(this.key, text(value, 'WorksheetCustomProperty.value'));
  }

  Delete(): void {
    this.properties.delete(this.key);
  }

  private get properties(): Map<string, string> {
    return this.context.memory.sheet(this.sheetId).customProperties;
  }
}
