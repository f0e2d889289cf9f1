import { clv } from '../../src/functions/value';

/**
 * One measurement. `test/bench/main.ts` collects the `run` of every *.bench.ts file, prints name, median and unit, and
 * compares with the goal: at least the goal for "calls/s", at most the goal for a duration.
 */
export interface Benchmark {
  readonly name: string;
  readonly median: number;
  readonly unit: string;
  readonly goal: number;
}

const CALLS = 20_000;
const ROUNDS = 7;

/** No two calls alike, as in a sheet: nothing is gained by remembering results. */
const callAll = (): number => {
  let total = 0;
  for (let k = 0; k < CALLS; k += 1) {
    total += clv(100 + (k % 997) / 10, 0.5 + (k % 499) / 1000, 0.05 + (k % 97) / 1000, 1 + (k % 24), k % 3, (k % 50) / 1000, k % 200);
  }
  return total;
};

/** Calls of CLV a second through the registered function, on one core: argument check, decimal arithmetic, error mapping and all. */
export function run(): Benchmark {
  callAll();
  const rates = Array.from({ length: ROUNDS }, () => {
    // Processor time, not the clock: other programs on the machine do not count.
    const start = process.cpuUsage();
    callAll();
    const { user, system } = process.cpuUsage(start);
    return (CALLS / (user + system)) * 1e6;
  }).sort((a, b) => a - b);
  return { name: 'CLV through the registered function', median: Math.round(rates[ROUNDS >> 1] ?? 0), unit: 'calls/s', goal: 50_000 };
}
