import { BaseFunction, type BaseValueObject, ErrorType, ErrorValueObject } from '@univerjs/engine-formula';
import { argumentsFor, type CellPassing } from './call-arguments';
import { asCellError, CallError, showsMessage } from './cell-errors';
import { type FunctionMetadata } from './metadata';
import { type ErrorNotes } from './error-notes';
import { resultValue } from './result';

export type Implementation = (...given: unknown[]) => unknown;

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

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    try {
      const value = resultValue(this.implementation(...argumentsFor(this.meta, given, this.passing)));
      this.notes.succeeded(cell);
      return value;
    } catch (thrown) {
      const { code, message } = this.errorOf(thrown);
      this.notes.failed(cell, { code, message: showsMessage(code) ? message : '' });
      return ErrorValueObject.create(code);
    }
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
