import { newEstimate } from '../../model/document/defaults';
import type { Provenance } from '../../model/document/types';
import { numberKeys, PROVENANCE_KEYS, type NumbersField, type ProvenanceKey } from '../form/field';
import { numberText } from '../form/numbers';
import type { Notation } from '../form/separators';

/*
 * Who vouches for a number. What a person says about a number belongs to that number: with another one it lapses, and
 * comes back with it. It is kept beside the typed texts, under the path of the estimate.
 */

/** Where the draft notes which numbers the statements of an estimate are about. */
export const vouchesPath = (path: string): string => `${path}.vouches`;

/** Numbers as a key; a text that is no number counts as itself. */
export const vouchKey = (field: NumbersField, numbers: Readonly<Record<string, unknown>>): string =>
  numberKeys(field)
    .map((key) => String(numbers[key]))
    .join(' ');

export const isProvenancePath = (path: string): boolean => PROVENANCE_KEYS.some((key) => path.endsWith(`.${key}`));

/** Nobody vouches for a number that was only typed. */
export function unvouched(field: NumbersField, before: Readonly<Record<string, unknown>>, today: string, notation: Notation): Provenance {
  const { kind, confirmed, source, date, owner, confidence } = newEstimate(0, today);
  const was = numberKeys(field).map((key) => numberText(Number(before[key]), field.style, notation));
  const text = new Set(was).size === 1 ? was[0] : was.join(', ');
  const from = before['source'] === '' ? '' : ` (${String(before['source'])})`;
  return { kind, confirmed, source, date, owner, confidence, comment: `Replaces ${text}${from}.`.slice(0, 500) };
}

/** What was said about an estimate, by key, as typed. */
export const statementsOf = (path: string, edits: Readonly<Record<string, string>>): Partial<Record<ProvenanceKey, string>> =>
  Object.fromEntries(PROVENANCE_KEYS.flatMap((key) => (edits[`${path}.${key}`] === undefined ? [] : [[key, edits[`${path}.${key}`]]])));

/** A statement as it stands in the document. */
export const statementValue = (key: ProvenanceKey, text: string): string | boolean => (key === 'confirmed' ? text === 'true' : text.trim());
