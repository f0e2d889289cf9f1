import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/*
 * `npm test` in CI ends with this: every unit test that draws random cases runs again, from a seed nobody has tried and with a few
 * cases each. The seed is printed; FC_SEED=<seed> repeats it. On a developer's own machine only `npm run fresh` does so, with as many
 * cases as ever, that a change's failures are its own.
 */
const FEW = '6';

const root = path.join(__dirname, '../..');
const randomTests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts') && !/^(e2e|agreement)\b/.test(name))
  .map((name) => path.join('test', name))
  .filter((name) => readFileSync(path.join(root, name), 'utf8').includes('fc.assert('));

const always = process.argv.includes('--always');
if (process.env['CI'] || always) {
  const seed = process.env['FC_SEED'] ?? String(Date.now() % 1e9);
  const runs = process.env['FC_RUNS'] ?? (always ? undefined : FEW);
  const asked = `FC_SEED=${seed}${runs === undefined ? '' : ` FC_RUNS=${runs}`}`;
  console.log(`Random laws from a fresh seed, in ${randomTests.length} files: ${asked} repeats them.`);
  const jest = createRequire(__filename).resolve('jest/bin/jest');
  const { status } = spawnSync(process.execPath, [jest, '--maxWorkers=2', '--selectProjects', 'unit', '--runTestsByPath', ...randomTests], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FC_SEED: seed, ...(runs !== undefined && { FC_RUNS: runs }) },
  });
  process.exitCode = status ?? 1;
}
