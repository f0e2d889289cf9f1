import { readFileSync } from 'node:fs';
import { CASE_VERSION, LARGEST_JSON, parseCase, type BusinessCase } from '../../model/document';
import { migrate } from '../../model/document/migration';
import { setPath } from '../../model/document/set-path';

/** Why a case cannot be used, in sentences for the terminal. */
export class CaseError extends Error {
  constructor(
    message: string,
    /** Exit code: 1 where the case has faults, 2 where the command cannot be carried out. */
    readonly code: 1 | 2,
  ) {
    super(message);
    this.name = 'CaseError';
  }
}

/**
 * What a file of JSON holds.
 *
 * @param path - reads standard input
 * @throws CaseError where it cannot be read or is not JSON
 */
export function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw new CaseError(`The case cannot be read: ${(error as Error).message}.`, 2);
  }
  const name = path === '-' ? 'Standard input' : path;
  if (text.length > LARGEST_JSON) {
    const [found, most] = [text.length, LARGEST_JSON].map((size) => size.toLocaleString('en-US'));
    throw new CaseError(`${name} is larger than any case can be: ${found} characters, at most ${most}.`, 2);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CaseError(`${name} is not JSON: ${(error as Error).message}.`, 2);
  }
}

/** The version in which a file holds its case. */
export const versionIn = (path: string): unknown => (readJson(path) as { readonly version?: unknown }).version;

/**
 * The case in a file, of either version, with some entries changed.
 *
 * @param changes `path=value` each, see `setPath`
 * @throws CaseError with every fault at once
 */
export function readCaseFile(path: string, changes: readonly string[] = []): BusinessCase {
  const read = readJson(path);
  const migrated = migrate(read, CASE_VERSION);
  // What is too new to be brought up to date is refused below, in the words of the document.
  let document = migrated.ok ? migrated.document : read;
  for (const change of changes) document = changed(document, change);
  const parsed = parseCase(document);
  if (parsed.ok) return parsed.case;
  const { length } = parsed.faults;
  throw new CaseError(
    [`The case has ${length} ${length === 1 ? 'fault' : 'faults'}.`, ...parsed.faults.map(({ message }) => message)].join('\n'),
    1,
  );
}

function changed(document: unknown, change: string): unknown {
  const at = change.indexOf('=');
  if (at <= 0) throw new CaseError(`--set needs path=value, for example discountRate=0.12, but found ${change}.`, 2);
  const result = setPath(document, change.slice(0, at).trim(), valueOf(change.slice(at + 1).trim()));
  if (!result.ok) throw new CaseError(`--set ${result.message}`, 2);
  return result.document;
}

/** JSON where it is some, otherwise the text itself. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
