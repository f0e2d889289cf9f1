import { ErrorType } from '@univerjs/engine-formula';

/** The add-in's own `CustomFunctions.Error`, made by office.js in the pane; its instances carry Excel's error text as `code`. */
export type CellErrorClass = new (code: string, message?: string) => { readonly code: string };

/** Ends the evaluation of a call: the cell shows `code`, and `message` where Excel would show one. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorType,
    message = '',
  ) {
    super(message);
  }
}

const codes: ReadonlySet<string> = new Set(Object.values(ErrorType));

export const isErrorCode = (code: unknown): code is ErrorType => typeof code === 'string' && codes.has(code);

/** Excel shows an add-in's own words for these two alone. */
export const showsMessage = (code: ErrorType): boolean => code === ErrorType.VALUE || code === ErrorType.NA;

/** What an add-in threw or returned, if it is a `CustomFunctions.Error`. It comes from the pane's realm: no `instanceof`. */
export function asCellError(thrown: unknown): CallError | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown) || !isErrorCode(thrown.code)) return undefined;
  const message = 'message' in thrown && typeof thrown.message === 'string' ? thrown.message : '';
  return new CallError(thrown.code, message === thrown.code ? '' : message);
}
