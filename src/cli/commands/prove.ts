import type { Command } from 'commander';
import { trialBounds } from '../../core/uncertainty/draws';
import { printJson, runOnCase } from '../case/run-on-case';
import { enginesHere } from '../proof/engines';
import { printProof } from '../proof/print';
import { prove } from '../proof/prove';
import { wholeNumber } from '../terminal/whole-number';
import { caseInFile } from '../workbook/case-in-file';

interface ProveOptions {
  readonly number?: number;
  readonly trial: readonly number[];
  readonly json: boolean;
}

/** Exit code where something disagrees, or nothing was there to recalculate the file. */
const NOT_PROVED = 1;

/** Adds `prove`: a finished workbook against the exact model, by spreadsheets that others have written. */
export function register(program: Command): void {
  const trial = wholeNumber('trial', trialBounds);
  program
    .command('prove')
    .description('recalculate a finished .xlsx workbook with LibreOffice and Gnumeric and hold every cell against its own inputs')
    .argument('<file>', 'the .xlsx file, which stays as it is')
    .option(
      '--number <n>',
      'which case, where the workbook holds several (1 is the first inserted)',
      wholeNumber('number', { min: 1, integer: true }),
    )
    .option(
      '--trial <number>',
      'also with the draws of this trial of the simulation typed into its inputs; give it again for another one',
      (text: string, given: readonly number[]) => [...given, trial(text)],
      [],
    )
    .option('--json', 'print the proof as data', false)
    .addHelpText(
      'after',
      [
        '',
        'Results in the file are stripped before an engine recalculates it. A cell agrees within 1e-9 of the figure of the exact model. The',
        'exit code is 0 where all agrees, at least one engine was found, and no formula, check or finding stands against the file; else 1.',
        '',
        'Example:',
        '  case prove retail.xlsx --trial 1 --trial 2',
      ].join('\n'),
    )
    .action((path: string, options: ProveOptions) => runOnCase(() => runProve(path, options)));
}

async function runProve(path: string, { number, trial, json }: ProveOptions): Promise<void> {
  const proof = await prove(caseInFile(path, number), await enginesHere(), trial);
  if (json) printJson(proof);
  else process.stdout.write(printProof(proof));
  if (!proof.proved) process.exitCode = NOT_PROVED;
}
