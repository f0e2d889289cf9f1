import { OfficeError } from './errors';

/** What goes with a code: the sentence Excel sends along, and the status of the answer. */
interface Meaning {
  readonly message: string;
  readonly status: number;
}

/**
 * The codes with which Excel refuses, with its own sentences, as the platform's page on error handling and the enumeration
 * `Excel.ErrorCodes` of its type definitions list them; UndoNotSupported after office-js issue 6491.
 */
export const ERROR_CODES = {
  AccessDenied: { message: 'You cannot perform the requested operation.', status: 403 },
  ActivityLimitReached: { message: 'Activity limit has been reached.', status: 429 },
  ApiNotFound: {
    message: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
    status: 404,
  },
  Conflict: { message: 'Request could not be processed because of a conflict.', status: 409 },
  FilteredRangeConflict: { message: 'The attempted operation causes a conflict with a filtered range.', status: 400 },
  FormulaLengthExceedsLimit: { message: 'The bytecode of the applied formula exceeds the maximum length limit.', status: 400 },
  GeneralException: { message: 'There was an internal error while processing the request.', status: 500 },
  InactiveWorkbook: {
    message: 'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
    status: 400,
  },
  InsertDeleteConflict: { message: 'The insert or delete operation attempted resulted in a conflict.', status: 409 },
  InvalidArgument: { message: 'The argument is invalid or missing or has an incorrect format.', status: 400 },
  InvalidBinding: { message: 'This object binding is no longer valid due to previous updates.', status: 400 },
  InvalidOperation: { message: 'The operation attempted is invalid on the object.', status: 400 },
  InvalidOperationInCellEditMode: {
    message:
      'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
    status: 400,
  },
  InvalidReference: { message: 'This reference is not valid for the current operation.', status: 400 },
  InvalidRequest: { message: 'Cannot process the request.', status: 400 },
  InvalidSelection: { message: 'The current selection is invalid for this operation.', status: 400 },
  ItemAlreadyExists: { message: 'The resource being created already exists.', status: 409 },
  ItemNotFound: { message: "The requested resource doesn't exist.", status: 404 },
  MemoryLimitReached: { message: 'The memory limit has been reached. Your action could not be completed.', status: 400 },
  MergedRangeConflict: {
    message:
      "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    status: 409,
  },
  NonBlankCellOffSheet: {
    message: "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
    status: 400,
  },
  NotImplemented: { message: "The requested feature isn't implemented.", status: 501 },
  OperationCellsExceedLimit: { message: 'The attempted operation affects more than the limit of 33554000 cells.', status: 400 },
  RangeExceedsLimit: { message: 'The cell count in the range has exceeded the maximum supported number.', status: 400 },
  RequestAborted: { message: 'The request was aborted during run time.', status: 500 },
  RequestPayloadSizeLimitExceeded: { message: 'The request payload size has exceeded the limit.', status: 413 },
  ResponsePayloadSizeLimitExceeded: { message: 'The response payload size has exceeded the limit.', status: 413 },
  ServiceNotAvailable: { message: 'The service is unavailable.', status: 503 },
  Unauthenticated: { message: 'Required authentication information is either missing or invalid.', status: 401 },
  UndoNotSupported: { message: 'Undo is not supported for this operation.', status: 400 },
  UnsupportedFeature: {
    message: 'The operation failed because the source worksheet contains one or more unsupported features.',
    status: 400,
  },
  UnsupportedOperation: { message: 'The operation being attempted is not supported.', status: 400 },
} as const satisfies Readonly<Record<string, Meaning>>;

export type ErrorCode = keyof typeof ERROR_CODES;

export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(ERROR_CODES, text);

/** The error Excel would give with this code. */
export const officeError = (code: ErrorCode, location: string): OfficeError =>
  new OfficeError(code, ERROR_CODES[code].message, ERROR_CODES[code].status, location);
