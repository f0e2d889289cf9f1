import type { Command } from 'commander';
import { unzipSync, zipSync } from 'fflate';
import { trialBounds } from '../../core/uncertainty/draws';
import { printJson, runOnCase } from '../case/run-on-case';
import { enginesHere } from '../proof/engines';
import { printProof } from '../proof/print';
import { addProof } from '../proof/proof-sheet';
import { prove } from '../proof/prove';
import { wholeNumber } from '../terminal/whole-number';
import { caseInFile } from '../workbook/case-in-file';
import { writeWhole } from '../workbook/write-file';

interface ProveOptions {
  readonly number?: number;
  readonly trial: readonly number[];
  readonly sheet: boolean;
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
    .argument('<file>', 'the .xlsx file, which stays as it is but for what --sheet adds')
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
    .option('--sheet', 'also write the proof into the file, as a sheet Proof behind all others, which stay as they are', false)
    .option('--json', 'print the proof as data', false)
    .addHelpText(
      'after',
      [
        '',
        'A Proof sheet is no part of what is proved: the second hash, of all else the file holds, is the same with and without it.',
        'Results in the file are stripped before an engine recalculates it. A cell agrees within 1e-9 of the figure of the exact model. The',
        'exit code is 0 where all agrees, at least one engine was found, and no formula, check or finding stands against the file; else 1.',
        '',
        'Example:',
        '  case prove retail.xlsx --trial 1 --trial 2',
      ].join('\n'),
    )
    .action((path: string, options: ProveOptions) => runOnCase(() => runProve(path, options)));
}

async function runProve(path: string, { number, trial, sheet, json }: ProveOptions): Promise<void> {
  const file = caseInFile(path, number);
  const proof = await prove(file, await enginesHere(), trial);
  if (sheet) {
    const today = new Date().toISOString().slice(0, 10);
    await writeWhole(path, zipSync({ ...addProof(unzipSync(file.bytes), proof, today) }));
  }
  if (json) printJson(proof);
  else process.stdout.write(printProof(proof));
  if (!proof.proved) process.exitCode = NOT_PROVED;
}
