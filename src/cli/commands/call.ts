import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { call, failed } from '../../functions/call';

/** Exit codes: a value, an error in the cell, a command that could not be understood. */
const VALUE = 0;
const CELL_ERROR = 1;
const USAGE = 2;

/** Adds `call`: one function, computed exactly as in a cell. */
export function register(program: Command): void {
  program
    .command('call')
    .description('compute one function and print what its cell would show, as JSON')
    .argument('<function>', 'name of the function, for example CLV')
    .argument('[arguments]', 'one JSON array; a range is an array of rows, an omitted argument null; - reads it from standard input', '[]')
    .addHelpText('after', '\nExamples:\n  case call CLV "[100, 0.8, 0.1]"\n  case call CX_ROI "[[[0, 60, 80]], [[100, 20, 20]], 0.1]"')
    .action((name: string, text: string) => {
      process.exitCode = runCall(name, text === '-' ? readFileSync(0, 'utf8') : text);
    });
}

function runCall(name: string, text: string): number {
  const given = parse(text);
  if (typeof given === 'string') {
    process.stderr.write(`${given}\n`);
    return USAGE;
  }
  const result = call(name, given);
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return failed(result) ? CELL_ERROR : VALUE;
}

/** The arguments, or the reason why they cannot be read. */
function parse(text: string): unknown[] | string {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value as unknown[];
    return `The arguments must be one JSON array, for example [100, 0.8, 0.1], but found: ${text.trim().slice(0, 60)}`;
  } catch (error) {
    return `The arguments are not JSON (${(error as Error).message}). Write one array, for example [100, 0.8, 0.1], in quotes for the shell.`;
  }
}
