import type { OutputKey } from '../../model/formula/names';
import type { Format } from '../../model/language/format';
import { NOT_REACHED } from '../session/preview';

/** A headline figure: where the sheet names it, and how it is shown. */
export interface Figure {
  /** Name in the workbook without the prefix of its set: `NPV` is CX_NPV, CX2_NPV ... */
  readonly name: OutputKey;
  readonly label: string;
  readonly format: Format;
}

/** The figures read back from the sheet, in the order shown. */
export const FIGURES: readonly Figure[] = [
  { name: 'NPV', label: 'Net present value', format: 'currency' },
  { name: 'ROI', label: 'Return on investment', format: 'percent' },
  { name: 'PAYBACK', label: 'Payback', format: 'payback' },
  { name: 'CUSTOMERS_KEPT', label: 'Customers kept', format: 'count' },
  { name: 'COST_PER_CUSTOMER_KEPT', label: 'Cost per customer kept', format: 'currency' },
  { name: 'COST_OF_INACTION', label: 'Cost of doing nothing', format: 'currency' },
];

/** A figure as it is shown; "not reached" in words. */
export function figureText(value: number, format: Format, locale: string): string {
  if (format === 'percent')
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'negative' }).format(value);
  if (format === 'payback')
    return value === NOT_REACHED ? 'not reached' : `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)} years`;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'negative' }).format(value);
}

/** Millions and thousands in few characters, for narrow columns: 12.3M. */
export const shortText = (value: number, locale: string): string =>
  value === 0
    ? '0'
    : new Intl.NumberFormat(locale, {
        notation: 'compact',
        minimumSignificantDigits: 3,
        maximumSignificantDigits: 3,
        signDisplay: 'negative',
      }).format(value);
