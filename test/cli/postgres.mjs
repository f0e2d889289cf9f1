// PostgreSQL as a library, in a process of its own: it loads its engine by dynamic import, which the test runner does not allow.
// Reads {"setup": "...", "queries": ["..."], "steps": [{"setup": "...", "query": "..."}]} from standard input and prints the rows of
// each query and of each step.
import { text } from 'node:stream/consumers';
import { PGlite } from '@electric-sql/pglite';

const { setup, queries = [], steps = [] } = JSON.parse(await text(process.stdin));
const database = new PGlite();
await database.exec(setup);
const results = [];
for (const query of queries) results.push((await database.query(query)).rows);
for (const step of steps) {
  await database.exec(step.setup);
  try {
    results.push((await database.query(step.query)).rows);
  } catch (error) {
    throw new Error(`${error.message}\n${step.query}`, { cause: error });
  }
}
await database.close();
process.stdout.write(JSON.stringify(results, (_, value) => (typeof value === 'bigint' ? Number(value) : value)));
