import { type Command, InvalidArgumentError, Option } from 'commander';
import { dayOf } from '../../core/customerbase/dates';
import { MODEL_NAMES, findPurchaseModel } from '../../core/customerbase/models';
import { TIME_UNITS, type TimeUnit } from '../../core/customerbase/time-unit';
import { DomainError } from '../../core/errors';
import { printReport } from '../fit/print';
import { type FitReport, fitCounts, fitLedger } from '../fit/report';
import { countsFromFile } from '../transactions/counts-from-file';
import { ledgerFromFile } from '../transactions/ledger-from-file';
import { TableError } from '../transactions/table';

interface FitOptions {
  readonly counts?: string;
  readonly customer?: string;
  readonly date?: string;
  /** False after --no-amount. */
  readonly amount?: string | false;
  readonly delimiter?: string;
  readonly decimalComma: boolean;
  readonly skipBadRows: boolean;
  readonly model: string;
  readonly unit: TimeUnit;
  readonly horizon: number;
  readonly asOf?: number;
  readonly split?: number;
  readonly json: boolean;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

function serialDay(text: string): number {
  const day = dayOf(text);
  if (typeof day !== 'number') throw new InvalidArgumentError(`${day.reason}.`);
  return day;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError('Give a number above 0.');
  return value;
}

/** `case fit`: a transaction file, or the counts a warehouse made of one, fitted to how customers buy. */
export function register(program: Command): void {
  program
    .command('fit')
    .description('fit how customers buy and leave, from a file of transactions or from the counts of "case sql"')
    .argument('[transactions.csv]', 'file with one row a transaction, or - for standard input')
    .option('--counts <counts.csv>', 'customers by frequency, recency and age, as made by "case sql"')
    .option('--customer <column>', 'column with the customer')
    .option('--date <column>', 'column with the date')
    .option('--amount <column>', 'column with the amount: zero amounts and returns are then left out, and spend is fitted')
    .option('--no-amount', 'every row is a purchase, whatever its amount')
    .option('--delimiter <mark>', 'field separator (found in the first line if left out)')
    .option('--decimal-comma', 'amounts are written 12,50', false)
    .option('--skip-bad-rows', 'leave out rows that cannot be read, and say how many', false)
    .addOption(new Option('--model <name>', 'model of buying').choices(MODEL_NAMES.map(plain)).default('bgnbd'))
    .addOption(new Option('--unit <unit>', 'unit of time').choices(TIME_UNITS).default('week'))
    .addOption(new Option('--horizon <units>', 'how far to forecast, in units').default(52).argParser(positive))
    .addOption(new Option('--as-of <day>', 'last day observed (the latest purchase if left out)').argParser(serialDay))
    .addOption(new Option('--split <day>', 'last day of the calibration for the holdout error').argParser(serialDay))
    .option('--json', 'print the report as data', false)
    .action(async (path: string | undefined, options: FitOptions, command: Command) => {
      if ((path === undefined) === (options.counts === undefined)) {
        command.error('error: give either a file of transactions or --counts.');
      }
      try {
        const report = await reportOf(path, options);
        process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : printReport(report));
      } catch (error) {
        if (!(error instanceof TableError || error instanceof DomainError)) throw error;
        say(`error: ${error.message}`);
        process.exitCode = 1;
      }
    });
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function reportOf(path: string | undefined, options: FitOptions): Promise<FitReport> {
  const model = findPurchaseModel(options.model)!;
  if (path === undefined) {
    const counts = await countsFromFile(options.counts!, options.unit, options.delimiter);
    return fitCounts(model, counts, options.unit, options.horizon);
  }
  const { customer, date, amount, delimiter, decimalComma, skipBadRows } = options;
  const read = await ledgerFromFile(path, {
    typed: { ...(customer && { customer }), ...(date && { date }), ...(amount && { amount }) },
    ignoreAmount: amount === false,
    ...(delimiter && { delimiter }),
    decimalComma,
    skipBadRows,
    onProgress: (rows) => say(`${rows.toLocaleString('en-US')} rows read`),
  });
  for (const role of read.guessed) {
    if (read.columns[role] !== role) say(`Column ${read.columns[role]} taken as the ${role}; --${role} names another one.`);
  }
  if (read.bad.count > 0) say([`${read.bad.count} rows left out that cannot be read, such as`, ...read.bad.examples].join('\n'));
  return fitLedger(model, read.ledger, {
    unit: options.unit,
    horizon: options.horizon,
    hasAmounts: read.columns.amount !== undefined,
    ...(options.asOf !== undefined && { asOf: options.asOf }),
    ...(options.split !== undefined && { split: options.split }),
  });
}
