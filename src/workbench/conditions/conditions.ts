import { type ErrorCode } from '../protocol/error-codes';

/** How a blank cell reaches a custom function. Excel for the desktop passes 0, Excel on the web null, older versions ''. */
export const BLANKS = ['null', 'zero', 'text'] as const;
export type Blanks = (typeof BLANKS)[number];

/** The highest minor version of the requirement set ExcelApi that there is. */
export const NEWEST_API = 20;

/**
 * The circumstances an add-in may meet in Excel, and that a test or a person chooses here. The object is one and the same
 * for the whole session: who reads it, reads what holds now.
 */
export interface Conditions {
  /** Minor version of ExcelApi that is offered: 12 is ExcelApi 1.12. What came later is answered as unknown. */
  apiLevel: number;
  /** Language of the menus, and of dates and numbers, as `Office.context` tells them. */
  displayLanguage: string;
  contentLanguage: string;
  /** Excel's own separators; they need not be those of either language. */
  decimalSeparator: string;
  thousandsSeparator: string;
  useSystemSeparators: boolean;
  blanks: Blanks;
  /** The workbook is open for reading only. */
  readOnly: boolean;
  /** A cell is being edited: requests are refused, or wait if the add-in says so. Set by the grid's editor as well. */
  editing: boolean;
  /** Another workbook than the add-in's is in front. */
  inBackground: boolean;
}

/** Excel on the web in English, with nothing in the way. */
export const usual = (): Conditions => ({
  apiLevel: NEWEST_API,
  displayLanguage: 'en-US',
  contentLanguage: 'en-US',
  decimalSeparator: '.',
  thousandsSeparator: ',',
  useSystemSeparators: true,
  blanks: 'null',
  readOnly: false,
  editing: false,
  inBackground: false,
});

/** One fault to come: the n-th action from now on (0 is the next) fails with this code of Excel's. */
export interface PlannedFault {
  readonly action: number;
  readonly code: ErrorCode;
}
