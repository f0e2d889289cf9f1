import type { Command } from 'commander';
import { CaseError } from '../case/case-file';
import { runOnCase } from '../case/run-on-case';
import { wholeNumber } from '../terminal/whole-number';
import { caseInFile } from '../workbook/case-in-file';
import { writeWhole } from '../workbook/write-file';

interface ReadOptions {
  readonly output: string;
  readonly number?: number;
}

/** Adds `read`: a workbook, whichever program saved it, becomes the case it holds. */
export function register(program: Command): void {
  program
    .command('read')
    .description('read the case of an .xlsx workbook back, whichever program saved it, and write it as a document')
    .argument('<file>', 'the .xlsx file')
    .requiredOption('-o, --output <file>', 'the case document to write; - writes to standard output')
    .option(
      '--number <n>',
      'which case, where the workbook holds several (1 is the first inserted)',
      wholeNumber('number', { min: 1, integer: true }),
    )
    .addHelpText('after', '\nExample:\n  case read telecom.xlsx -o telecom.json')
    .action((path: string, options: ReadOptions) => runOnCase(() => runRead(path, options)));
}

async function runRead(path: string, { output, number }: ReadOptions): Promise<void> {
  const { document } = caseInFile(path, number);
  const text = `${JSON.stringify(document, null, 2)}\n`;
  if (output === '-') return void process.stdout.write(text);
  try {
    await writeWhole(output, new TextEncoder().encode(text));
  } catch (error) {
    throw new CaseError(`${output} cannot be written: ${(error as Error).message}.`, 2);
  }
  const { title, segments, levers, costs } = document;
  process.stdout.write(`${output}: ${title}, ${segments.length} segments, ${levers.length} levers, ${costs.length} costs.\n`);
}
