import type { SheetName } from '../workbook/standard';

/** What an auditing tool says of a cell, as `test/agreement/openpyxl/audit.py` names it. */
export type AuditorKind =
  | 'formula unlike its neighbours above and below'
  | 'formula unlike its neighbours left and right'
  | 'formula without a stored value'
  | 'long formula'
  | 'number stored as text'
  | 'range without a filled cell'
  | 'reference to a blank cell'
  | 'sum that leaves out a number beside its range';

/** On which sheets a kind is found, and why it stands. */
interface Flag {
  readonly sheets: readonly SheetName[];
  readonly why: string;
}

/** What auditing tools flag in the examples. Every other kind they ask for is not found in any of them. */
export const auditorFlags: Readonly<Record<AuditorKind, Flag>> = {
  'formula unlike its neighbours above and below': {
    sheets: ['Inputs', 'Yearly', 'Customers', 'Appraisal', 'Checks'],
    why: 'The unit of a series sheet is the row, one formula across all periods (rule 5); rows that stand below one another mean different things, and a ratio or a sum stands between products.',
  },
  'formula unlike its neighbours left and right': {
    sheets: ['Yearly'],
    why: 'The column Total adds the years and stands between the last year and Present value.',
  },
  'formula without a stored value': {
    sheets: ['Decision', 'Spending', 'Scenarios'],
    why: 'Its value is an empty text: a line of the review that nobody has filled, or the place of an answer that the add-in gives in a live workbook.',
  },
  'long formula': {
    sheets: ['Checks'],
    why: 'CASE.CX_APPRAISAL is at most 120 characters in Excel (rule 8); a file has to write the name of a custom function with its prefix.',
  },
  'number stored as text': {
    sheets: ['Inputs', 'Log'],
    why: 'The version of the document format and of the case. Both are names that nothing calculates with: 1.10 comes after 1.9.',
  },
  'range without a filled cell': {
    sheets: ['Sensitivity', 'Simulation'],
    why: 'The place of answers that only a live workbook or a file of `case build --trials` has; COUNT asks whether there are any, and the stored ones are shown where not.',
  },
  'reference to a blank cell': {
    sheets: ['Yearly', 'Customers', 'Benefits', 'Appraisal', 'Spending', 'Scenarios', 'Simulation'],
    why: 'A row has the same formula in all columns, so the first period reads the opening of a row that has none, and the column Initial a row that begins in year 1: blank is 0 there, as the model has it. On what-if sheets it is the place of the answers of a live workbook.',
  },
  'sum that leaves out a number beside its range': {
    sheets: ['Decision', 'Customers', 'Benefits', 'Appraisal', 'Checks'],
    why: 'The range ends where its group ends. Above or beside it stand rows of another group: those without the programme, of another segment, or grades that are no evidence.',
  },
};
