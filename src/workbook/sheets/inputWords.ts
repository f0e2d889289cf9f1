import type { Input } from '../../model/document/inputs';
import { isoOf, serialOf } from '../../model/document/dates';

export const CONFIRMED = ['yes', 'no'] as const;
/** The days that every engine counts alike. */
export const FIRST_DATE = serialOf('1901-01-01');
export const LAST_DATE = serialOf('2199-12-31');

/** `Retention – Mobile`: a label that is unique on the sheet, as a label alone is only within its section. */
export function inputLabel({ label, section }: Pick<Input, 'label' | 'section'>): string {
  const name = /^[^:]+: (.+)$/.exec(section)?.[1];
  return name === undefined ? label : `${label} – ${name}`;
}

/** What is allowed, in words; dates are said as dates. */
export const helpOf = ({ label, format, bounds, help }: Input): string =>
  format === 'date'
    ? `${label}: the first day of a month, from ${isoOf(bounds.min ?? FIRST_DATE)} to ${isoOf(bounds.max ?? LAST_DATE)}.`
    : help;
