import type { BusinessCase } from '../../model/document';
import { contentOfBook, readCase, type WorkbookContent } from '../../workbook/reading';
import { parseSetName, setKeys } from '../../workbook/setNames';
import { CaseError } from '../case/case-file';
import { type BookInFile, bookInFile } from './book-in-file';

/** A workbook's file and the case in it. */
export interface CaseInFile extends BookInFile {
  /** Number of the set of sheets the case stands in. */
  readonly set: number;
  readonly document: BusinessCase;
}

/**
 * The case of an .xlsx file, whichever program saved it.
 *
 * @param number which case, where the workbook holds several
 * @throws CaseError where the file cannot be read or holds no such case
 */
export function caseInFile(path: string, number: number | undefined): CaseInFile {
  let file: BookInFile;
  let content: WorkbookContent;
  try {
    file = bookInFile(path);
    content = contentOfBook(file.book);
  } catch (error) {
    if (error instanceof CaseError) throw error;
    throw new CaseError(`${path} cannot be read: ${(error as Error).message}`, 2);
  }
  const set = number ?? onlySet(path, content);
  const read = readCase(content, set);
  if (read.ok) return { ...file, set, document: read.case };
  const { length } = read.faults;
  const lines = read.faults.map(({ cell, message }) => (cell === '' ? message : `${cell}: ${message}`));
  throw new CaseError(`${path} holds no case that can be read (${length} ${length === 1 ? 'fault' : 'faults'}).\n${lines.join('\n')}`, 1);
}

/** The number of the only set; without any, 1, for the reader to look by headings. */
function onlySet(path: string, { names }: WorkbookContent): number {
  const sets = names.flatMap(({ name }) => {
    const parsed = parseSetName(name);
    return parsed?.key === setKeys.inputs ? [parsed.set] : [];
  });
  if (sets.length > 1) throw new CaseError(`${path} holds ${sets.length} cases: choose one with --number ${sets.join(' or ')}.`, 2);
  return sets[0] ?? 1;
}
