import { OPTIONAL_SHEETS } from '../model/document/types';
import { SERIES_COLUMNS } from '../model/formula/address';
import { columnIndex } from '../model/formula/column-letters';
import { LINE_SHEETS } from '../model/language/line';
import type { TableShape } from './reading/content';
import { caseName, setKeys } from './setNames';

/**
 * The words of the workbook standard that both the sheets and the linter must spell alike: sheet names and their order,
 * the headings of the input and check registers, and what the Checks sheet has to test.
 */

/** Every sheet the standard knows, in its order. A workbook may leave out what it does not use, but not the required ones. */
export const sheetOrder = [
  'Cover',
  'Decision',
  'Inputs',
  'Yearly',
  'Timeline',
  'Customers',
  'Benefits',
  'Costs',
  'Appraisal',
  'Inaction',
  'Spending',
  'Sensitivity',
  'Scenarios',
  'Simulation',
  'Portfolio',
  'Evidence',
  'Checks',
  'Log',
] as const;

export type SheetName = (typeof sheetOrder)[number];

/** Sheets without which no workbook is a business case: all that may not be left out, but for the memo of doing nothing. */
export const requiredSheets: readonly SheetName[] = sheetOrder.filter(
  (name) => name !== 'Inaction' && !OPTIONAL_SHEETS.some((optional) => optional === name),
);

/** Sheets on which colleagues go on writing; all others are protected against slips. */
export const openSheets = ['Evidence', 'Log'] as const satisfies readonly SheetName[];

/** Sheets that share the column layout label, unit, constant, total, opening, periods. */
export const seriesSheets = LINE_SHEETS satisfies readonly SheetName[];

/** Sheets that ask the whole model several questions at once: what-if tables, or functions of the add-in in their place. */
export const whatIfSheets = ['Spending', 'Sensitivity', 'Scenarios', 'Simulation', 'Portfolio'] as const satisfies readonly SheetName[];

/** Column of each part on every series sheet, zero-based. */
export const seriesColumns = {
  label: 0,
  unit: 1,
  constant: columnIndex(SERIES_COLUMNS.constant) - 1,
  total: columnIndex(SERIES_COLUMNS.total) - 1,
  opening: columnIndex(SERIES_COLUMNS.opening) - 1,
  firstPeriod: columnIndex(SERIES_COLUMNS.opening),
} as const;

/**
 * Headings of the input register, in the order of its columns; the standard asks for these words, so the linter finds the
 * columns by them. `Live` is the only column the model reads.
 */
export const inputHeadings = {
  label: 'Input',
  unit: 'Unit',
  low: 'Low',
  base: 'Base',
  high: 'High',
  live: 'Live',
  kind: 'Kind',
  confirmed: 'Confirmed',
  source: 'Source',
  date: 'Date',
  owner: 'Owner',
  confidence: 'Confidence',
  comment: 'Comment',
} as const;

/** Further columns of the input register: what the model and the add-in find again, rather than what a reader states. */
export const registerColumns = {
  id: 'Id',
  number: 'Number',
  cautious: 'Cautious end',
  optimistic: 'Optimistic end',
  adjustment: 'Risk adjustment',
} as const;

/** Headings of the check register. */
export const checkHeadings = {
  label: 'Check',
  test: 'Tests',
  class: 'Class',
  value: 'Value',
  tolerance: 'Tolerance',
  passed: 'Result',
} as const;

/** The check register as it is read back; the columns beyond the standard's are the sheet's own. */
export const checkShape = {
  columns: {
    label: checkHeadings.label,
    test: checkHeadings.test,
    class: checkHeadings.class,
    value: checkHeadings.value,
    tolerance: checkHeadings.tolerance,
    applies: 'Applies',
    holds: 'Holds',
    passed: checkHeadings.passed,
    advice: 'What it means, what to do',
  },
  named: 'label',
} as const satisfies TableShape;

/** What a check may come to. A check that does not apply has not passed, and one that errs has failed. */
export const checkResults = { passed: 'passed', failed: 'FAILED', attention: 'ATTENTION', idle: 'not applicable' } as const;

export const checkClasses = ['Error', 'Sensitivity', 'Alert'] as const;

/** What the Checks sheet must test at least (rule 24), as written in its `Tests` column. */
export const requiredTests = [
  'Corkscrew closes',
  'Flags sum',
  'PV rows equal NPV',
  'NPV three ways',
  'NPV at IRR is zero',
  'Shares sum to one',
  'Probabilities in range',
  'CLV reconciliation',
  'Segments sum to total',
  'Formulas intact',
  'No error values',
  'Numbers are numbers',
] as const;

/** The name of the cell that is TRUE when every error check passes; every sheet shows it in its frozen pane. */
export const masterCheckName = caseName(setKeys.checks);
