import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runJest } from './run-jest';

/*
 * `npm run fresh`: every test that draws random cases runs again, from a seed nobody has tried. The seed is printed;
 * FC_SEED=<seed> repeats it, and FC_RUNS=<number> draws fewer cases of each law. Engines calculate a few cases, each in a file of its own.
 */
const root = path.join(__dirname, '../..');
const randomTests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => path.join('test', name))
  .filter((name) => /\bfc\.(?:assert|sample)\(|\bseedOr\(/.test(readFileSync(path.join(root, name), 'utf8')));

const seed = process.env['FC_SEED'] ?? String(Date.now() % 1e9);
console.log(`Random laws from a fresh seed, in ${randomTests.length} files: FC_SEED=${seed} repeats them.`);
runJest(['--maxWorkers=2', '--runTestsByPath', ...randomTests], {
  AGREEMENT_CASES: '4',
  TYPED_OVER_CELLS: '4',
  ...process.env,
  FC_SEED: seed,
});
