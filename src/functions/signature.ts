import type { Parameter, ParameterKind } from './parameters';

/** Parameters by name, in the order of the call. */
export type ParameterMap = Readonly<Record<string, Parameter>>;

/** One cell of an argument as it is written in an example: null is an omitted argument or a blank cell. */
export type ExampleCell = number | string | null;

/** Everything about a function that its declaration cannot say: what help pages, tests and the argument check read. */
export interface Signature<P extends ParameterMap = ParameterMap> {
  /** The id, which is also the name in the sheet after `CASE.`. Never changes once shipped. */
  readonly id: string;
  /** Heading under which the function is listed. */
  readonly family: string;
  readonly parameters: P;
  /** Ranges that may begin with a row of headings, which is then left out of all of them; none if left out. */
  readonly headed?: readonly string[];
  /** Unit of the result in words; for a table, what its columns are. */
  readonly result: string;
  /** A single number, or a table that spills. */
  readonly shape: 'number' | 'table';
  /** The formula in plain characters. */
  readonly formula: string;
  /** Conventions a reader has to know to reproduce the number. */
  readonly conventions: readonly string[];
  /** Paper, book or standard. */
  readonly source: string;
  /** Arguments of a call that runs; a range is an array of rows. Its result is computed, never written down. */
  readonly example: readonly (ExampleCell | readonly (readonly ExampleCell[])[])[];
}

interface ValueOf {
  number: number;
  list: number[];
  text: string;
  flag: boolean;
  labels: (string | number)[];
  cells: unknown[][];
}

/** The values an argument check hands to the core: plain numbers and lists; undefined where an optional one was omitted. */
export type Values<P extends ParameterMap> = {
  -readonly [N in keyof P]: P[N] extends Parameter<infer K extends ParameterKind, infer O>
    ? true extends O
      ? ValueOf[K] | undefined
      : ValueOf[K]
    : never;
};

/** Declares a signature and keeps the exact types of its parameters. */
export const signature = <const P extends ParameterMap>(definition: Signature<P>): Signature<P> => definition;
