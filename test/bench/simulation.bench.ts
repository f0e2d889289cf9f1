import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { simulateTrials } from '../../src/cli/simulation/simulate-trials';
import { runToEnd } from '../../src/core/numerics/objective';
import { summarise } from '../../src/core/uncertainty/summary';
import { call } from '../../src/functions/call';
import { exampleInputs } from '../../src/functions/signatures/example-inputs';
import type { BusinessCase } from '../../src/model/document';
import { buildModel } from '../../src/model/lines/build-model';
import { analyse } from '../../src/model/simulation/analysis';
import { samplerOf, simulateRange } from '../../src/model/simulation/trial-range';
import { tornadoOf } from '../../src/model/simulation/tornado';
import { type Bench, median, processorMilliseconds } from './bench';

/** Processor time of the middle of five runs, after one that does not count. */
function medianProcessorMilliseconds(call: () => void): number {
  call();
  return median(Array.from({ length: 5 }, () => processorMilliseconds(call)));
}

/** The retail example with its margins and its retentions correlated. */
function correlatedRetail(): BusinessCase {
  const retail = examples(join(__dirname, '../..'))['retail']!;
  const [first, second] = retail.segments.map(({ id }) => id) as [string, string];
  const pair = (field: string, rank: number) => ({ a: `segment.${first}.${field}`, b: `segment.${second}.${field}`, rank, comment: '' });
  return { ...retail, correlations: [pair('retention', 0.6), pair('margin', 0.4)] };
}

const tenThousand: Bench = {
  name: '10,000 correlated trials of retail, tornado, EVPPI of every input',
  goal: 'at most 300 ms',
  run: () => {
    const document = correlatedRetail();
    let detail = '';
    const value = medianProcessorMilliseconds(() => {
      const sampler = samplerOf(buildModel(document));
      const { npv, drivers } = analyse(sampler, runToEnd(simulateRange(sampler, 1, 10_000)), 1);
      const bars = tornadoOf(sampler);
      detail = `n ${npv.trials}, mean ${npv.mean.toFixed(0)}, P10 ${npv.p10.toFixed(0)}, ${drivers.length} inputs, ${bars.length} bars`;
    });
    return { value, unit: 'ms', detail };
  },
};

const million: Bench = {
  name: '1,000,000 correlated trials of retail on two workers',
  goal: 'at most 5 s',
  run: async () => {
    const document = correlatedRetail();
    const times: number[] = [];
    const processor: number[] = [];
    let detail = '';
    for (let run = 0; run < 5; run += 1) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      const { mean, standardError, trials } = summarise((await simulateTrials(document, 1, 1_000_000, 2)).npv);
      times.push((performance.now() - start) / 1000);
      const { user, system } = process.cpuUsage(before);
      processor.push((user + system) / 1e6);
      detail = `n ${trials}, mean ${mean.toFixed(2)}, standard error ${standardError.toFixed(2)}`;
    }
    // What two processors that do nothing else would take is half of this.
    detail += `, ${median(processor).toFixed(2)} s of processor time on both`;
    return { value: median(times), unit: 's', detail };
  },
};

/** Functions that take a case, as a cell calls them; every call is another table, so that nothing is remembered. */
const inCell = (id: string): Bench => ({
  name: `${id} in a cell, at its defaults`,
  goal: 'at most 100 ms',
  run: () => {
    let calls = 0;
    let detail = '';
    const value = medianProcessorMilliseconds(() => {
      calls += 1;
      const shown = call(id, [[[calls, ...new Array<null>(exampleInputs[0]!.length - 1).fill(null)], ...exampleInputs]]);
      detail = `${Array.isArray(shown) ? shown.length : 0} rows`;
    });
    return { value, unit: 'ms', detail };
  },
});

export const benches: readonly Bench[] = [
  tenThousand,
  million,
  ...['SCENARIOS', 'EFFORT_CURVE', 'TORNADO', 'BREAK_EVENS', 'SIMULATE', 'INFORMATION_VALUE', 'ALTERNATIVES'].map(inCell),
];
