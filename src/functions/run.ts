import { DomainError, type ErrorKind } from '../core/errors';
import { messages } from '../core/messages';
import type { Decimal } from '../core/money';

/** The errors a custom function may return, as Excel writes them in the cell. */
export type ErrorText = '#VALUE!' | '#NUM!' | '#N/A' | '#DIV/0!';

/** The one place where kinds of errors become Excel errors. */
const EXCEL_ERROR: Readonly<Record<ErrorKind, ErrorText>> = {
  type: '#VALUE!',
  domain: '#NUM!',
  noAnswer: '#N/A',
  divisionByZero: '#DIV/0!',
};

/** Stands in for CustomFunctions.Error where there is no Excel: in the terminal and in tests. */
export class CellError extends Error {
  constructor(
    readonly code: ErrorText,
    message: string,
  ) {
    super(message);
    this.name = 'CellError';
  }
}

/** One cell of a result. */
export type ResultCell = number | string | Error;

/** The error a cell shows, with its message (Excel displays messages of #VALUE! and #N/A only). */
export function excelError(kind: ErrorKind, message: string): Error {
  return cellErrorOf(EXCEL_ERROR[kind], message);
}

/** The same by the error that the cell shows. */
export function cellErrorOf(code: string, message: string): Error {
  if (typeof CustomFunctions === 'undefined') return new CellError(code as ErrorText, message);
  // CustomFunctions.Error is not declared as an Error, but behaves as the runtime's own exception.
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message) as unknown as Error;
}

/** What a cell shows for an error that one of the functions gave; undefined for anything else. */
export const codeOfError = (error: unknown): ErrorText | undefined => (error instanceof CellError ? error.code : undefined);

/** Minus zero is a zero in a cell: a table's is made so in its place. */
function withoutMinusZero<T>(result: T): T {
  if (!Array.isArray(result)) return result === 0 ? (0 as T) : result;
  for (const row of result as unknown[][]) for (const [column, value] of row.entries()) if (value === 0) row[column] = 0;
  return result;
}

/** Runs the body of a custom function; what the core rejects becomes the error of the cell. Anything else is a bug and stays one. */
export function run<T>(body: () => T): T {
  try {
    return withoutMinusZero(body());
  } catch (error) {
    if (error instanceof DomainError) throw excelError(error.kind, error.message);
    throw error;
  }
}

/** The edge where decimal becomes the cell's number: once, and never infinite or minus zero. */
export function cell(value: Decimal | number): number {
  const result = typeof value === 'number' ? value : value.toNumber();
  if (!Number.isFinite(result)) throw DomainError.of('domain', 'result', messages.resultTooLarge());
  return result === 0 ? 0 : result;
}

/** Values as a column of cells. */
export const column = (values: ArrayLike<number>): number[][] => Array.from(values, (value) => [cell(value)]);

/** A value of a table, or the reason why it has none, as an error inside the table. */
export function cellOrError(compute: () => Decimal | number): ResultCell {
  try {
    return cell(compute());
  } catch (error) {
    if (error instanceof DomainError) return excelError(error.kind, error.message);
    throw error;
  }
}
