/** One thing whose speed or size is measured. Benchmarks report; they never fail a test. */
export interface Bench {
  readonly name: string;
  /** What was aimed at, in words: "at most 15 ms". */
  readonly goal: string;
  run(): Promise<Measurement> | Measurement;
}

export interface Measurement {
  readonly value: number;
  readonly unit: string;
  /** What was computed, so that a fast wrong answer shows: n, log-likelihood, number of formulas. */
  readonly detail: string;
}

/** The middle of an odd number of values. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Median duration of `runs` calls in milliseconds, after one that does not count. */
export function medianMilliseconds(call: () => void, runs = 5): number {
  call();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      call();
      return performance.now() - start;
    }),
  );
}

/** Milliseconds of processor time of a call: other programs on the machine do not count. */
export function processorMilliseconds(call: () => void): number {
  const start = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
