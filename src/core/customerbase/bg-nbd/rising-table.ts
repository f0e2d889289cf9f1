/** Sums over k < x of functions of (p + k), for all x up to a largest: the logarithm of a rising factorial and its derivatives. */
export interface RisingTable {
  /** ln (p)_x = sum ln(p + k) */
  readonly log: Float64Array;
  /** d/dp: sum 1/(p + k) */
  readonly first: Float64Array;
  /** d2/dp2: - sum 1/(p + k)^2 */
  readonly second: Float64Array;
}

export const risingTable = (largest: number): RisingTable => ({
  log: new Float64Array(largest + 1),
  first: new Float64Array(largest + 1),
  second: new Float64Array(largest + 1),
});

/**
 * Fills the table, or its first entries, for parameter p. Sums of positive terms instead of differences of ln Gamma, digamma and trigamma: no
 * cancellation for large p, and one logarithm for each count instead of one for each customer.
 */
export function fillRising(table: RisingTable, p: number, entries: number = table.log.length): void {
  let log = 0;
  let first = 0;
  let second = 0;
  for (let k = 0; k < entries; k += 1) {
    table.log[k] = log;
    table.first[k] = first;
    table.second[k] = second;
    const inverse = 1 / (p + k);
    log += Math.log(p + k);
    first += inverse;
    second -= inverse * inverse;
  }
}

/** Fills `log` with ln[(b)_x / (a + b)_x] = - sum ln(1 + a/(b + k)): exact also where a is tiny or b huge. */
export function fillSurvival(log: Float64Array, a: number, b: number, entries: number = log.length): void {
  let sum = 0;
  for (let k = 0; k < entries; k += 1) {
    log[k] = sum;
    sum -= Math.log1p(a / (b + k));
  }
}
