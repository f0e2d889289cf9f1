import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** `npm run laws`: the laws of the scenarios on 300 random cases; the test run takes a sample of them. */
const jest = createRequire(__filename).resolve('jest/bin/jest');
const { status } = spawnSync(
  process.execPath,
  [jest, '--maxWorkers=1', '--selectProjects', 'unit', '--testPathPatterns', 'test/laws/scenario-ends'],
  {
    stdio: 'inherit',
    env: { ...process.env, LAW_CASES: '300' },
  },
);
process.exitCode = status ?? 1;
