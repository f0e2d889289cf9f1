import fc from 'fast-check';
import { runsOr, seedOr } from './tools/seed';

/** The same random cases in every run, so that a failure is a change's own; FC_SEED looks for others. */
fc.configureGlobal({ seed: seedOr(20261122), numRuns: runsOr(100) });

/** No test asserts a time. This ends what hangs, on the slowest machine with everything beside it. */
jest.setTimeout(900_000);
