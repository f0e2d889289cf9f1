import { dayOf } from '../../core/customerbase/days';
import { PurchaseLedger } from '../../core/customerbase/ledger';
import { type Columns, guessColumns, type Role } from './guess-columns';
import { readTable, TableError } from './read-table';

export interface LedgerOptions {
  readonly typed: Partial<Record<Role, string>>;
  /** True where every row is a purchase, whatever its amount. */
  readonly ignoreAmount: boolean;
  readonly delimiter?: string;
  readonly encoding?: string;
  /** True where amounts are written 12,50. */
  readonly decimalComma: boolean;
  /** Leave rows out that cannot be read, instead of refusing the file. */
  readonly skipBadRows: boolean;
  /** Called now and then with the number of rows read. */
  readonly onProgress: (rows: number) => void;
}

export interface LedgerFromFile {
  readonly ledger: PurchaseLedger;
  readonly columns: Columns;
  /** Which columns were guessed by their names. */
  readonly guessed: readonly Role[];
  readonly rows: number;
  /** Rows left out because they could not be read, with a few of the reasons. */
  readonly bad: BadRows;
}

export interface BadRows {
  readonly count: number;
  readonly examples: readonly string[];
}

const PROGRESS_EVERY = 500_000;
const EXAMPLES = 3;

/**
 * Streams a file of transactions into a ledger.
 * @throws TableError when a column has to be named, or when rows cannot be read and `skipBadRows` is not set
 */
export async function ledgerFromFile(path: string, options: LedgerOptions): Promise<LedgerFromFile> {
  const ledger = new PurchaseLedger();
  const examples: string[] = [];
  let found: { columns: Columns; guessed: readonly Role[] } | undefined;
  let at = { customer: 0, date: 0, amount: -1 };
  let rows = 0;
  let count = 0;
  const reject = (row: number, column: string, value: string, remedy: string): void => {
    count += 1;
    if (examples.length < EXAMPLES) examples.push(`row ${row}, column ${column}: found "${value}"; ${remedy}.`);
  };
  await readTable(path, {
    ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    onHeader(header) {
      const guess = guessColumns(header, options.typed, options.ignoreAmount ? ['customer', 'date'] : undefined);
      if ('question' in guess) throw new TableError(guess.question);
      found = guess;
      const { customer, date, amount } = guess.columns;
      at = { customer: header.indexOf(customer), date: header.indexOf(date), amount: amount === undefined ? -1 : header.indexOf(amount) };
    },
    onRow(fields, row) {
      rows = row;
      if (row % PROGRESS_EVERY === 0) options.onProgress(row);
      const { columns } = found!;
      const customer = fields[at.customer]!;
      if (customer === '') return reject(row, columns.customer, customer, 'give each transaction a customer');
      const day = dayIn(fields[at.date]!);
      if (typeof day !== 'number') return reject(row, columns.date, fields[at.date]!, day.reason);
      if (at.amount < 0) return ledger.add(customer, day);
      const amount = amountIn(fields[at.amount]!, options.decimalComma);
      if (Number.isNaN(amount)) return reject(row, columns.amount!, fields[at.amount]!, 'write amounts as 1234.50, or use --decimal-comma');
      return ledger.add(customer, day, amount);
    },
  });
  if (rows === 0) throw new TableError(`${path} has column names but no rows.`);
  if (count > 0 && !options.skipBadRows) {
    const more = count > examples.length ? [`${count - examples.length} more rows cannot be read.`] : [];
    throw new TableError([...examples, ...more, 'Correct them, or leave them out with --skip-bad-rows.'].join('\n'));
  }
  return { ledger, ...found!, rows, bad: { count, examples } };
}

const SERIAL = /^\d{1,5}(\.\d+)?$/;

/** A number of up to five digits in a file is Excel's serial number of a day, as it is in a sheet. */
const dayIn = (text: string): ReturnType<typeof dayOf> => dayOf(SERIAL.test(text) ? Number(text) : text);

const PLAIN_AMOUNT = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const COMMA_AMOUNT = /^[+-]?\d+(,\d*)?$/;

function amountIn(text: string, decimalComma: boolean): number {
  if (decimalComma) return COMMA_AMOUNT.test(text) ? Number(text.replace(',', '.')) : NaN;
  return PLAIN_AMOUNT.test(text) ? Number(text) : NaN;
}
