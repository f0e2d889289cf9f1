import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { readXlsx } from '../../render/xlsx/read';
import { findingText, lintBook, type Finding } from '../../workbook/check';

/** Exit codes: keeps the standard (warnings aside), breaks it, could not be read. */
const KEEPS = 0;
const BREAKS = 1;
const UNREADABLE = 2;

/** Adds `check`: the workbook standard's thirty rules on a finished file. */
export function register(program: Command): void {
  program
    .command('check')
    .description('hold a finished .xlsx workbook to the workbook standard and list every breach with its cell')
    .argument('<file>', 'the .xlsx file')
    .option('--json', 'print the findings as JSON')
    .action((path: string, { json = false }: { json?: boolean }) => {
      process.exitCode = runCheck(path, json);
    });
}

function runCheck(path: string, json: boolean): number {
  let findings: Finding[];
  try {
    findings = lintBook(readXlsx(readFileSync(path)));
  } catch (error) {
    process.stderr.write(`${path} cannot be checked: ${(error as Error).message}\n`);
    return UNREADABLE;
  }
  const errors = findings.filter(({ level }) => level === 'E').length;
  if (json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else process.stdout.write([...findings.map(findingText), `${errors} errors, ${findings.length - errors} warnings.`, ''].join('\n'));
  return errors > 0 ? BREAKS : KEEPS;
}
