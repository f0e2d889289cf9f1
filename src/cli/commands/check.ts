import type { Command } from 'commander';
import { findingText, forbids, lintBook, type Finding } from '../../workbook/lint';
import { bookInFile } from '../workbook/book-in-file';

/** Exit codes: keeps the standard (warnings aside), breaks it, could not be read. */
const KEEPS = 0;
const BREAKS = 1;
const UNREADABLE = 2;

/** Adds `check`: the workbook standard's thirty rules on a finished file, and whether the file itself is whole and harmless. */
export function register(program: Command): void {
  program
    .command('check')
    .description(
      'hold a finished .xlsx workbook to the workbook standard, and list every breach with its cell and what is unsafe or damaged in the file',
    )
    .argument('<file>', 'the .xlsx file')
    .option('--json', 'print the findings as JSON')
    .action((path: string, { json = false }: { json?: boolean }) => {
      process.exitCode = runCheck(path, json);
    });
}

function runCheck(path: string, json: boolean): number {
  let findings: Finding[];
  try {
    findings = lintBook(bookInFile(path).book);
  } catch (error) {
    process.stderr.write(`${path} cannot be checked: ${(error as Error).message}\n`);
    return UNREADABLE;
  }
  const errors = findings.filter(forbids).length;
  if (json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else process.stdout.write([...findings.map(findingText), `${errors} errors, ${findings.length - errors} warnings.`, ''].join('\n'));
  return errors > 0 ? BREAKS : KEEPS;
}
