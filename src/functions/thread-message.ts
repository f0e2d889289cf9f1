import { unwrap } from './cellvalue';
import { cellErrorOf, codeOfError } from './run';

/*
 * How a call of a function and its result travel to another thread and back. Errors of cells are objects of the host, which a thread
 * cannot be sent: they go as their texts.
 */

/** A call, by the name of its declaration. */
export interface Call {
  readonly id: number;
  readonly name: string;
  readonly cells: readonly unknown[];
}

/** What came of it: a result, or an error that the cell shows. */
export type Answer = { readonly id: number } & ({ readonly result: unknown } | { readonly thrown: unknown });

interface PackedError {
  readonly code: string;
  readonly message: string;
}

/** Arguments as a thread can be sent them; what Excel adds at their end, which has functions in it, arrives as an error that nobody reads. */
export const sendable = (cells: readonly unknown[]): unknown[] =>
  cells.map((cell) => (Array.isArray(cell) ? sendable(cell) : unwrap(cell)));

/** A result, or an error, with every error in it as its texts. */
export function packed(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(packed);
  const code = codeOfError(result);
  return code === undefined ? result : ({ code, message: (result as Error).message } satisfies PackedError);
}

/** The same with errors of the host. */
export function unpacked(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(unpacked);
  if (typeof result !== 'object' || result === null) return result;
  const { code, message } = result as PackedError;
  return cellErrorOf(code, message);
}
