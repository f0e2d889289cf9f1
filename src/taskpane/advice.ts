/** What a failed call to Excel means to the person in front of it, by Office's error code. */
const ADVICE: Readonly<Record<string, { readonly problem: string; readonly advice: string }>> = {
  AccessDenied: {
    problem: 'The workbook or the sheet is protected.',
    advice: 'Remove the protection on the Review tab, then try again.',
  },
  InvalidOperationInCellEditMode: {
    problem: 'A cell is being edited.',
    advice: 'Press Enter or Esc in the cell, then try again.',
  },
  ActivityLimitReached: { problem: 'Excel is busy.', advice: 'Wait a moment, then try again.' },
  RequestPayloadSizeLimitExceeded: {
    problem: 'The case is too large for Excel on the web.',
    advice: 'Shorten the horizon or count in longer periods, then try again.',
  },
  ApiNotFound: {
    problem: 'This version of Excel lacks something the add-in needs.',
    advice: 'Update Excel, or use Excel on the web.',
  },
};

const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '');

/**
 * The problem in a sentence and what to do next. An error that was caused by one of Excel's takes its advice from there;
 * an unknown error keeps its own words.
 */
export function explain(error: unknown): { readonly problem: string; readonly advice: string } {
  const known = ADVICE[codeOf(error)];
  if (known) return known;
  const advice = error instanceof Error ? ADVICE[codeOf(error.cause)]?.advice : undefined;
  const text = error instanceof Error ? error.message : String(error);
  return { problem: text.endsWith('.') ? text : `${text}.`, advice: advice ?? 'Try again; if it happens again, see the help.' };
}
