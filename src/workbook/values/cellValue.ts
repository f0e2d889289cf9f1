/** An error value of a cell, as a value: formulas hand it on. */
export class CellError {
  constructor(readonly code: '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A') {}
}

/** What a cell holds; undefined where it is blank. */
export type Value = number | string | boolean | CellError | undefined;

/** Values by row, then by column. */
export type Matrix = readonly (readonly Value[])[];

export const isMatrix = (value: Value | Matrix): value is Matrix => Array.isArray(value);

/** The only value of a single cell, or the first one. */
export const scalar = (value: Value | Matrix): Value => (isMatrix(value) ? value[0]?.[0] : value);

export const flat = (value: Value | Matrix): readonly Value[] => (isMatrix(value) ? value.flat() : [value]);

/** A value where a number is needed: blank is 0, truth 1 or 0, text that reads as a number that number. */
export function numberOf(value: Value): number | CellError {
  if (typeof value === 'number' || value instanceof CellError) return value;
  if (value === undefined) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const read = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(read) ? read : new CellError('#VALUE!');
}

/** A value where words are needed. */
export function textOf(value: Value): string | CellError {
  if (value instanceof CellError) return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === undefined ? '' : typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}

/** A value where a truth is needed. */
export function truthOf(value: Value): boolean | CellError {
  if (typeof value === 'boolean') return value;
  const number = numberOf(value);
  return number instanceof CellError ? number : number !== 0;
}

/** A number a cell can hold. */
export const finite = (value: number): Value => (Number.isFinite(value) ? value : new CellError(Number.isNaN(value) ? '#NUM!' : '#DIV/0!'));
