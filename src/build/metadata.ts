import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One parameter in functions.json. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: 'matrix';
  readonly optional?: boolean;
}

/** One function in functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: 'matrix' };
}

/** What Excel reads to know the functions. */
export interface FunctionsFile {
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/** The address that help links carry in the source; the build puts the real one in its place. */
export const SOURCE_BASE = 'https://localhost:3000/';

const FOLDER = resolve(__dirname, '../functions');

/** Every file that declares custom functions, in the order in which the entry of the bundle names them. */
export const functionSources = (folder: string = FOLDER): string[] =>
  [...readFileSync(join(folder, 'functions.ts'), 'utf8').matchAll(/^export \* from '\.\/([\w-]+)';$/gm)].map(([, name]) =>
    join(folder, `${name}.ts`),
  );

/**
 * Generates functions.json from the declarations, with the help addresses under `base`.
 *
 * @throws Error with what the generator refuses
 */
export async function generateMetadata(base = SOURCE_BASE): Promise<FunctionsFile> {
  const result = await generateCustomFunctionsMetadata(functionSources());
  if (result.errors.length > 0) throw new Error(`The custom functions have faults:\n${result.errors.join('\n')}`);
  return finishMetadata(JSON.parse(result.metadataJson) as FunctionsFile, base);
}

/** What the generator cannot say: errors in cells reach the functions, which name their position; help lies under `base`. */
export const finishMetadata = (file: FunctionsFile, base: string): FunctionsFile => ({
  ...file,
  allowErrorForDataTypeAny: true,
  functions: file.functions.map((entry) =>
    entry.helpUrl === undefined ? entry : { ...entry, helpUrl: entry.helpUrl.replace(SOURCE_BASE, base.endsWith('/') ? base : `${base}/`) },
  ),
});
