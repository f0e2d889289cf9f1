import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

export class Setting extends OfficeObject {
  readonly typeName = 'Setting';
  override readonly scalars = ['Key', 'Value'];

  constructor(
    context: HostContext,
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
  get Value(): unknown {
    return this.context.memory.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.context.memory.settings.set(this.key, value);
  }

  Delete(): void {
    this.context.memory.settings.delete(this.key);
  }
}
