import { type Command, InvalidArgumentError, Option } from 'commander';
import { TENURE_UNITS, type TenureUnit } from '../../core/retention/survival/tenure';
import { dialectNames, type DialectName } from '../sql/dialects';
import { experimentStatement } from '../sql/experiment-moments';
import { pilotStatement } from '../sql/pilot';
import { scoresStatement } from '../sql/scores';
import { type CountsQuery, countsStatement } from '../sql/statement';
import { survivorsStatement } from '../sql/survivors';

interface SqlOptions extends CountsQuery {
  readonly for: 'purchases' | 'survivors' | 'scores' | 'pilot';
  readonly dialect: DialectName;
  readonly start: string;
  readonly end: string;
  readonly unit: TenureUnit;
  readonly score?: readonly string[];
  readonly width?: number;
  readonly retained: string;
  readonly treated: string;
  readonly period?: string;
  readonly covariate?: readonly string[];
  readonly before?: string;
  readonly outcome?: string;
}

const collected = (score: string, before: readonly string[] | undefined): string[] => [...(before ?? []), score];

function widthOf(text: string): number {
  const width = Number(text);
  if (!(width > 0 && Number.isFinite(width))) throw new InvalidArgumentError('Give a number above 0.');
  return width;
}

/** `case sql`: prints the statement that makes the counts where the data are, so that nobody exports them. */
export function register(program: Command): void {
  program
    .command('sql')
    .description('print the one SQL statement that counts, inside the warehouse, what a fit needs of its customers')
    .addOption(
      new Option(
        '--for <method>',
        'what "case fit --counts" is to fit. purchases: frequency, recency and age; survivors: tenure, lost or still there; scores: retained by score; pilot: treated and control by outcome, with --before their means and spread',
      )
        .choices(['purchases', 'survivors', 'scores', 'pilot'])
        .default('purchases'),
    )
    .addOption(new Option('--dialect <name>', 'warehouse to write for').choices(dialectNames).makeOptionMandatory())
    .requiredOption('--table <name>', 'table of transactions (all others: one row a customer), for example shop.orders')
    .option('--customer <column>', 'column with the customer', 'customer_id')
    .option('--date <column>', 'column with the date or time of the transaction', 'order_date')
    .option('--amount <column>', 'column with the amount: zero amounts and returns are then left out')
    .option('--as-of <day>', 'last day observed, YYYY-MM-DD (the latest purchase if left out; needed for survivors)')
    .option('--by <column>', 'column with the segment: counts for each segment by itself')
    .option('--start <column>', 'survivors: column with the date on which a customer came', 'start_date')
    .option('--end <column>', 'survivors: column with the date on which the customer left, empty for who is still there', 'end_date')
    .addOption(new Option('--unit <unit>', 'survivors: unit of tenure').choices(TENURE_UNITS).default('month'))
    .option('--score <column>', 'scores: column with a score or a category; may be given several times', collected)
    .option('--width <number>', 'scores: width of bins of a single score (every different score by itself if left out)', widthOf)
    .option('--retained <column>', 'scores, pilot: column with 1 or true for customers who were retained', 'retained')
    .option('--treated <column>', 'pilot: column with 1 or true for customers who were treated', 'treated')
    .option('--period <column>', 'pilot: column with the period of a row, where there are several')
    .addOption(
      new Option('--covariate <column>', 'pilot: column that shall be equal between treated and control; may be given several times')
        .argParser(collected)
        .conflicts(['period', 'before']),
    )
    .addOption(new Option('--before <column>', 'pilot: column with a measure from before, for CUPED').conflicts('period'))
    .option('--outcome <column>', 'pilot with --before: column with the outcome as a number (retained if left out)')
    .action((options: SqlOptions, command: Command) => {
      try {
        process.stdout.write(statementOf(options, command));
      } catch (error) {
        if (error instanceof RangeError) command.error(`error: ${error.message}`);
        throw error;
      }
    });
}

function statementOf(options: SqlOptions, command: Command): string {
  const { asOf, score, covariate, before, outcome, dialect } = options;
  switch (options.for) {
    case 'purchases':
      return countsStatement(options, dialect);
    case 'survivors':
      if (asOf === undefined) return command.error('error: survivors need --as-of, the last day on which a loss would have been seen.');
      return survivorsStatement({ ...options, asOf }, dialect);
    case 'scores':
      if (score === undefined) return command.error('error: scores need --score, the column with the score; repeat it for several.');
      return scoresStatement({ ...options, scores: score }, dialect);
    case 'pilot':
      if (before !== undefined) return experimentStatement({ ...options, before }, dialect);
      if (outcome !== undefined) return command.error('error: --outcome belongs to --before; counts are by --retained.');
      return pilotStatement({ ...options, covariates: covariate ?? [] }, dialect);
  }
}
