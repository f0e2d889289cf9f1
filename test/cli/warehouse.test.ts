import { PurchaseLedger } from '../../src/core/customerbase/ledger';
import { dayOf } from '../../src/core/customerbase/days';
import { summarise } from '../../src/core/customerbase/customer-summary';
import { COUNT_COLUMNS, type CountsQuery, countsStatement } from '../../src/cli/sql/statement';
import { cdnowTransactions, type CdnowRow } from './cdnow';
import { askEngine, ENGINES } from './engines';

type CountRow = readonly number[];

const tableOf = (rows: readonly CdnowRow[]): string =>
  `CREATE TABLE orders (customer_id VARCHAR(20), ordered_at TIMESTAMP, total NUMERIC(10, 2)); INSERT INTO orders VALUES ${rows
    .map(({ customer, day, dollars }, i) => `('${customer}', '${day} ${String(i % 24).padStart(2, '0')}:30:00', ${dollars})`)
    .join(',')};`;

const asNumbers = (row: Record<string, unknown>): CountRow => COUNT_COLUMNS.map((name) => Number(row[name]));

/** The project's own way to the same counts, sorted as the statement sorts. */
function ownCounts(rows: readonly CdnowRow[], query: CountsQuery): CountRow[] {
  const ledger = new PurchaseLedger();
  for (const { customer, day, dollars } of rows) ledger.add(customer, dayOf(day) as number, query.amount ? dollars : undefined);
  const { frequency, recency, age } = summarise(ledger, { unit: 'day', ...(query.asOf && { asOf: dayOf(query.asOf) as number }) });
  const counts = new Map<string, number[]>();
  frequency.forEach((x, i) => {
    const key = [x, recency[i], age[i]].join();
    const row = counts.get(key) ?? [x, recency[i]!, age[i]!, 0];
    row[3]! += 1;
    counts.set(key, row);
  });
  return [...counts.values()].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!);
}

const base: CountsQuery = { table: 'orders', customer: 'customer_id', date: 'ordered_at' };
const queries: Record<string, CountsQuery> = {
  'the whole observation': base,
  'amounts above 0 only': { ...base, amount: 'total' },
  'the first 39 weeks': { ...base, asOf: '1997-09-30' },
};

describe.each(ENGINES)('the statement run by %s', (name) => {
  const transactions = cdnowTransactions();
  let counted: CountRow[][] = [];
  // The engine of PostgreSQL takes its time to start as a library.
  beforeAll(async () => {
    const statements = Object.values(queries).map((query) => countsStatement(query, name));
    counted = (await askEngine(name, tableOf(transactions), statements)).map((rows) => rows.map(asNumbers));
  });

  it.each(Object.keys(queries))('counts CDNOW row for row as the summary of the project does: %s', (title) => {
    const rows = counted[Object.keys(queries).indexOf(title)]!;
    expect(rows).toEqual(ownCounts(transactions, queries[title]!));
    expect(rows.reduce((sum, row) => sum + row[3]!, 0)).toBeGreaterThan(2300);
  });
});
