// The grammars of the warehouses that cannot run here, in a process of their own: one of the parsers is a module that the test runner
// cannot load. Reads [["bigquery", "SELECT ..."], ...] from standard input and prints what is wrong with each statement, or nothing.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const require = createRequire(import.meta.url);
const { Parser: BigQuery } = require('node-sql-parser/build/bigquery');
const { Parser: Snowflake } = require('node-sql-parser/build/snowflake');
const { SparkSQL } = require('dt-sql-parser/dist/parser/spark');

const complaint = (parse) => {
  try {
    parse();
    return '';
  } catch (error) {
    return error.message;
  }
};
const spark = new SparkSQL();
const grammars = {
  bigquery: (sql) => complaint(() => new BigQuery().astify(sql, { database: 'bigquery' })),
  snowflake: (sql) => complaint(() => new Snowflake().astify(sql, { database: 'snowflake' })),
  spark: (sql) =>
    spark
      .validate(sql)
      .map(({ message }) => message)
      .join(' '),
};
const statements = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(statements.map(([dialect, sql]) => grammars[dialect](sql))));
