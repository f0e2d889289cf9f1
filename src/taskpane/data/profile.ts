import { dayOf } from '../../core/customerbase/days';
import { isBlank, isErrorText, yesNo, type Cell } from './cell';

/** What the cells of a column have in common, and what its heading says. */
export interface Profile {
  readonly heading: string;
  readonly filled: number;
  /** Numbers, but for a few that are to be named as faults; blanks and errors aside. */
  readonly isNumber: boolean;
  /** Whole numbers from 0 on. */
  readonly isCount: boolean;
  readonly isDate: boolean;
  readonly isYesNo: boolean;
  /** 0, 1, 2 ... or 1, 2, 3 ... */
  readonly isPeriod: boolean;
  /** Some value comes more than once. */
  readonly repeats: boolean;
  /** The first different texts, at most three. */
  readonly texts: readonly string[];
  readonly saysCustomer: boolean;
  readonly saysId: boolean;
  readonly saysDate: boolean;
  readonly saysAmount: boolean;
  readonly saysScore: boolean;
  readonly saysRetained: boolean;
  readonly saysLoss: boolean;
}

/** Words of headings, in English and German. */
const SAYS = {
  saysCustomer: /customer|client|user|account|member|shopper|buyer|donor|household|kunde|konto|mitglied|k(ä|ae)ufer|nutzer/i,
  saysId: /(\b|_)(id|no|nr|number|nummer|key|code)\b|id$|nr\.?$|nummer$/i,
  saysDate: /date|\bday\b|timestamp|ordered|purchased|created|datum|\btag\b|kauftag|bestellt/i,
  saysAmount: /amount|value|total|revenue|sales|spend|spent|price|dollars|euros|turnover|betrag|umsatz|wert|preis|summe|erl(ö|oe)s/i,
  saysScore: /score|nps|csat|ces|rating|satisf|punkt|note|bewertung|zufrieden|wert/i,
  saysRetained: /retain|stay|kept|keep|renew|active|loyal|geblieben|behalten|verl(ä|ae)ngert|aktiv|gehalten|treu/i,
  saysLoss: /churn|lost|left|cancel|attrit|gone|k(ü|ue)ndig|verloren|abgewandert|abgang|weg\b/i,
} as const;

/** Excel's number of a day in the years that a table of purchases has: 1970 to 2069. */
const isSerial = (value: number): boolean => value >= 25_569 && value < 62_093;
/** Letters of days and years in a number format outside of quoted text and colours. */
const DATE_FORMAT = /[dy]/i;
const bare = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');

/** A stray word in a column of numbers does not make it one of words. */
const mostly = (some: number, all: number): boolean => all > 0 && some >= 0.9 * all;

export function profileOf(cells: readonly Cell[], heading: string, format: string): Profile {
  const filled = cells.filter((cell) => !isBlank(cell) && !isErrorText(cell));
  const numbers = filled.filter((cell): cell is number => typeof cell === 'number');
  const texts = filled.filter((cell): cell is string => typeof cell === 'string').map((text) => text.trim());
  const isNumber = mostly(numbers.length, filled.length);
  const says = Object.fromEntries(Object.entries(SAYS).map(([key, words]) => [key, words.test(heading)])) as Record<
    keyof typeof SAYS,
    boolean
  >;
  const looksDated = DATE_FORMAT.test(bare(format)) || says.saysDate;
  const isTextDate =
    texts.length > filled.length / 2 && mostly(texts.filter((text) => typeof dayOf(text) === 'number').length, texts.length);
  const isCompact = isNumber && numbers.every((value) => value >= 19_000_101 && typeof dayOf(value) === 'number');
  return {
    heading: heading.trim(),
    filled: filled.length,
    isNumber,
    isCount: isNumber && numbers.every((value) => Number.isInteger(value) && value >= 0),
    isDate: isTextDate || isCompact || (isNumber && looksDated && numbers.every(isSerial)),
    isYesNo: mostly(filled.filter((cell) => yesNo(cell) !== undefined).length, filled.length),
    isPeriod:
      isNumber && numbers.length > 1 && numbers.every((value, i) => (i === 0 ? value === 0 || value === 1 : value === numbers[i - 1]! + 1)),
    repeats: new Set(filled).size < filled.length,
    texts: [...new Set(texts)].slice(0, 3),
    ...says,
  };
}

const CONTROL = /control|kontroll|vergleich|untreated|unbehandelt|holdout|baseline|^(0|no|nein|false|b)$|without|ohne/i;
const TREATED = /pilot|treat|test|behandel|expos|variant|experiment|^(1|yes|ja|true|a)$|with\b|mit\b/i;

/** Which of two groups was left as it was; undefined where the names do not tell. */
export function controlAmong(groups: readonly string[]): string | undefined {
  const [one, other] = groups;
  if (one === undefined || other === undefined || groups.length !== 2) return undefined;
  const isControl = (name: string): boolean => CONTROL.test(name) && !(TREATED.test(name) && !CONTROL.test(name));
  if (isControl(one) !== isControl(other)) return isControl(one) ? one : other;
  if (TREATED.test(one) !== TREATED.test(other)) return TREATED.test(one) ? other : one;
  return undefined;
}
