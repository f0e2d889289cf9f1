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

/** The problem in a sentence and what to do next; an unknown error keeps its own words. */
export function explain(error: unknown): { readonly problem: string; readonly advice: string } {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known = ADVICE[code];
  if (known) return known;
  const text = error instanceof Error ? error.message : String(error);
  return { problem: text.endsWith('.') ? text : `${text}.`, advice: 'Try again. If it stays so, the help page says whom to ask.' };
}
