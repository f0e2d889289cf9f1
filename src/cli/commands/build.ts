import { type Command, Option } from 'commander';
import { findingText } from '../../workbook/lint';
import { DEFAULT_TRIALS, FEWEST_TABLE_TRIALS, MOST_TABLE_TRIALS } from '../../workbook/storedSimulation';
import { readJson } from '../case/case-file';
import { runOnCase } from '../case/run-on-case';
import { wholeNumber } from '../terminal/whole-number';
import { buildXlsx, type Built } from '../workbook/build-xlsx';
import { writeWhole } from '../workbook/write-file';

/** Exit codes: a workbook, a case with faults, a command that could not be carried out. */
const BUILT = 0;
const FAULTY = 1;
const UNUSABLE = 2;

/** Adds `build`: a case document becomes an .xlsx workbook. */
export function register(program: Command): void {
  program
    .command('build')
    .description('write the business-case workbook of a case as an .xlsx file')
    .argument('<case>', 'the case document (JSON); - reads it from standard input')
    .requiredOption('-o, --output <file>', 'the .xlsx file to write')
    .addOption(
      new Option(
        '--trials <number>',
        `with what-if tables of Excel's own that follow every input, and so many trials (above ${DEFAULT_TRIALS.table} on F9 only); for Excel alone, as LibreOffice miscalculates them`,
      ).argParser(wholeNumber('trials', { min: FEWEST_TABLE_TRIALS, max: MOST_TABLE_TRIALS, integer: true })),
    )
    .addHelpText('after', '\nExample:\n  case build assets/examples/telecom.json -o telecom.xlsx')
    .action(async (path: string, { output, trials }: { output: string; trials?: number }) => {
      await runOnCase(async () => {
        process.exitCode = await runBuild(path, output, trials);
      });
    });
}

async function runBuild(path: string, output: string, trials: number | undefined): Promise<number> {
  const built = await buildXlsx(readJson(path), trials);
  if (built.status !== 'built') return say(reasons(built), FAULTY);
  try {
    await writeWhole(output, built.bytes);
  } catch (error) {
    return say(`${output} cannot be written: ${(error as Error).message}.`, UNUSABLE);
  }
  const { sheets, formulas, warnings } = built;
  for (const warning of warnings) process.stderr.write(`${findingText(warning)}\n`);
  process.stdout.write(`${output}: ${sheets} sheets, ${formulas} formulas, ${warnings.length} warnings.\n`);
  return BUILT;
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}

/** Every fault at once, each with its place, what was found and what is allowed. */
function reasons(built: Exclude<Built, { status: 'built' }>): string {
  const lines = built.status === 'faulty' ? built.faults.map(({ message }) => message) : built.findings.map(findingText);
  const head =
    built.status === 'faulty'
      ? `The case has ${lines.length} ${lines.length === 1 ? 'fault' : 'faults'}; no workbook was written.`
      : 'The workbook would break the workbook standard; it was not written.';
  return [head, ...lines].join('\n');
}
