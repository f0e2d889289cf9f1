import { ErrorType } from '@univerjs/engine-formula';
import { MOST_BYTES } from '../protocol/exchange';
import { CallError } from './cell-errors';

const encoder = new TextEncoder();
/** Quotes and comma of a text, or brackets and comma of a row. */
const AROUND = 3;

/**
 * Holds a call's arguments to what Excel on the web sends to the add-in at a time: five megabytes as JSON.
 *
 * @throws CallError `#VALUE!` for more.
 */
export function requireSendable(name: string, given: readonly unknown[]): void {
  const bytes = given.reduce<number>((sum, argument) => sum + sizeOf(argument), 0);
  if (bytes > MOST_BYTES)
    throw new CallError(
      ErrorType.VALUE,
      `${name} was given ${(bytes / 2 ** 20).toFixed(1)} MB; Excel on the web passes 5 MB to a function at most.`,
    );
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return (value as unknown[]).reduce<number>((sum, each) => sum + sizeOf(each), AROUND);
  if (typeof value === 'string') return encoder.encode(value).length + AROUND;
  return String(value).length + 1;
}
