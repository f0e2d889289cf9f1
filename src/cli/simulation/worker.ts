import { parentPort, workerData } from 'node:worker_threads';
import { runToEnd } from '../../core/numerics/objective';
import type { BusinessCase } from '../../model/document';
import { buildModel } from '../../model/lines/build-model';
import { samplerOf, simulateRange } from '../../model/simulation/trial-range';

/** What a worker is asked for: consecutive trials of a valid case. */
export interface RangeTask {
  readonly document: BusinessCase;
  readonly first: number;
  readonly trials: number;
}

const { document, first, trials } = workerData as RangeTask;
const { npv, paidBack } = runToEnd(simulateRange(samplerOf(buildModel(document)), first, trials));
parentPort?.postMessage({ npv, paidBack }, [npv.buffer as ArrayBuffer, paidBack.buffer as ArrayBuffer]);
