import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { CellValues } from './cell-values';
import { findLibreOffice, findSsconvert } from './libreoffice';
import { withGnumeric, withLibreOffice } from './recalculate';

const run = promisify(execFile);

/** A spreadsheet that others have written, found on this machine. */
export interface Engine {
  readonly name: string;
  /** As it tells it itself. */
  readonly version: string;
  recalculate(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, CellValues>>;
}

/** The engines that can recalculate a workbook here; none where none is installed. */
export async function enginesHere(): Promise<Engine[]> {
  const known = [
    { name: 'LibreOffice', program: findLibreOffice(), recalculate: withLibreOffice },
    { name: 'Gnumeric', program: findSsconvert(), recalculate: withGnumeric },
  ];
  const found: Engine[] = [];
  for (const { name, program, recalculate } of known)
    if (program !== undefined) found.push({ name, version: await versionOf(program), recalculate });
  return found;
}

/** Gnumeric tells its version on standard error. */
async function versionOf(program: string): Promise<string> {
  const { stdout, stderr } = await run(program, ['--version']);
  return /\d+(?:\.\d+)+/.exec(`${stdout}${stderr}`)?.[0] ?? 'of no known version';
}
