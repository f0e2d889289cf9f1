/** How numbers are written in a place: 1,234.5 or 1.234,5 or 1 234,5. */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

/** The separators a language prefers, BCP 47, in ASCII digits. */
export function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true, numberingSystem: 'latn' }).formatToParts(1234567.5);
  const find = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: find('decimal') || '.', group: find('group') };
}

/**
 * How numbers are written and read in the pane: words and order from the language Excel is shown in, separators from
 * Excel's own settings. The two need not agree, and where they do not, a person may mean either.
 */
export interface Notation extends Separators {
  /** BCP 47. */
  readonly locale: string;
}

/** The notation of a language alone, as long as Excel's own settings are not known. */
export const notationOf = (locale: string): Notation => ({ locale, ...separatorsOf(locale) });

/** Whether the language would take the decimal separator for one of thousands, or the other way round. */
export function isContested({ locale, decimal, group }: Notation): boolean {
  const language = separatorsOf(locale);
  return language.decimal !== decimal && (language.decimal === group || language.group === decimal);
}
