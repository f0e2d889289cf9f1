import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/*
 * `npm run agreement`: the engines against each other at full length, which takes about an hour; the test run takes a sample.
 * AGREEMENT_SEED and TYPED_OVER_SEED draw others.
 */
const jest = createRequire(__filename).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, '--maxWorkers=2', '--selectProjects', 'workbooks'], {
  stdio: 'inherit',
  env: {
    AGREEMENT_CASES: '100',
    TYPED_OVER_CELLS: '200',
    EXTREMES_ONE_IN: '1',
    EMBEDDED_TEMPLATES: 'telecom,retail,b2b,contact-centre',
    ...process.env,
  },
});
process.exitCode = status ?? 1;
