import { spawnSync } from 'node:child_process';
import { findProgram } from '../../src/cli/proof/programs';

/** A Python that has openpyxl: PYTHON names one, else an installed one. Debian's package belongs to its own Python. */
export const findOpenpyxl = (): string | undefined =>
  [process.env['PYTHON'], 'python3', '/usr/bin/python3', 'python']
    .map((candidate) => findProgram([candidate]))
    .find((python) => python !== undefined && spawnSync(python, ['-c', 'import openpyxl']).status === 0);
