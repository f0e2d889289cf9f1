import { basename } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { dayOf } from '../../core/customerbase/days';
import { MODEL_NAMES, findPurchaseModel } from '../../core/customerbase/models';
import { TIME_UNITS, type TimeUnit } from '../../core/customerbase/time-unit';
import type { PurchaseModel } from '../../core/customerbase/purchase-model';
import { DomainError } from '../../core/errors';
import { CaseError } from '../case/case-file';
import { printReport } from '../fit/print';
import { compareCounts, compareLedger } from '../fit/comparison';
import { printComparison } from '../fit/print-comparison';
import { segmentToWrite, type Target, writeRetention } from '../fit/into-case';
import { CURVES, type CurveName, writeTenure } from '../fit/tenure-into';
import { type FitReport, fitCountsSteps, fitLedgerSteps } from '../../core/customerbase/base-fit/report';
import { trackLedger } from '../../core/customerbase/base-fit/tracking';
import { trackingCsv } from '../fit/tracking';
import { watched } from '../fit/watched';
import { type CountTable, readCountTable } from '../transactions/count-table';
import { type LedgerFromFile, ledgerFromFile } from '../transactions/ledger-from-file';
import { purchaseCounts } from '../transactions/purchase-counts';
import { TableError } from '../transactions/read-table';
import { printTables } from '../counts/print';
import { functionTables } from '../counts/function-tables';
import { purchaseCharts } from '../plot/purchases';
import { survivalCharts } from '../plot/survival';
import { writePlot } from '../plot/write-plot';

interface FitOptions {
  readonly counts?: string;
  readonly only?: string;
  readonly start?: string;
  readonly randomised: boolean;
  readonly plot?: string;
  readonly customer?: string;
  readonly date?: string;
  /** False after --no-amount. */
  readonly amount?: string | false;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly decimalComma: boolean;
  readonly skipBadRows: boolean;
  readonly model: string;
  readonly unit: TimeUnit;
  readonly curve: CurveName;
  readonly horizon: number;
  readonly asOf?: number;
  readonly split?: number;
  readonly compare: boolean;
  readonly tracking: boolean;
  readonly into?: string;
  readonly segment?: string;
  readonly owner?: string;
  readonly replace: boolean;
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
    .option('--counts <counts.csv>', 'counts made by "case sql": of purchases, or of survivors, scores or a pilot, which its columns tell')
    .option('--only <segment>', 'which segment, where the counts are those of several ("case sql --by")')
    .option('--start <period>', 'first period with treatment, for counts of a pilot by period')
    .option('--randomised', 'chance decided who was treated, for counts of a pilot by covariates', false)
    .option('--customer <column>', 'column with the customer')
    .option('--date <column>', 'column with the date')
    .option('--amount <column>', 'column with the amount: zero amounts and returns are then left out, and spend is fitted')
    .option('--no-amount', 'every row is a purchase, whatever its amount')
    .option('--delimiter <mark>', 'field separator (found in the first line if left out)')
    .option('--encoding <name>', 'encoding of the file, for example windows-1252 (UTF-8 if left out)')
    .option('--decimal-comma', 'amounts are written 12,50', false)
    .option('--skip-bad-rows', 'leave out rows that cannot be read, and say how many', false)
    .addOption(new Option('--model <name>', 'model of buying').choices(MODEL_NAMES.map(plain)).default('bgnbd'))
    .addOption(new Option('--unit <unit>', 'unit of time').choices(TIME_UNITS).default('week'))
    .addOption(new Option('--horizon <units>', 'how far to forecast, in units').default(52).argParser(positive))
    .addOption(new Option('--as-of <day>', 'last day observed (the latest purchase if left out)').argParser(serialDay))
    .addOption(new Option('--split <day>', 'last day of the calibration for the holdout error').argParser(serialDay))
    .addOption(
      new Option('--compare', 'all models side by side: likelihood, AIC, BIC and holdout error')
        .default(false)
        .conflicts(['model', 'horizon', 'into']),
    )
    .addOption(
      new Option('--tracking', 'print purchases by unit of time as CSV, actual against expected by a fit up to the split')
        .default(false)
        .conflicts(['compare', 'horizon', 'into', 'json', 'counts']),
    )
    .addOption(
      new Option('--plot <file.svg>', 'also draw it: purchases, actual against expected; or survivors with their projection').conflicts([
        'compare',
        'tracking',
      ]),
    )
    .option('--into <case.json>', 'write the retention found into this case, of survivors by year of tenure; needs --segment')
    .addOption(new Option('--curve <name>', 'curve of survivors that --into writes').choices(Object.keys(CURVES)).default('sbg'))
    .option('--segment <id>', 'segment of the case whose retention it is')
    .option('--owner <name>', 'who vouches for it, so that it counts as confirmed')
    .option('--replace', 'also where the case holds a retention that somebody has confirmed', false)
    .option('--json', 'print the report as data', false)
    .action(async (path: string | undefined, options: FitOptions, command: Command) => {
      if ((path === undefined) === (options.counts === undefined)) {
        command.error('error: give either a file of transactions or --counts.');
      }
      if (options.counts === undefined) {
        if (options.only !== undefined) command.error('error: --only belongs to --counts.');
        if (options.start !== undefined || options.randomised)
          command.error('error: --start and --randomised belong to the --counts of a pilot.');
      }
      if (
        options.segment === undefined
          ? options.into !== undefined || options.replace || options.owner !== undefined
          : options.into === undefined
      ) {
        command.error('error: --into and --segment belong together; --owner and --replace need both.');
      }
      try {
        process.stdout.write(await answer(path, options));
      } catch (error) {
        if (!(error instanceof TableError || error instanceof DomainError || error instanceof CaseError)) throw error;
        say(`error: ${error.message}`);
        process.exitCode = error instanceof CaseError ? error.code : 1;
      }
    });
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** What a report says, as data or for a person. */
const printed = <Report>(report: Report, options: FitOptions, print: (report: Report) => string): string =>
  options.json ? `${JSON.stringify(report, null, 2)}\n` : print(report);

async function answer(path: string | undefined, options: FitOptions): Promise<string> {
  if (path === undefined) return ofCounts(await readCountTable(options.counts!, options), options);
  if (options.tracking) return tracking(path, options);
  return options.compare ? comparison(path, options) : report(path, options);
}

async function ofCounts(table: CountTable, options: FitOptions): Promise<string> {
  if (table.kind === 'purchases') {
    if (options.start !== undefined || options.randomised)
      throw new TableError(`${table.path} holds counts of purchases: leave out --start and --randomised.`);
    if (options.plot !== undefined)
      throw new TableError(`${table.path} carries no days: --plot draws purchases from a file of transactions.`);
    const counts = purchaseCounts(table, options.unit);
    if (options.compare) return printed(compareCounts(counts, options.unit), options, printComparison);
    return reported(options.counts!, options, (model) =>
      watched(fitCountsSteps(model, counts, options.unit, options.horizon), `Fitting ${model.name}`),
    );
  }
  if (options.compare) throw new TableError(`${table.path} holds counts of ${table.kind}: --compare is for purchases.`);
  if (options.into !== undefined) say(await survivorsInto(table, options, { ...options, into: options.into, segment: options.segment! }));
  return otherCounts(table, options);
}

/** The curve of survivors as the retention by tenure of a segment. */
function survivorsInto(table: CountTable, { unit, curve, counts }: FitOptions, target: Target): Promise<string> {
  if (table.kind !== 'survivors')
    throw new TableError(`${table.path} holds counts of ${table.kind}: --into is for purchases and survivors.`);
  if (unit !== 'month' && unit !== 'year')
    throw new TableError(`${table.path} counts periods of tenure: say with --unit month or --unit year how long one is.`);
  return writeTenure(table, curve, unit, basename(counts!), target);
}

async function otherCounts(table: CountTable, options: FitOptions): Promise<string> {
  const tables = functionTables(table, options);
  if (options.plot !== undefined) await writePlot(options.plot, survivalCharts(tables));
  return printed(tables, options, printTables);
}

async function tracking(path: string, options: FitOptions): Promise<string> {
  const { ledger } = await ledgerOf(path, options);
  return trackingCsv(trackLedger(findPurchaseModel(options.model)!, ledger, options));
}

async function comparison(path: string, options: FitOptions): Promise<string> {
  return printed(compareLedger((await ledgerOf(path, options)).ledger, options), options, printComparison);
}

const report = (path: string, options: FitOptions): Promise<string> => reported(path, options, (model) => fitted(path, model, options));

async function reported(data: string, options: FitOptions, fit: (model: PurchaseModel) => FitReport | Promise<FitReport>): Promise<string> {
  const target = options.into === undefined ? undefined : { ...options, into: options.into, segment: options.segment! };
  // What stands in the way of writing is said before the long work, and looked for again after it.
  if (target) segmentToWrite(target);
  const found = await fit(findPurchaseModel(options.model)!);
  if (target) say(await writeRetention(found, basename(data), target));
  return printed(found, options, printReport);
}

async function fitted(path: string, model: PurchaseModel, options: FitOptions): Promise<FitReport> {
  const { ledger, columns } = await ledgerOf(path, options);
  const found = watched(fitLedgerSteps(model, ledger, { ...options, hasAmounts: columns.amount !== undefined }), `Fitting ${model.name}`);
  if (options.plot !== undefined) {
    const estimates = found.purchases.parameters.map(({ estimate }) => estimate);
    await writePlot(options.plot, purchaseCharts(model, ledger, options, estimates));
  }
  return found;
}

async function ledgerOf(path: string, options: FitOptions): Promise<LedgerFromFile> {
  const { customer, date, amount, delimiter, encoding, decimalComma, skipBadRows } = options;
  const read = await ledgerFromFile(path, {
    typed: { ...(customer && { customer }), ...(date && { date }), ...(amount && { amount }) },
    ignoreAmount: amount === false,
    ...(delimiter && { delimiter }),
    ...(encoding && { encoding }),
    decimalComma,
    skipBadRows,
    onProgress: (rows) => say(`${rows.toLocaleString('en-US')} rows read`),
  });
  for (const role of read.guessed) {
    if (read.columns[role] !== role) say(`Column ${read.columns[role]} taken as the ${role}; --${role} names another one.`);
  }
  if (read.bad.count > 0) say([`${read.bad.count} rows left out that cannot be read, such as`, ...read.bad.examples].join('\n'));
  return read;
}
