import { runJest } from './run-jest';

/** `npm run laws`: the laws of the scenarios on 300 random cases; the test run takes a sample of them. */
runJest(['--maxWorkers=1', '--selectProjects', 'unit', '--testPathPatterns', 'test/laws/scenario-ends'], { LAW_CASES: '300' });
