import { isoDate } from '../../src/core/customerbase/days';
import { call, failed, type Shown } from '../../src/functions/call';
import { randomSource } from '../tools/random';
import { type Bench, type Measurement, medianMilliseconds } from './bench';

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

/** Times a call as a cell makes it, and says what its answer ends in. */
function timed(id: string, given: readonly unknown[]): Measurement {
  let shown: Shown = '';
  const value = medianMilliseconds(() => (shown = call(id, given)));
  if (failed(shown) || !Array.isArray(shown)) throw new Error(JSON.stringify(shown));
  return { value, unit: 'ms', detail: `${shown.length} rows, the last of them ${JSON.stringify(shown.at(-1)).slice(0, 60)}` };
}

/** Dates of customers of whom half have left. */
function datesOf(customers: number): unknown[][][] {
  const random = randomSource(9);
  const asOf = 45_657;
  const starts = Array.from({ length: customers }, () => asOf - Math.floor(random.next() * 2000));
  const ends = starts.map((start) => (random.next() < 0.5 ? null : isoDate(start + Math.floor(random.next() * (asOf - start + 1)))));
  return [column(starts), column(ends)];
}

/** The purchases that take longest, in a base that has bought for ages. */
const probabilities = (): Measurement =>
  timed('PURCHASE_PROBABILITY', ['BG/NBD', [[0.243, 4.414, 0.793, 2.426]], column([0, 201, 5_000, 100_000]), 1e12]);

export const benches: readonly Bench[] = [
  { name: 'KAPLAN_MEIER of 100,000 dates', goal: 'at most 2,000 ms', run: () => timed('KAPLAN_MEIER', datesOf(100_000)) },
  { name: 'PURCHASE_PROBABILITY at the largest legal size', goal: 'at most 2,000 ms', run: probabilities },
];
