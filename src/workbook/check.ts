import type { Book } from './check/book';
import type { Finding } from './check/finding';
import { bookOfSpec } from './check/fromSpec';
import { rules } from './rules';
import type { WorkbookSpec } from './spec';

export type { Finding } from './check/finding';

/**
 * Holds a workbook to the standard before it is written.
 * @returns every breach, errors first, then by rule; empty when there is none
 */
export const lint = (spec: WorkbookSpec): Finding[] => lintBook(bookOfSpec(spec));

/** The same for a workbook that was read from a file. */
export function lintBook(book: Book): Finding[] {
  const findings = rules.flatMap(({ number, level, find }) => [...find(book)].map((found): Finding => ({ rule: number, level, ...found })));
  return findings.sort((a, b) => a.level.localeCompare(b.level) || a.rule - b.rule);
}

/** `E7 Costs!F9: ...`: a finding as a line of text. */
export const findingText = ({ rule, level, place, message }: Finding): string =>
  `${level}${rule} ${place === '' ? 'workbook' : place}: ${message}`;
