import { type Nullable } from '@univerjs/core';
import {
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  type FunctionVariantType,
} from '@univerjs/engine-formula';
import { type Blanks, type Conditions } from '../conditions/conditions';
import { requireSendable } from './call-size';
import { CallError, type CellErrorClass } from './cell-errors';
import { type FunctionMetadata, type ParameterMetadata } from './metadata';

/** How errors and blanks in cells reach the functions. */
export interface CellPassing {
  readonly CellError: CellErrorClass;
  /** `allowErrorForDataTypeAny` of functions.json. */
  readonly toSingleValues: boolean;
  /** How a blank cell arrives; read at each call. */
  readonly conditions: Pick<Conditions, 'blanks'>;
}

/**
 * The arguments of one call as Excel passes them to a function whose parameters are `any`.
 *
 * A cell becomes a number, text or boolean. An optional argument that is left out is null. A blank cell is 0,
 * null or '', alone or in a range, as the conditions say: Excel's platforms differ. One cell given for a range is a 1 by 1 matrix. An error in a range arrives as a `CustomFunctions.Error`; so
 * does one given for a single value if the add-in has asked for errors, else it is the result of the call.
 *
 * @throws CallError for an error that is not passed on, a range given for a single value, a missing or superfluous argument,
 * more than can be sent.
 */
export function argumentsFor(meta: FunctionMetadata, given: readonly FunctionVariantType[], passing: CellPassing): unknown[] {
  if (given.length > meta.parameters.length)
    throw new CallError(ErrorType.VALUE, `${meta.name} takes ${meta.parameters.length} arguments at most.`);
  const values = meta.parameters.map((parameter, index) => {
    const variant = given[index];
    if (!variant || isOmitted(variant)) {
      if (parameter.optional) return null;
      if (!variant) throw new CallError(ErrorType.VALUE, `${meta.name} needs its argument ${parameter.name}.`);
    }
    return parameter.dimensionality === 'matrix' ? matrix(variant, passing) : scalar(variant, parameter, passing);
  });
  requireSendable(meta.name, values);
  return values;
}

/** Nothing between two commas; a blank cell is a reference and is not omitted. */
const isOmitted = (variant: FunctionVariantType): boolean =>
  !variant.isReferenceObject() && !variant.isArray() && (variant as BaseValueObject).isNull();

function matrix(variant: FunctionVariantType, { CellError, conditions }: CellPassing): unknown[][] {
  const blank = BLANK[conditions.blanks];
  const cellOf = (value: Nullable<BaseValueObject>) => (value?.isError() ? new CellError(String(value.getValue())) : plain(value, blank));
  return cells(variant).map((row) => Array.from(row, cellOf));
}

const BLANK: Readonly<Record<Blanks, 0 | null | ''>> = { zero: 0, null: null, text: '' };

function scalar(
  variant: FunctionVariantType,
  parameter: ParameterMetadata,
  { CellError, toSingleValues, conditions }: CellPassing,
): unknown {
  const rows = cells(variant);
  if (rows.length !== 1 || rows[0]?.length !== 1)
    throw new CallError(
      ErrorType.VALUE,
      `${parameter.name} takes one value; a range of ${rows.length} x ${rows[0]?.length ?? 0} cells was given.`,
    );
  const value = rows[0][0];
  if (!value?.isError()) return plain(value, BLANK[conditions.blanks]);
  const code = value.getValue() as ErrorType;
  if (toSingleValues) return new CellError(code);
  throw new CallError(code);
}

/** Anything that can stand in a formula, as rows of cells. */
function cells(variant: FunctionVariantType): Nullable<BaseValueObject>[][] {
  if (variant.isReferenceObject()) return cellsOfReference(variant as BaseReferenceObject);
  if (variant.isArray()) return (variant as ArrayValueObject).getArrayValue();
  return [[variant as BaseValueObject]];
}

function cellsOfReference(reference: BaseReferenceObject): Nullable<BaseValueObject>[][] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  if (startRow !== endRow || startColumn !== endColumn) return reference.toArrayValueObject().getArrayValue();
  // Univer reads a single blank cell as the number 0 through getFirstCell, which would turn "not given" into "none".
  const cell = reference.getCellData(startRow, startColumn);
  return [[cell?.v === undefined || cell.v === null ? null : reference.getFirstCell()]];
}

function plain(value: Nullable<BaseValueObject>, blank: 0 | null | ''): string | number | boolean | null {
  return !value || value.isNull() ? blank : value.getValue();
}
