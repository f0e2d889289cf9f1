import { type Command, Option } from 'commander';
import { dialectNames, type DialectName } from '../sql/dialects';
import { TENURE_UNITS, type TenureUnit } from '../../core/retention/survival/tenure';
import { type CountsQuery, countsStatement } from '../sql/statement';
import { survivorsStatement } from '../sql/survivors';

interface SqlOptions extends CountsQuery {
  readonly for: 'purchases' | 'survivors';
  readonly dialect: DialectName;
  readonly start: string;
  readonly end: string;
  readonly unit: TenureUnit;
}

/** `case sql`: prints the statement that makes the counts where the transactions are, so that nobody exports them. */
export function register(program: Command): void {
  program
    .command('sql')
    .description('print the one SQL statement that counts, inside the warehouse, what a fit needs of its customers')
    .addOption(
      new Option(
        '--for <method>',
        'purchases: frequency, recency and age for "case fit --counts"; survivors: tenure, lost or still there, for KAPLAN_MEIER_COUNTS',
      )
        .choices(['purchases', 'survivors'])
        .default('purchases'),
    )
    .addOption(new Option('--dialect <name>', 'warehouse to write for').choices(dialectNames).makeOptionMandatory())
    .requiredOption('--table <name>', 'table of transactions (survivors: one row a customer), for example shop.orders')
    .option('--customer <column>', 'column with the customer', 'customer_id')
    .option('--date <column>', 'column with the date or time of the transaction', 'order_date')
    .option('--amount <column>', 'column with the amount: zero amounts and returns are then left out')
    .option('--as-of <day>', 'last day observed, YYYY-MM-DD (the latest purchase if left out; needed for survivors)')
    .option('--by <column>', 'column with the segment: counts for each segment by itself')
    .option('--start <column>', 'survivors: column with the date on which a customer came', 'start_date')
    .option('--end <column>', 'survivors: column with the date on which the customer left, empty for who is still there', 'end_date')
    .addOption(new Option('--unit <unit>', 'survivors: unit of tenure').choices(TENURE_UNITS).default('month'))
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
  if (options.for === 'purchases') return countsStatement(options, options.dialect);
  const { asOf } = options;
  if (asOf === undefined) return command.error('error: survivors need --as-of, the last day on which a loss would have been seen.');
  return survivorsStatement({ ...options, asOf }, options.dialect);
}
