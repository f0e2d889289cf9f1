import { runJest } from './run-jest';

/*
 * `npm run agreement`: the engines against each other, and the choice between programmes against HiGHS, at full length, which takes
 * about an hour; the test run takes a sample. AGREEMENT_SEED and TYPED_OVER_SEED draw others.
 */
const SUITES = ['--selectProjects', 'workbooks', 'unit', '--testPathPatterns', 'test/agreement/', 'core/portfolio/frontier'];
runJest(['--maxWorkers=2', ...SUITES], {
  AGREEMENT_CASES: '100',
  TYPED_OVER_CELLS: '200',
  EXTREMES_ONE_IN: '1',
  HIGHS_INSTANCES: '500',
  HIGHS_ONE_IN: '1',
  PROOF_TRIALS: '100',
  EMBEDDED_TEMPLATES: 'telecom,retail,b2b,contact-centre',
  ...process.env,
});
