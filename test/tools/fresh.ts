import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runJest } from './run-jest';

/*
 * `npm run fresh`: every unit test that draws random cases runs again, from a seed nobody has tried. The seed is printed;
 * FC_SEED=<seed> repeats it, and FC_RUNS=<number> draws fewer cases of each law.
 */
const root = path.join(__dirname, '../..');
const randomTests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !/^(e2e|agreement)\b/.test(name))
  .map((name) => path.join('test', name))
  .filter((name) => readFileSync(path.join(root, name), 'utf8').includes('holds('));

const seed = process.env['FC_SEED'] ?? String(Date.now() % 1e9);
console.log(`Random laws from a fresh seed, in ${randomTests.length} files: FC_SEED=${seed} repeats them.`);
runJest(['--maxWorkers=2', '--selectProjects', 'unit', '--runTestsByPath', ...randomTests], { FC_SEED: seed });
