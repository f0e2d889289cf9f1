import { readFileSync, statSync } from 'node:fs';
import { LIMITS, RefusedFile } from '../../render/xlsx/read/limits';

/** The bytes of a workbook's file; one that is too large is refused before it is read. */
export function readBytes(path: string): Uint8Array {
  const { size } = statSync(path);
  if (size > LIMITS.fileBytes)
    throw new RefusedFile(`the file has ${Math.ceil(size / 2 ** 20)} MB; at most ${LIMITS.fileBytes / 2 ** 20} MB are read.`);
  return readFileSync(path);
}
