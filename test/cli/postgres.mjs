// PostgreSQL as a library, in a process of its own: it loads its engine by dynamic import, which the test runner does not allow.
// Reads {"setup": "...", "queries": ["..."]} from standard input and prints the rows of each query.
import { text } from 'node:stream/consumers';
import { PGlite } from '@electric-sql/pglite';

const { setup, queries } = JSON.parse(await text(process.stdin));
const database = new PGlite();
await database.exec(setup);
const results = [];
for (const query of queries) results.push((await database.query(query)).rows);
await database.close();
process.stdout.write(JSON.stringify(results, (_, value) => (typeof value === 'bigint' ? Number(value) : value)));
