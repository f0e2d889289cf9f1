import type { ErrorKind } from '../core/errors';

/** What can stand in a cell that is handed to a custom function, once the host's wrappers are taken off. */
export type CellValue = number | string | boolean | null | { readonly error: string };

const ERROR_TEXT = /^#[A-Z0-9_/]+[!?]?$/;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && ERROR_TEXT.test(value) ? value : undefined);

/**
 * Takes the wrapper off a cell. Blank cells are null whether they arrive as null, undefined or empty text. Errors
 * arrive as `{error: "#N/A"}` (terminal), as CustomFunctions.Error with a code, or as an Excel data type with
 * `basicValue`; formatted numbers as a data type whose basicValue is the number.
 */
export function unwrap(cell: unknown): CellValue {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean') return cell;
  if (typeof cell !== 'object') return String(cell);
  const { error, code, basicValue } = cell as { error?: unknown; code?: unknown; basicValue?: unknown };
  const found = textOf(error) ?? textOf(code) ?? textOf(basicValue);
  if (found !== undefined) return { error: found };
  if (basicValue === null || basicValue === '') return null;
  if (typeof basicValue === 'number' || typeof basicValue === 'string' || typeof basicValue === 'boolean') return basicValue;
  return { error: '#VALUE!' };
}

/** Errors that have a kind of their own; any other is that of a wrong type. */
const KINDS: Readonly<Record<string, ErrorKind>> = { '#N/A': 'noAnswer', '#NUM!': 'domain', '#DIV/0!': 'divisionByZero' };

/** The kind of error that an error in a cell is passed on as: #N/A stays #N/A, as with Excel's own functions. */
export const kindOf = (cell: CellValue): ErrorKind => (isError(cell) ? (KINDS[cell.error] ?? 'type') : 'type');

/** True for a cell that holds an error. */
export const isError = (cell: CellValue): cell is { readonly error: string } => typeof cell === 'object' && cell !== null;

/** 1 or 0 from a number, TRUE or FALSE, yes or no; undefined for anything else. */
export function asYesNo(cell: CellValue): number | undefined {
  if (cell === 1 || cell === true) return 1;
  if (cell === 0 || cell === false) return 0;
  if (typeof cell !== 'string') return undefined;
  const word = cell.trim().toLowerCase();
  return word === 'yes' || word === 'true' ? 1 : word === 'no' || word === 'false' ? 0 : undefined;
}

/** Whether a number of data is of a size whose squares and products float64 still holds. */
export const isMeasure = (cell: unknown): cell is number => typeof cell === 'number' && Math.abs(cell) <= 1e50;

/** What a cell of data must be, by what it is. */
export const wantedMeasure = (cell: CellValue): string =>
  typeof cell === 'number' && Number.isFinite(cell) ? 'a number from -1e50 to 1e50' : 'a number';
