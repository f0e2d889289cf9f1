import { BooleanNumber, type Injector } from '@univerjs/core';
import { FunctionType, IFunctionService, type IFunctionInfo } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { type Conditions } from '../conditions/conditions';
import { type CellErrorClass } from './cell-errors';
import { HostedFunction, type Implementation } from './hosted-function';
import { type FunctionMetadata, type FunctionsFile, type ParameterMetadata, requireSupported } from './metadata';
import { type ErrorNotes } from './error-notes';

/** What the pane's own office.js offers: the associated functions and the error class they throw. */
export interface FunctionRuntime {
  readonly mappings: Readonly<Record<string, Implementation>>;
  readonly CellError: CellErrorClass;
}

/**
 * Makes every function of functions.json callable in cells as NAMESPACE.NAME, and described while it is typed.
 *
 * @returns the full names.
 * @throws Error naming a function that has no implementation or asks for what the workbench does not imitate.
 */
export function registerFunctions(
  injector: Injector,
  namespace: string,
  file: FunctionsFile,
  runtime: FunctionRuntime,
  notes: ErrorNotes,
  conditions: Pick<Conditions, 'blanks'>,
): string[] {
  const passing = { CellError: runtime.CellError, toSingleValues: file.allowErrorForDataTypeAny ?? false, conditions };
  const hosted = file.functions.map((meta) => {
    requireSupported(meta);
    const implementation = runtime.mappings[meta.id.toUpperCase()];
    if (!implementation) throw new Error(`functions.json names ${meta.id}, but the add-in associates no function with it.`);
    const name = `${namespace}.${meta.name}`.toUpperCase();
    return { name, meta, executor: new HostedFunction(name, { ...meta, name }, implementation, passing, notes) };
  });
  injector.get(IFunctionService).registerExecutors(...hosted.map(({ executor }) => executor));
  injector.get(IDescriptionService).registerDescriptions(hosted.map(({ name, meta }) => description(name, meta)));
  return hosted.map(({ name }) => name);
}

function description(functionName: string, meta: FunctionMetadata): IFunctionInfo {
  const text = meta.description ?? '';
  return {
    functionName,
    functionType: FunctionType.User,
    description: text,
    abstract: text,
    functionParameter: meta.parameters.map(parameter),
  };
}

function parameter({
  name,
  description: detail = '',
  dimensionality,
  optional,
}: ParameterMetadata): IFunctionInfo['functionParameter'][number] {
  return {
    name,
    detail,
    example: dimensionality === 'matrix' ? 'B2:F2' : 'A1',
    require: optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: BooleanNumber.FALSE,
  };
}
