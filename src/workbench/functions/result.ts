import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { asCellError, CallError } from './cell-errors';

/**
 * What a custom function returned, as the formula engine's value: a matrix spills, an error object stands where it was put.
 *
 * @throws CallError if the result as a whole is an error, or is not a value a cell can hold.
 */
export function resultValue(returned: unknown): BaseValueObject {
  if (!Array.isArray(returned)) {
    const error = asCellError(returned);
    if (error) throw error;
    return cellValue(returned);
  }
  const rows: unknown[] = returned;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || rows.some((row) => !Array.isArray(row) || row.length !== width))
    throw new CallError(ErrorType.VALUE, 'The function returned an array that is not a rectangle of cells.');
  return ArrayValueObject.create({
    calculateValueList: (rows as unknown[][]).map((row) => row.map(cellInMatrix)),
    rowCount: rows.length,
    columnCount: width,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function cellInMatrix(value: unknown): BaseValueObject {
  const error = asCellError(value);
  return error ? ErrorValueObject.create(error.code) : cellValue(value);
}

function cellValue(value: unknown): BaseValueObject {
  if (typeof value === 'number') return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  if (value === null || value === undefined) return StringValueObject.create('');
  throw new CallError(ErrorType.VALUE, `The function returned ${describe(value)}, which a cell cannot hold.`);
}

const describe = (value: unknown): string =>
  value instanceof Promise ? 'a promise' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
