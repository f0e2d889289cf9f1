import { invalidArgument } from '../../protocol/errors';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

const TYPES = { string: 'String', number: 'Number', boolean: 'Boolean' } as const;

export class CustomProperty extends OfficeObject {
  readonly typeName = 'CustomProperty';
  override readonly scalars = ['Key', 'Type', 'Value'];

  constructor(
    context: HostContext,
    private readonly key: string,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.key, Key: this.key };
  }

  get Key(): string {
    return this.key;
  }
  get Type(): string {
    return TYPES[typeof this.Value as keyof typeof TYPES];
  }
  get Value(): string | number | boolean {
    return this.context.memory.customProperties.get(this.key) ?? '';
  }
  set Value(value: unknown) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument('CustomProperty.value');
    this.context.memory.customProperties.set(this.key, value);
  }

  Delete(): void {
    this.context.memory.customProperties.delete(this.key);
  }
}
