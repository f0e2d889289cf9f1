import { fromVersion1 } from './migration-1-to-2';

/** Brings a document of one version to the next. */
export type MigrationStep = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Steps by the version they start from. */
const STEPS: Readonly<Record<number, MigrationStep>> = { 1: fromVersion1 };

export type Migrated =
  { readonly ok: true; readonly document: unknown } | { readonly ok: false; readonly found: unknown; readonly allowed: string };

/**
 * Applies one step after another until a document has the current version.
 *
 * @param document any value; what is not an object is returned as it is, for the schema to refuse
 * @param current the version to arrive at
 * @param steps steps by the version they start from
 * @returns the document of the current version, or why there is no way to it
 */
export function migrate(document: unknown, current: number, steps: Readonly<Record<number, MigrationStep>> = STEPS): Migrated {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return { ok: true, document };
  let result = document as Readonly<Record<string, unknown>>;
  const found = result['version'];
  if (typeof found === 'number' && found > current) {
    return { ok: false, found, allowed: `at most ${current}: update the add-in to open this document` };
  }
  for (let version = found; typeof version === 'number' && version < current; version += 1) {
    const step = steps[version];
    if (!step) return { ok: false, found, allowed: `${current}, or a version it can be brought up from` };
    result = { ...step(result), version: version + 1 };
  }
  return { ok: true, document: result };
}
