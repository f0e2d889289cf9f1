import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { dialects, dialectNames } from '../../src/cli/sql/dialects';
import { identifier } from '../../src/cli/sql/identifier';
import { COUNT_COLUMNS, countsStatement } from '../../src/cli/sql/statement';

/** What every statement over the table below must count: a came twice, b and c once; the return does not count. */
const EXPECTED = [
  [0, 0, 0, 1],
  [0, 0, 1, 1],
  [1, 5, 9, 1],
];
const ROWS = "('a', '2024-01-01', 1), ('a', '2024-01-06', 1), ('b', '2024-01-09', 1), ('c', '2024-01-10', 1), ('c', '2024-01-10', -1)";

const numbers = (rows: readonly Record<string, unknown>[]): number[][] => rows.map((row) => COUNT_COLUMNS.map((name) => Number(row[name])));

/** A table called by the word, whose three columns are called by it in turn. */
const setups = (word: string): { setup: string; query: Parameters<typeof countsStatement>[0] }[] => {
  const quoted = `"${word}"`;
  const columns = { customer: 'c', date: 'd', amount: 'a' };
  return (['customer', 'date', 'amount'] as const).map((role, k) => {
    const named = { ...columns, [role]: word };
    const list = Object.values(named).map((name) => (name === word ? quoted : name));
    const table = k === 0 ? quoted : 't';
    return {
      setup: `DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} (${list[0]} VARCHAR(9), ${list[1]} DATE, ${list[2]} INT); INSERT INTO ${table} VALUES ${ROWS};`,
      query: { table: k === 0 ? word : 't', ...named, asOf: '2024-01-10' },
    };
  });
};

describe('every word that an engine knows, as customer and table, date and amount', () => {
  it('is counted right by PostgreSQL', () => {
    const script = join(__dirname, 'postgres.mjs');
    const ask = (input: object): Record<string, unknown>[][] => {
      const { status, stdout, stderr } = spawnSync('node', [script], { input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1e9 });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as Record<string, unknown>[][];
    };
    const words = ask({ setup: 'SELECT 1', queries: ['SELECT word, catcode FROM pg_get_keywords()'] })[0]!;
    expect(words.length).toBeGreaterThan(400);
    // Words that the engine itself calls unreserved are tried as customer and table only.
    const cases = words.flatMap(({ word, catcode }) =>
      setups(String(word))
        .slice(0, catcode === 'U' ? 1 : 3)
        .map((one) => ({ word: String(word), ...one })),
    );
    const results = ask({
      setup: 'SELECT 1',
      steps: cases.map(({ setup, query }) => ({ setup, query: countsStatement(query, 'postgres') })),
    });
    expect(cases.filter((_, i) => JSON.stringify(numbers(results[i]!)) !== JSON.stringify(EXPECTED)).map(({ word }) => word)).toEqual([]);
  });

  it('is counted right by DuckDB', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const listed = await connection.runAndReadAll('SELECT DISTINCT keyword_name FROM duckdb_keywords()');
    const words = listed.getRowObjectsJson().map((row) => String(row['keyword_name']));
    // Functions that stand without parentheses are no keywords there.
    words.push('user', 'current_user', 'session_user', 'current_date', 'current_timestamp', 'current_schema', 'localtime');
    expect(words.length).toBeGreaterThan(400);
    const wrong: string[] = [];
    for (const word of words) {
      for (const { setup, query } of setups(word)) {
        await connection.run(setup);
        const reader = await connection.runAndReadAll(countsStatement(query, 'duckdb'));
        if (JSON.stringify(numbers(reader.getRowObjectsJson())) !== JSON.stringify(EXPECTED)) wrong.push(word);
      }
    }
    connection.closeSync();
    instance.closeSync();
    expect(wrong).toEqual([]);
  });
});

describe('a name in quotes', () => {
  const hostile = ['x\\`; DROP TABLE t; --', 'a`b', 'a"b', 'a\\', '\\', '`', '"', 'a b', 'Ma\u00df'];

  /** Reads a quoted name as the warehouse does; undefined where it ends early or never. */
  const readBack = (text: string, mark: string, backslash: boolean): string | undefined => {
    if (text[0] !== mark) return undefined;
    let name = '';
    for (let i = 1; i < text.length; i += 1) {
      if (backslash && text[i] === '\\') {
        i += 1;
        name += text[i] ?? '';
      } else if (text[i] === mark) {
        if (!backslash && text[i + 1] === mark) {
          name += mark;
          i += 1;
        } else return i === text.length - 1 ? name : undefined;
      } else name += text[i]!;
    }
    return undefined;
  };

  it.each(dialectNames)('never ends before its last character, in %s', (dialect) => {
    const mark = dialect === 'bigquery' || dialect === 'spark' ? '`' : '"';
    for (const name of hostile) expect(readBack(identifier(name, dialects[dialect]), mark, dialect === 'bigquery')).toBe(name);
  });

  it.each(dialectNames)('is refused with a control character or an empty part, in %s', (dialect) => {
    for (const name of ['', 'a..b', 'a\nb', 'a\u0000', 'a\u2028b', 'a\u0085']) {
      expect(() => identifier(name, dialects[dialect])).toThrow(/is not a table or column name/);
    }
  });

  it('quotes what would be the asker or the day of asking', () => {
    for (const dialect of dialectNames) {
      for (const word of ['current_date', 'current_user', 'CURRENT_TIMESTAMP', 'order', 'select']) {
        expect(identifier(word, dialects[dialect])).not.toBe(word);
      }
    }
    expect(identifier('user', dialects.postgres)).toBe('"user"');
    // Legal without quotes on Snowflake and then stored as ACCOUNT, which "account" would not find.
    expect(identifier('account', dialects.snowflake)).toBe('account');
    // Legal as the name of a column, stored as END, and the end of a CASE where it stands without quotes.
    expect(identifier('end', dialects.snowflake)).toBe('"END"');
    expect(identifier('Time', dialects.postgres)).toBe('"time"');
  });
});
