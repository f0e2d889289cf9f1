import type { CellValue } from '../../office-host';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

/** What a function came to: a value, or an error and no value. */
export class FunctionResult extends OfficeObject {
  readonly typeName = 'FunctionResult';
  override readonly keepsReference = true;
  override readonly scalars = ['Error', 'Value'];

  constructor(
    context: HostContext,
    /** Without its equals sign, as it stands within another. */
    readonly formula: string,
    private readonly result: CellValue,
  ) {
    super(context);
  }

  get Error(): string | null {
    return this.isError ? String(this.result) : null;
  }
  get Value(): CellValue | null {
    return this.isError ? null : this.result;
  }

  private get isError(): boolean {
    return typeof this.result === 'string' && /^#[A-Z/0]+[!?A]$/.test(this.result);
  }
}
