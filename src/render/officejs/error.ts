/**
 * What a failed call to Excel means to the person in front of it. Excel's own words never reach them: they differ from
 * platform to platform and say nothing of what to do.
 */
export type FailureKind =
  | 'editing'
  | 'structure'
  | 'protected'
  | 'readOnly'
  | 'busy'
  | 'focus'
  | 'silent'
  | 'cancelled'
  | 'size'
  | 'taken'
  | 'gone'
  | 'last'
  | 'interrupted'
  | 'outdated'
  | 'own'
  | 'unknown';

export interface Failure {
  readonly kind: FailureKind;
  /** What is wrong, in a sentence. */
  readonly problem: string;
  /** What to do next, in a sentence. */
  readonly advice: string;
}

const failure = (kind: FailureKind, problem: string, advice: string): Failure => ({ kind, problem, advice });

/** The sentences of each kind that is always said alike. */
const sentences = {
  editing: failure('editing', 'A cell is being edited.', 'Press Enter or Esc in the cell, then try again.'),
  structure: failure(
    'structure',
    'The structure of this workbook is protected, so that no sheet can be added or removed.',
    'Remove that protection under Review, Protect Workbook, then try again.',
  ),
  protected: failure(
    'protected',
    'A sheet or a cell is protected.',
    'Remove the protection under Review, Unprotect Sheet, then try again.',
  ),
  readOnly: failure(
    'readOnly',
    'This workbook is open for reading only.',
    'Choose Enable Editing, or save a copy of the workbook, then try again.',
  ),
  busy: failure('busy', 'Excel is busy.', 'Wait a moment, then try again.'),
  focus: failure(
    'focus',
    'Excel could not do this, most often because another workbook is in front.',
    'Click into the workbook beside this pane, leave it in front, then try again.',
  ),
  silent: failure(
    'silent',
    'Excel does not answer.',
    'Close a dialog that may be open in Excel and press Enter in the cell, then try again.',
  ),
  cancelled: failure('cancelled', 'It was cancelled.', 'Nothing else needs to be done.'),
  size: failure(
    'size',
    'The case is too large for one request to Excel.',
    'Shorten the horizon or count in longer periods, then try again.',
  ),
  taken: failure('taken', 'A sheet or a name of the case is taken by another.', 'Rename that sheet, or try again for the next number.'),
  gone: failure('gone', 'A sheet, a cell or a name that is needed is not there any more.', 'Undo its deletion, or try again.'),
  last: failure('last', 'A workbook must keep one sheet that can be seen.', 'Add an empty sheet, then try again.'),
  interrupted: failure(
    'interrupted',
    'An update of this case was cut off, so that its sheets may be partly old and partly new.',
    'Close the workbook without saving and open it again, or go back to a version from before; where that is not possible, insert the case as another one, then remove this one.',
  ),
  outdated: failure('outdated', 'This version of Excel lacks something that is needed.', 'Update Excel, or use Excel on the web.'),
  unknown: failure(
    'unknown',
    'Excel could not do this.',
    'Try again; if it happens again, save the workbook, restart Excel, and see the help.',
  ),
} as const satisfies Partial<Record<FailureKind, Failure>>;

/** Office's error codes, by what they mean here. */
const CODES: Readonly<Record<string, keyof typeof sentences>> = {
  AccessDenied: 'protected',
  ActivityLimitReached: 'busy',
  ApiNotAvailable: 'outdated',
  ApiNotFound: 'outdated',
  Conflict: 'busy',
  // Excel on the desktop answers so to requests for a workbook behind another one.
  GeneralException: 'focus',
  InsertDeleteConflict: 'busy',
  InvalidOperationInCellEditMode: 'editing',
  InvalidReference: 'gone',
  InvalidRequestContext: 'gone',
  InvalidSelection: 'focus',
  ItemAlreadyExists: 'taken',
  ItemNotFound: 'gone',
  MemoryLimitReached: 'busy',
  NotImplemented: 'outdated',
  OperationCellsExceedLimit: 'size',
  RangeExceedsLimit: 'size',
  RequestAborted: 'busy',
  RequestPayloadSizeLimitExceeded: 'size',
  ResponsePayloadSizeLimitExceeded: 'size',
  ServiceNotAvailable: 'busy',
  Timeout: 'busy',
  TooManyRequests: 'busy',
  Unauthenticated: 'readOnly',
  UnsupportedOperation: 'outdated',
};

/** A failure of our own, which knows its kind. */
export class HostFailure extends Error {
  constructor(
    readonly kind: Exclude<keyof typeof sentences, 'unknown'>,
    /** Said instead of the kind's own sentence. */
    problem?: string,
    readonly advice: string = sentences[kind].advice,
  ) {
    super(problem ?? sentences[kind].problem);
    this.name = 'HostFailure';
  }
}

/** Why a step could not be done, at which step, and what became of the workbook. */
export class WorkbookError extends Error {
  /**
   * @param what what was not done: "The business case was not inserted."
   * @param step what was being done, as in the progress: "Writing cells"
   * @param left what could not be put back, in words; empty when the workbook is as it was before
   * @param state a sentence on the workbook as it is now
   */
  constructor(
    what: string,
    readonly step: string,
    readonly left: readonly string[],
    state: string,
    cause: unknown,
  ) {
    const { kind, problem } = failureOf(cause);
    super(kind === 'cancelled' ? `${what} ${problem} ${state}` : `${what} ${step}: ${problem} ${state}`, { cause });
    this.name = 'WorkbookError';
  }
}

/** Excel's code of an error, if it is one of Excel's. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Faults of a program say nothing to its user. */
const isFaultOfOurs = (error: Error): boolean =>
  error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError;

/** What an error means: its kind, a sentence on the problem and one on what to do. Excel's own words are dropped. */
export function failureOf(error: unknown): Failure {
  if (error instanceof HostFailure) return { kind: error.kind, problem: error.message, advice: error.advice };
  if (error instanceof WorkbookError) {
    const { kind, advice } = failureOf(error.cause);
    return { kind, problem: error.message, advice };
  }
  const code = codeOf(error);
  if (code !== undefined) return sentences[CODES[code] ?? 'unknown'];
  if (!(error instanceof Error) || isFaultOfOurs(error)) return sentences.unknown;
  return failure('own', error.message.endsWith('.') ? error.message : `${error.message}.`, 'Correct it, then try again.');
}
