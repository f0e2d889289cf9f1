/** How numbers are written where the user is: 1,234.5 or 1.234,5 or 1 234,5. */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

/** A plain number, or a fraction that is shown and typed in per cent. */
export type NumberStyle = 'number' | 'percent';

/** Most decimals shown of a number; an assumption with more would not be read. */
const DECIMALS: Readonly<Record<NumberStyle, number>> = { number: 6, percent: 4 };

/** The separators of a locale, BCP 47. */
export function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.5);
  const find = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: find('decimal') || '.', group: find('group') };
}

/** A number as it stands in a field: 0.825 in per cent is "82.5%". */
export function numberText(value: number, style: NumberStyle, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: style === 'percent' ? 'percent' : 'decimal',
    maximumFractionDigits: DECIMALS[style],
  }).format(value);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The number a person typed, or undefined where it is not one. Groups of thousands must be complete, so that "1,5" where
 * the comma separates thousands is refused instead of read as 15. In per cent, "82.5" and "82.5%" are both 0.825.
 */
export function readNumber(text: string, style: NumberStyle, { decimal, group }: Separators): number | undefined {
  // Every kind of blank is the same to a person who types.
  const plain = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const body = style === 'percent' ? plain.replace(/ ?%$/, '') : plain;
  const point = escaped(decimal);
  const thousands = group.trim() === '' ? ' ' : escaped(group);
  const pattern = new RegExp(`^([-+\u2212]?)(\\d{1,3}(?:${thousands}\\d{3})+|\\d+)?(?:${point}(\\d*))?$`);
  const match = pattern.exec(body);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = whole.replace(/\D/g, '');
  if (digits === '' && fraction === '') return undefined;
  // Shifted in the text, not by a division: 27.36 % is exactly the double that 0.2736 is.
  return Number(`${sign === '' || sign === '+' ? '' : '-'}${digits || '0'}.${fraction || '0'}${style === 'percent' ? 'e-2' : ''}`);
}
