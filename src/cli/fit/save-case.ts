import { type BusinessCase, CASE_VERSION, parseCase } from '../../model/document';
import { CaseError, versionIn } from '../case/case-file';
import { writeWhole } from '../workbook/write-file';

/**
 * Writes a changed case into its file, the whole or not at all.
 *
 * @returns what is to be said of the file: whether it held an older version
 * @throws CaseError where the case cannot be written or would not be valid
 */
export async function saveCase(path: string, document: BusinessCase): Promise<readonly string[]> {
  const version = versionIn(path);
  const parsed = parseCase(document);
  if (!parsed.ok) throw new CaseError([`${path} is left as it is.`, ...parsed.faults.map(({ message }) => message)].join('\n'), 1);
  try {
    await writeWhole(path, new TextEncoder().encode(`${JSON.stringify(parsed.case, null, 2)}\n`));
  } catch (error) {
    throw new CaseError(`${path} cannot be written: ${(error as Error).message}.`, 2);
  }
  if (version === CASE_VERSION) return [];
  return [
    `The file held a case of version ${String(version)}; it now holds one of version ${CASE_VERSION}, which older versions of this add-in do not read.`,
  ];
}
