import { dialectNames } from '../../src/cli/sql/dialects';
import { countsStatement } from '../../src/cli/sql/statement';
import { survivorsStatement } from '../../src/cli/sql/survivors';

const orders = { table: 'shop.orders', customer: 'customer_id', date: 'ordered at', amount: 'total' };

describe('the statement that counts customers', () => {
  it.each(dialectNames)('quotes only what needs quotes and reads one table, in %s', (dialect) => {
    const statement = countsStatement(orders, dialect);
    const mark = dialect === 'bigquery' || dialect === 'spark' ? '`' : '"';
    expect(statement).toContain('FROM shop.orders');
    expect(statement).toContain(`CAST(${mark}ordered at${mark} AS DATE)`);
    expect(statement).toContain('total > 0');
    expect(statement.match(/\bFROM shop\.orders\b/g)).toHaveLength(1);
  });

  it('keeps quotes inside a name from ending the name', () => {
    const statement = countsStatement({ ...orders, table: 'orders"; DROP TABLE orders; --' }, 'duckdb');
    expect(statement).toContain('FROM "orders""; DROP TABLE orders; --"');
  });

  it('takes a day that exists and nothing else as the last day observed', () => {
    expect(countsStatement({ ...orders, asOf: '2024-02-29' }, 'postgres')).toContain("CAST('2024-02-29' AS DATE)");
    for (const asOf of ['2023-02-29', "2024-01-01' OR 1=1", '01.01.2024', '']) {
      expect(() => countsStatement({ ...orders, asOf }, 'postgres')).toThrow(/is not a day/);
    }
  });

  it('refuses an empty name and says what a name looks like', () => {
    expect(() => countsStatement({ ...orders, table: 'shop.' }, 'snowflake')).toThrow(/shop\.orders/);
  });
});

describe('the statement that counts tenures', () => {
  const members = { table: 'shop.members', start: 'came', end: 'end', asOf: '2026-03-31', unit: 'quarter', by: 'plan' } as const;

  it.each(dialectNames)('reads one table once and quotes what needs quotes, in %s', (dialect) => {
    const statement = survivorsStatement(members, dialect);
    expect(statement.match(/\bFROM shop\.members\b/g)).toHaveLength(1);
    expect(statement).toContain(
      dialect === 'bigquery' || dialect === 'spark'
        ? 'CAST(`end` AS DATE)'
        : dialect === 'snowflake'
          ? 'CAST("END" AS DATE)'
          : 'CAST("end" AS DATE)',
    );
    expect(statement).toMatch(/GROUP BY 1, 2, 3\nORDER BY 1, 2, 3\n$/);
  });

  it('takes a day and nothing else as the last one observed', () => {
    expect(() => survivorsStatement({ ...members, asOf: "2026-03-31' OR 1=1" }, 'duckdb')).toThrow(/is not a day/);
  });
});
