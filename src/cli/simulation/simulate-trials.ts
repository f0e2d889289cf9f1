import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { runToEnd } from '../../core/numerics/objective';
import type { BusinessCase } from '../../model/document';
import { buildModel } from '../../model/lines/build-model';
import { joined, samplerOf, simulateRange, type Trials } from '../../model/simulation/trial-range';
import type { RangeTask } from './worker';

/** A worker begins without the loader that reads TypeScript: it is loaded first. */
const BOOT = [require.resolve('tsx/cjs'), join(__dirname, 'worker.ts')].map((path) => `require(${JSON.stringify(path)});`).join('');

/** Below so many trials a worker takes longer to start than the trials take. */
const WORTH_A_WORKER = 50_000;

/** The workers that a number of trials is worth, where the caller does not say. */
export const workersFor = (trials: number): number => (trials < WORTH_A_WORKER ? 1 : 2);

/**
 * Trials of a case, calculated by so many workers (1: here). The results do not depend on how many they are, to the last bit:
 * each trial is calculated from its number alone, and the parts are joined in order.
 */
export async function simulateTrials(document: BusinessCase, first: number, trials: number, workers: number): Promise<Trials> {
  if (workers === 1) return runToEnd(simulateRange(samplerOf(buildModel(document)), first, trials));
  const size = Math.ceil(trials / workers);
  const tasks: RangeTask[] = [];
  for (let done = 0; done < trials; done += size) tasks.push({ document, first: first + done, trials: Math.min(size, trials - done) });
  return joined(await Promise.all(tasks.map(inWorker)));
}

const inWorker = (task: RangeTask): Promise<Trials> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(BOOT, { eval: true, workerData: task });
    worker.once('message', (trials: Trials) => resolve(trials));
    worker.once('error', reject);
    worker.once('exit', (code) => code !== 0 && reject(new Error(`A worker of the simulation ended with code ${code}.`)));
  });
