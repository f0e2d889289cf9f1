/**
 * Number formats by name. Negative figures stand in brackets, zero shows as a dash, so that a column of money reads as
 * in a printed statement; the unit stands in its own column, never in the figure. `#,##0` follows the reader's locale.
 */
export const numberFormats = {
  general: 'General',
  /** Words; also keeps typed text from being read as a number or a formula. */
  text: '@',
  /** One word of a list. */
  choice: '@',
  /** Money without cents. */
  currency: '#,##0_);(#,##0);"–"_)',
  /** Money with cents: prices, amounts per customer. */
  currency2: '#,##0.00_);(#,##0.00);"–"_)',
  percent: '0.0%_);(0.0%);"–"_)',
  percent2: '0.00%_);(0.00%);"–"_)',
  /** Customers, contracts: whole to the eye, exact in the cell. */
  count: '#,##0_);(#,##0);"–"_)',
  count1: '#,##0.0_);(#,##0.0);"–"_)',
  decimal: '#,##0.00_);(#,##0.00);"–"_)',
  /** Discount and growth factors. */
  factor: '0.0000_);(0.0000);"–"_)',
  /** Draws, scores and logarithms, which may be negative and mean nothing in brackets. */
  draw: '0.000000_);-0.000000_);0.000000_)',
  ratio: '0.00"×"_);(0.00"×");"–"_)',
  /** Years; the value -1 stands for a payback that is not reached. */
  payback: '0.0" years"_);"not reached"_);0.0" years"_)',
  /** The same in months. */
  paybackMonths: '0.0" months"_);"not reached"_);0.0" months"_)',
  /** A number of periods or a period's ordinal. */
  whole: '0_)',
  /** 1 or 0. */
  flag: '0_)',
  date: 'yyyy-mm-dd_)',
} as const;

export type FormatName = keyof typeof numberFormats;
