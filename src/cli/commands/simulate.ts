import { type Command, Option } from 'commander';
import { buildModel } from '../../model/lines/build-model';
import { analyse } from '../../model/simulation/analysis';
import { samplerOf, seedBounds, trialsBounds } from '../../model/simulation/trial-range';
import { tornadoOf } from '../../model/simulation/tornado';
import { readCaseFile } from '../case/case-file';
import { printJson, runOnCase } from '../case/run-on-case';
import { setOption } from '../case/set-option';
import { printSimulation } from '../simulation/print';
import { simulationReport } from '../../model/simulation/report';
import { simulateTrials, workersFor } from '../simulation/simulate-trials';
import { wholeNumber } from '../terminal/whole-number';

interface SimulateOptions {
  readonly trials: number;
  readonly seed: number;
  readonly workers?: number;
  readonly set: readonly string[];
  readonly json: boolean;
}

/** Adds `simulate`: how likely which result is, what drives it, and what is worth finding out. */
export function register(program: Command): void {
  program
    .command('simulate')
    .description('draw every estimate of a case many times and print how likely which NPV is, and what drives it')
    .argument('<case>', 'the case document (JSON, either version); - reads it from standard input')
    .addOption(new Option('--trials <number>', 'how many').default(10_000).argParser(wholeNumber('trials', trialsBounds)))
    .addOption(
      new Option('--seed <number>', 'trials are numbered from the one after it').default(0).argParser(wholeNumber('seed', seedBounds)),
    )
    .addOption(
      new Option('--workers <number>', 'threads to calculate on; the results are the same').argParser(
        wholeNumber('workers', { min: 1, max: 16, integer: true }),
      ),
    )
    .addOption(setOption())
    .option('--json', 'print the results as data', false)
    .addHelpText(
      'after',
      [
        '',
        'Low and high of an estimate are its 10th and 90th percentile. Any trial can be looked at with case results --trial.',
        '',
        'Example:',
        '  case simulate assets/examples/retail.json --trials 10000 --json',
      ].join('\n'),
    )
    .action((path: string, options: SimulateOptions) => runOnCase(() => runSimulate(path, options)));
}

async function runSimulate(path: string, { trials, seed, workers, set, json }: SimulateOptions): Promise<void> {
  const document = readCaseFile(path, set);
  const first = seed + 1;
  const columns = await simulateTrials(document, first, trials, workers ?? workersFor(trials));
  const sampler = samplerOf(buildModel(document));
  const report = simulationReport(document.currency, seed, analyse(sampler, columns, first), tornadoOf(sampler));
  if (json) printJson(report);
  else process.stdout.write(printSimulation(document.title, report));
}
