import type { Command } from 'commander';
import { buildModel } from '../../model/lines/build-model';
import { membership } from '../../model/portfolio/membership';
import { portfolioOf } from '../../model/portfolio/alternatives';
import { readCaseFile } from '../case/case-file';
import { printJson, runOnCase } from '../case/run-on-case';
import { setOption } from '../case/set-option';
import { printFrontier } from '../portfolio/print';
import { frontierReport } from '../../model/portfolio/report';

interface FrontierOptions {
  readonly set: readonly string[];
  readonly json: boolean;
}

/** Adds `frontier`: which programmes to fund, at this budget and at every other. */
export function register(program: Command): void {
  program
    .command('frontier')
    .description('choose between this programme, at several efforts, and the other programmes of a case under its budgets, exactly')
    .argument('<case>', 'the case document (JSON, either version); - reads it from standard input')
    .addOption(setOption())
    .option('--json', 'print the frontier as data', false)
    .addHelpText(
      'after',
      [
        '',
        'Costs are outlays before the tax that they relieve; NPV is after tax. With several years, all budgets grow together.',
        '',
        'Example:',
        '  case frontier assets/examples/retail.json --set budgets=[900000] --json',
      ].join('\n'),
    )
    .action((path: string, options: FrontierOptions) => runOnCase(() => runFrontier(path, options)));
}

function runFrontier(path: string, { set, json }: FrontierOptions): void {
  const document = readCaseFile(path, set);
  const model = buildModel(document);
  const portfolio = portfolioOf(model);
  const report = frontierReport(document.currency, portfolio, membership(model, portfolio));
  if (json) printJson(report);
  else process.stdout.write(printFrontier(report));
}
