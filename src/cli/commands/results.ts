import { type Command, Option } from 'commander';
import { SCENARIOS, type Scenario } from '../../model/document';
import { SCENARIO_INPUT } from '../../model/document/inputs';
import { evaluate } from '../../model/exact/evaluate';
import { resultsOf } from '../../model/exact/results';
import { buildModel } from '../../model/lines/build-model';
import { trialBounds } from '../../core/uncertainty/draws';
import { drawTrial } from '../../model/simulation/trial';
import { readCaseFile } from '../case/case-file';
import { printResults } from '../case/print-results';
import { printJson, runOnCase } from '../case/run-on-case';
import { setOption } from '../case/set-option';
import { wholeNumber } from '../terminal/whole-number';

interface ResultOptions {
  readonly scenario?: Scenario;
  readonly set: readonly string[];
  readonly trial?: number;
  readonly json: boolean;
}

/** Adds `results`: what a case comes to, from the exact reader. */
export function register(program: Command): void {
  program
    .command('results')
    .description('calculate a case and print its results: value, return, payback, customers, retention, years')
    .argument('<case>', 'the case document (JSON, either version); - reads it from standard input')
    .addOption(new Option('--scenario <name>', 'in place of the scenario of the document').choices(SCENARIOS))
    .addOption(
      new Option('--trial <number>', 'the case in this trial of the simulation, in place of a scenario')
        .argParser(wholeNumber('trial', trialBounds))
        .conflicts('scenario'),
    )
    .addOption(setOption('as explained below'))
    .option('--json', 'print the results as data', false)
    .addHelpText(
      'after',
      [
        '',
        'Money is after tax; start is what is paid and earned today, before the first year. A path is one of the current version of the',
        'document (segments[0].retention.base, levers.training.ramp) or the id of an input (segment.mobile.retention); a number given',
        'for an estimate becomes its low, base and high.',
        '',
        'Example:',
        '  case results assets/examples/retail.json --scenario low --set delay=12 --json',
      ].join('\n'),
    )
    .action((path: string, options: ResultOptions) => runOnCase(() => runResults(path, options)));
}

function runResults(path: string, { scenario, set, trial, json }: ResultOptions): void {
  const document = readCaseFile(path, set);
  const model = buildModel(document);
  const drawn = trial === undefined ? undefined : drawTrial(model, trial);
  const used = scenario ?? document.scenario;
  const overrides = drawn
    ? new Map([...drawn].map(([id, { value }]) => [id, value]))
    : new Map([[SCENARIO_INPUT, SCENARIOS.indexOf(used) + 1]]);
  const results = resultsOf(model, evaluate(model, overrides));
  if (!json) process.stdout.write(printResults(document, drawn ? `trial ${trial}` : used, results));
  else if (drawn) printJson({ currency: document.currency, trial, ...results, inputs: Object.fromEntries(drawn) });
  else printJson({ currency: document.currency, scenario: used, ...results });
}
