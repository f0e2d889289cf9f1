import type { Book } from './book/book';
import type { Finding, Rule } from './book/rule';
import { bookOfSpec } from './book/fromSpec';
import { fileRules } from './file';
import { rules } from './rules';
import type { WorkbookSpec } from '../spec';

export type { Finding } from './book/rule';

/**
 * Holds a workbook to the standard before it is written.
 * @returns every breach, errors first, then by rule; empty when there is none
 */
export const lint = (spec: WorkbookSpec): Finding[] => lintBook(bookOfSpec(spec));

/** The same for a workbook that was read from a file; of one rule at most the first breaches, and that there are more. */
export function lintBook(book: Book): Finding[] {
  const findings = [...rules, ...fileRules].flatMap((rule) => [...atMost(rule, book)]);
  return findings.sort((a, b) => a.level.localeCompare(b.level) || a.rule - b.rule);
}

/** Breaches of one rule that are told. */
const MOST = 200;

function* atMost({ number, level, find }: Rule, book: Book): Generator<Finding> {
  let count = 0;
  for (const found of find(book)) {
    count += 1;
    if (count > MOST) {
      yield { rule: number, level, place: '', message: `There are more findings of this rule than the ${MOST} told; correct these first.` };
      return;
    }
    yield { rule: number, level, ...found };
  }
}

/** Whether a finding forbids to write or to trust the workbook. */
export const forbids = ({ level }: Finding): boolean => level !== 'W';

/** `E7 Costs!F9: ...`: a finding as a line of text. */
export const findingText = ({ rule, level, place, message }: Finding): string =>
  `${level}${rule} ${place === '' ? 'workbook' : place}: ${message}`;
