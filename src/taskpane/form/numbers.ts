import { plainDigits } from './digits';
import { isContested, type Notation } from './separators';

/** A plain number, or a fraction that is shown and typed in per cent. */
export type NumberStyle = 'number' | 'percent';

/** Most decimals shown of a number; an assumption with more would not be read. */
const DECIMALS: Readonly<Record<NumberStyle, number>> = { number: 6, percent: 4 };

/** A number as it stands in a field: 0.825 in per cent is "82.5%" or "82,5 %". */
export function numberText(value: number, style: NumberStyle, { locale, decimal, group }: Notation): string {
  return new Intl.NumberFormat(locale, {
    style: style === 'percent' ? 'percent' : 'decimal',
    maximumFractionDigits: DECIMALS[style],
    numberingSystem: 'latn',
  })
    .formatToParts(value)
    .map((part) => (part.type === 'decimal' ? decimal : part.type === 'group' ? group : part.value))
    .join('');
}

/** What a text may mean. The first meaning is how Excel reads it. */
export interface Reading {
  readonly value: number;
  /** What a person may have meant instead, 100 or 1,000 times off; undefined where the text leaves no doubt. */
  readonly instead?: number;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A number in its parts: sign, digits before and after the decimal separator, and how it was written. */
interface Parts {
  readonly sign: '' | '-';
  readonly whole: string;
  readonly fraction: string;
  /** Number of separators of thousands, and whether one for decimals was typed. */
  readonly groups: number;
  readonly pointed: boolean;
  readonly percent: boolean;
}

/** Shifted in the text, not by a division: 27.36 % is exactly the double that 0.2736 is. */
const valueOf = (sign: string, whole: string, fraction: string, percent: boolean): number =>
  Number(`${sign}${whole || '0'}.${fraction || '0'}${percent ? 'e-2' : ''}`) + 0;

function partsOf(text: string, style: NumberStyle, { decimal, group }: Notation): Parts | undefined {
  const plain = plainDigits(text, decimal, group);
  const percent = /^[-+]?%|%$/.test(plain);
  if (percent && style === 'number') return undefined;
  const body = plain.replace(/^([-+]?)% ?/, '$1').replace(/ ?%$/, '');
  const point = escaped(plainDigits(decimal, '', ''));
  const blank = group.trim() === '' ? ' ' : escaped(plainDigits(group, '', ''));
  // Thousands in threes, or as in India: the last three, before them in twos. Other grouping is refused, so that "1,5" is never 15.
  const grouped = group === '' ? '' : `\\d{1,3}(?:${blank}\\d{3})+|\\d{1,2}(?:${blank}\\d{2})+${blank}\\d{3}|`;
  const match = new RegExp(`^([-+]?) ?(${grouped}\\d+)?(?:(${point})(\\d*))?$`).exec(body);
  if (!match) return undefined;
  const [, sign, wholeText = '', pointed, fraction = ''] = match;
  const whole = wholeText.replace(/\D/g, '');
  if (whole === '' && fraction === '') return undefined;
  return {
    sign: sign === '-' ? '-' : '',
    whole,
    fraction,
    groups: wholeText.length - whole.length,
    pointed: pointed !== undefined,
    percent,
  };
}

/**
 * The number a person typed, as Excel would read it in a cell of this style, and what else it may mean; undefined where it
 * is no number.
 *
 * A reading is in doubt where another habit of writing makes it 1,000 times another number (three decimals after a
 * separator that separates thousands elsewhere; thousands where the language of the pane has the separator for decimals),
 * or 100 times another (a fraction typed into a per cent field: Excel reads 0.92 as 92 %, as it reads 92).
 */
export function readNumber(text: string, style: NumberStyle, notation: Notation): Reading | undefined {
  const parts = partsOf(text, style, notation);
  if (!parts) return undefined;
  const { sign, whole, fraction, groups, pointed, percent } = parts;
  const read = (before: string, after: string): number => valueOf(sign, before, after, style === 'percent');
  if (style === 'percent' && !percent) {
    const asPercent = read(whole, fraction);
    const asShare = valueOf(sign, whole, fraction, false);
    if (asShare !== 0 && Math.abs(asShare) < 1) return { value: asShare, instead: asPercent };
    if (Math.abs(asShare) === 1) return { value: asPercent, instead: asShare };
  }
  const value = read(whole, fraction);
  const likeThousands = pointed && groups === 0 && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (likeThousands && separatesThousandsElsewhere(notation)) return { value, instead: read(`${whole}${fraction}`, '') };
  if (groups === 1 && !pointed && isContested(notation)) return { value, instead: read(whole.slice(0, -3), whole.slice(-3)) };
  return { value };
}

/** Point and comma change places from country to country; other separators have one meaning. */
const separatesThousandsElsewhere = ({ decimal }: Notation): boolean => decimal === '.' || decimal === ',';

/**
 * A number as a text that leaves no doubt: what stands in a field after a person has said which meaning is theirs.
 * Thousands are not separated, three decimals get a fourth, and per cent carries its sign.
 */
export function certainText(value: number, style: NumberStyle, notation: Notation): string {
  const text = numberText(value, style, { ...notation, group: '' });
  const decimals = text.split(notation.decimal)[1]?.replace(/\D/g, '') ?? '';
  return decimals.length === 3 ? text.replace(`${notation.decimal}${decimals}`, `${notation.decimal}${decimals}0`) : text;
}
