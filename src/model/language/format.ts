/**
 * How a number is shown, by the names of the workbook's number formats. `payback` shows years, and "not reached" for
 * the value -1 that stands for it; `date` shows a serial day number.
 */
export type Format =
  | 'currency'
  | 'currency2'
  | 'percent'
  | 'percent2'
  | 'count'
  | 'count1'
  | 'decimal'
  | 'factor'
  | 'ratio'
  | 'payback'
  | 'paybackMonths'
  | 'whole'
  | 'flag'
  | 'date';
