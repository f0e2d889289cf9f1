import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The warehouses that run here, embedded. */
export const ENGINES = ['postgres', 'duckdb'] as const;
export type Engine = (typeof ENGINES)[number];

export type EngineRow = Readonly<Record<string, unknown>>;

/** Sets tables up in an engine and returns the rows of each query. */
export const askEngine = (engine: Engine, setup: string, queries: readonly string[]): Promise<EngineRow[][]> =>
  engine === 'postgres' ? Promise.resolve(postgres(setup, queries)) : duckdb(setup, queries);

function postgres(setup: string, queries: readonly string[]): EngineRow[][] {
  const input = JSON.stringify({ setup, queries });
  const { status, stdout, stderr } = spawnSync('node', [join(__dirname, 'postgres.mjs')], { input, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as EngineRow[][];
}

async function duckdb(setup: string, queries: readonly string[]): Promise<EngineRow[][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(setup);
  const results: EngineRow[][] = [];
  for (const query of queries) results.push((await connection.runAndReadAll(query)).getRowObjectsJson());
  connection.closeSync();
  instance.closeSync();
  return results;
}
