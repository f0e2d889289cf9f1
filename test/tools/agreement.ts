import { runJest } from './run-jest';

/*
 * `npm run agreement`: the engines against each other at full length, which takes about an hour; the test run takes a sample.
 * AGREEMENT_SEED and TYPED_OVER_SEED draw others.
 */
runJest(['--maxWorkers=2', '--selectProjects', 'workbooks'], {
  AGREEMENT_CASES: '100',
  TYPED_OVER_CELLS: '200',
  EXTREMES_ONE_IN: '1',
  EMBEDDED_TEMPLATES: 'telecom,retail,b2b,contact-centre',
  ...process.env,
});
