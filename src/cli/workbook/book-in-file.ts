import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../render/xlsx/read';
import type { Book } from '../../workbook/lint/book/book';
import { PROOF_SHEET, withoutProof } from '../proof/proof-parts';
import { readBytes } from './read-bytes';

/** A workbook's file and what it holds, but for a Proof sheet: what `case prove` wrote into it is no part of the workbook. */
export interface BookInFile {
  /** SHA-256 of the whole file, in hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly book: Book;
}

/** @throws Error where the file cannot be read */
export function bookInFile(path: string): BookInFile {
  const bytes = readBytes(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const book = readXlsx(bytes);
  if (!book.sheets.some(({ name }) => name === PROOF_SHEET)) return { sha256, bytes, book };
  const rest = zipSync({ ...withoutProof(unzipSync(bytes)) }, { level: 1 });
  return { sha256, bytes: rest, book: readXlsx(rest) };
}
