import { numfmt } from '@univerjs/core';

const general = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 10 });

/** A number as a cell with this Excel format shows it; a format that cannot be read counts as General. */
export function formatNumber(value: number, pattern: string): string {
  if (pattern === '' || pattern === 'General') return general.format(value);
  try {
    return String(numfmt.format(pattern, value)).trim();
  } catch {
    return general.format(value);
  }
}
