import * as v from 'valibot';
import { CASE_VERSION, type BusinessCase } from './types';
import { caseFault, type CaseFault } from './fault';
import { migrate } from './migration';
import { caseSchema } from './schema';
import { crossFaults } from './cross-faults';
import { sizeFault } from './size';

export type ParsedCase = { readonly ok: true; readonly case: BusinessCase } | { readonly ok: false; readonly faults: readonly CaseFault[] };

const pathText = (keys: readonly unknown[]): string =>
  keys.reduce<string>((path, key) => (typeof key === 'number' ? `${path}[${key}]` : `${path}${path ? '.' : ''}${String(key)}`), '');

/**
 * Checks a document against the schema and the rules between its parts, after bringing an older version up to date. A document
 * beyond what any case can be is refused for its size, before anything else looks at it.
 *
 * @param document what JSON.parse returned
 * @returns the case, or every fault at once with its path, in the order of the document
 */
export function parseCase(document: unknown): ParsedCase {
  const tooLarge = sizeFault(document);
  if (tooLarge) return { ok: false, faults: [tooLarge] };
  const migrated = migrate(document, CASE_VERSION);
  if (!migrated.ok) return { ok: false, faults: [caseFault('version', migrated.found, migrated.allowed)] };
  const parsed = v.safeParse(caseSchema, migrated.document);
  const ownFaults = (parsed.issues ?? []).map((issue) =>
    caseFault(pathText((issue.path ?? []).map(({ key }) => key)), issue.input, issue.message),
  );
  const faults = ownFaults.concat(crossFaults(migrated.document));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, case: parsed.output as BusinessCase };
}
