import { type Command, Option } from 'commander';
import { dialectNames, type DialectName } from '../sql/dialects';
import { countsStatement } from '../sql/statement';

interface SqlOptions {
  readonly dialect: DialectName;
  readonly table: string;
  readonly customer: string;
  readonly date: string;
  readonly amount?: string;
  readonly asOf?: string;
}

/** `case sql`: prints the statement that makes the counts where the transactions are, so that nobody exports them. */
export function register(program: Command): void {
  program
    .command('sql')
    .description('print the one SQL statement that counts customers by frequency, recency and age, for `case fit --counts`')
    .addOption(new Option('--dialect <name>', 'warehouse to write for').choices(dialectNames).makeOptionMandatory())
    .requiredOption('--table <name>', 'table of transactions, for example shop.orders')
    .option('--customer <column>', 'column with the customer', 'customer_id')
    .option('--date <column>', 'column with the date or time of the transaction', 'order_date')
    .option('--amount <column>', 'column with the amount: zero amounts and returns are then left out')
    .option('--as-of <day>', 'last day observed, YYYY-MM-DD (the latest purchase if left out)')
    .action((options: SqlOptions, command: Command) => {
      try {
        process.stdout.write(countsStatement(options, options.dialect));
      } catch (error) {
        if (error instanceof RangeError) command.error(`error: ${error.message}`);
        throw error;
      }
    });
}
