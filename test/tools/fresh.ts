import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/*
 * `npm run fresh`: every unit test that draws random cases runs again, from a seed nobody has tried. The seed is printed;
 * FC_SEED=<seed> repeats it, and FC_RUNS=<number> draws fewer cases of each law.
 */
const root = path.join(__dirname, '../..');
const randomTests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !/^(e2e|agreement)\b/.test(name))
  .map((name) => path.join('test', name))
  .filter((name) => readFileSync(path.join(root, name), 'utf8').includes('fc.assert('));

const seed = process.env['FC_SEED'] ?? String(Date.now() % 1e9);
console.log(`Random laws from a fresh seed, in ${randomTests.length} files: FC_SEED=${seed} repeats them.`);
const jest = createRequire(__filename).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, '--maxWorkers=2', '--selectProjects', 'unit', '--runTestsByPath', ...randomTests], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FC_SEED: seed },
});
process.exitCode = status ?? 1;
