/** functions.json as the custom-functions generator writes it: only what a host reads. */
export interface FunctionsFile {
  /** Errors reach `any` parameters as error objects; without it, an error given for a single value is the result of the call. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** Excel's conversions of typed parameters, repeating parameters, streams and addresses are not imitated. */
const plainTypes: ReadonlySet<string | undefined> = new Set([undefined, 'any']);

/**
 * Refuses what this host would carry out differently from Excel.
 *
 * @throws Error naming the function and what it asks for.
 */
export function requireSupported(meta: FunctionMetadata): void {
  const option = Object.entries(meta.options ?? {}).find(([, value]) => value)?.[0];
  if (option) throw new Error(`${meta.id}: the workbench does not support the option "${option}" of a custom function.`);
  for (const { name, type, repeating } of meta.parameters) {
    if (repeating) throw new Error(`${meta.id}: the workbench does not support the repeating parameter "${name}".`);
    if (!plainTypes.has(type))
      throw new Error(`${meta.id}: the workbench passes cells as they are; parameter "${name}" must be any, not ${type}.`);
  }
}
