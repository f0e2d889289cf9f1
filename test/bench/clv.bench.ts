import { clv } from '../../src/functions/value';
import { type Bench, median } from './bench';

const CALLS = 20_000;
const ROUNDS = 7;

/** Calls a second on one core. Processor time is taken, not the clock: other programs on the machine do not count. */
function callsPerSecond(call: (k: number) => number): { value: number; unit: string; detail: string } {
  let total = 0;
  const rates = Array.from({ length: ROUNDS + 1 }, () => {
    const start = process.cpuUsage();
    total = 0;
    for (let k = 0; k < CALLS; k += 1) total += call(k);
    const { user, system } = process.cpuUsage(start);
    return (CALLS / (user + system)) * 1e6;
  });
  return { value: median(rates.slice(1)), unit: 'calls/s', detail: `sum of ${CALLS} values ${total.toFixed(2)}` };
}

const goal = 'at least 50,000 calls/s';

/** The registered function as Excel calls it: argument check, decimal arithmetic, error mapping. No two calls are alike. */
export const benches: readonly Bench[] = [
  { name: 'CLV, perpetuity', goal, run: () => callsPerSecond((k) => clv(100 + k / 100, 0.5 + (k % 499) / 1000, 0.1)) },
  { name: 'CLV, five periods', goal, run: () => callsPerSecond((k) => clv(100 + k / 100, 0.5 + (k % 499) / 1000, 0.1, 5)) },
  {
    name: 'CLV, all seven arguments, 1 to 24 periods',
    goal,
    run: () =>
      callsPerSecond((k) =>
        clv(100 + k / 100, 0.5 + (k % 499) / 1000, 0.05 + (k % 97) / 1000, 1 + (k % 24), k % 3, (k % 50) / 1000, k % 200),
      ),
  },
];
