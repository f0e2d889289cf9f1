import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * The first of these programs that can be run.
 *
 * @param candidates absolute paths, or names to look for on the PATH; empty ones are passed over.
 */
export function findProgram(candidates: readonly (string | undefined)[]): string | undefined {
  return candidates
    .filter((candidate): candidate is string => !!candidate)
    .flatMap((candidate) =>
      isAbsolute(candidate) ? [candidate] : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, candidate)),
    )
    .find(runnable);
}

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
