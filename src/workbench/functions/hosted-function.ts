import { AsyncObject, BaseFunction, type BaseValueObject, ErrorType, ErrorValueObject } from '@univerjs/engine-formula';
import { argumentsFor, type CellPassing } from './call-arguments';
import { asCellError, CallError, showsMessage } from './cell-errors';
import { type FunctionMetadata } from './metadata';
import { type CellAddress, type ErrorNotes } from './error-notes';
import { resultValue } from './result';

export type Implementation = (...given: unknown[]) => unknown;

/** Promises come from the pane's realm: no `instanceof`. */
const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/**
 * One custom function of the add-in as a function of the formula engine. Univer has a registration of its own, but it
 * turns blank cells into 0 and the text "10%" into 0.1, which Excel does not.
 */
export class HostedFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly meta: FunctionMetadata,
    private readonly implementation: Implementation,
    private readonly passing: CellPassing,
    private readonly notes: ErrorNotes,
  ) {
    super(name);
  }

  /** Keeps text that looks like a number as text. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  /** The formula engine asks before a call whether it may have to wait; what answers at once is called so all the same. */
  override isAsync(): boolean {
    return true;
  }

  /** A function may answer with a promise: the cell has its value when it is kept, as in Excel. */
  override calculate(...given: BaseValueObject[]): BaseValueObject | AsyncObject {
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    try {
      const returned = this.implementation(...argumentsFor(this.meta, given, this.passing));
      return isPromise(returned) ? new AsyncObject(this.awaited(cell, returned)) : this.value(cell, returned);
    } catch (thrown) {
      return this.fault(cell, thrown);
    }
  }

  private async awaited(cell: CellAddress, coming: PromiseLike<unknown>): Promise<BaseValueObject> {
    try {
      return this.value(cell, await coming);
    } catch (thrown) {
      return this.fault(cell, thrown);
    }
  }

  private value(cell: CellAddress, returned: unknown): BaseValueObject {
    const value = resultValue(returned);
    this.notes.succeeded(cell);
    return value;
  }

  private fault(cell: CellAddress, thrown: unknown): BaseValueObject {
    const { code, message } = this.errorOf(thrown);
    this.notes.failed(cell, { code, message: showsMessage(code) ? message : '' });
    return ErrorValueObject.create(code);
  }

  /** Anything but a `CustomFunctions.Error` is a fault of the add-in: `#VALUE!` as in Excel, and said aloud. */
  private errorOf(thrown: unknown): CallError {
    if (thrown instanceof CallError) return thrown;
    const error = asCellError(thrown);
    if (error) return error;
    console.error(`${this.meta.name} threw what is not a CustomFunctions.Error`, thrown);
    return new CallError(ErrorType.VALUE, thrown instanceof Error ? thrown.message : String(thrown));
  }
}
