/**
 * Customers counted by what the purchase models need to know of them. One row stands for `weight` customers with the same
 * x repeat purchases, the last of them at tX, observed until age T (Fader, Hardie & Lee's symbols). The models need
 * nothing else of a transaction table, which is why it can be counted where it is.
 */
export interface CustomerCounts {
  readonly x: Float64Array;
  readonly tX: Float64Array;
  readonly T: Float64Array;
  readonly weight: Float64Array;
  /** How many customers the rows stand for. */
  readonly customers: number;
}

/**
 * Collapses equal (x, tX, T) rows into one row with a weight.
 *
 * Method: open-addressing hash over the bits of the three numbers, linear in the number of rows. The rows come out sorted by x, tX and
 * T, so that everything computed from them is the same, to the last bit, in whatever order the customers came.
 *
 * @param weights customers each row stands for; one each if left out
 */
export function countCustomers(
  frequency: ArrayLike<number>,
  recency: ArrayLike<number>,
  age: ArrayLike<number>,
  weights?: ArrayLike<number>,
): CustomerCounts {
  const n = frequency.length;
  const x = new Float64Array(n);
  const tX = new Float64Array(n);
  const T = new Float64Array(n);
  const weight = new Float64Array(n);
  const mask = 2 ** Math.ceil(Math.log2(2 * n + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const key = new Float64Array(3);
  const words = new Int32Array(key.buffer);
  let rows = 0;
  let customers = 0;
  for (let i = 0; i < n; i += 1) {
    key[0] = frequency[i]! + 0;
    key[1] = recency[i]! + 0;
    key[2] = age[i]! + 0;
    let hash = 0;
    for (let w = 0; w < 6; w += 1) hash = Math.imul(hash ^ words[w]!, 0x9e3779b1) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 13)) & mask;
    let row = slots[slot]!;
    while (row >= 0 && !(x[row] === key[0] && tX[row] === key[1] && T[row] === key[2])) {
      slot = (slot + 1) & mask;
      row = slots[slot]!;
    }
    if (row < 0) {
      row = rows;
      rows += 1;
      slots[slot] = row;
      x[row] = key[0];
      tX[row] = key[1];
      T[row] = key[2];
    }
    const count = weights ? weights[i]! : 1;
    weight[row] = weight[row]! + count;
    customers += count;
  }
  const order = sortedRows(x.subarray(0, rows), tX, T);
  const sorted = (column: Float64Array): Float64Array => Float64Array.from(order, (row) => column[row]!);
  return { x: sorted(x), tX: sorted(tX), T: sorted(T), weight: sorted(weight), customers };
}

/** Bits of a packed key that hold a row's number, and those left for what it is sorted by. */
const ROW_BITS = 2 ** 21;
const KEY_BITS = 2 ** 32;

/**
 * Rows in the order of x, tX, T. Method: the leading 32 bits of a key that grows with (x, time) are packed with the row's number into
 * one float64, which the platform sorts ten times faster than by a comparison; rows whose keys tie are then compared in full.
 */
function sortedRows(x: Float64Array, tX: Float64Array, T: Float64Array): Uint32Array {
  const rows = x.length;
  const compare = (a: number, b: number): number => x[a]! - x[b]! || tX[a]! - tX[b]! || T[a]! - T[b]!;
  if (rows > ROW_BITS) return Uint32Array.from(x, (_, i) => i).sort(compare);
  const longest = T.reduce((most, age) => Math.max(most, age), 0) || 1;
  // Time as a share below 1 keeps x in front; where x is 0 so is tX, and the age decides.
  const share = (i: number): number => Math.min(1 - 1e-9, (x[i] === 0 ? T[i]! : tX[i]!) / longest);
  const largest = x.reduce((most, count) => Math.max(most, count), 0) + 1;
  const keys = x.map((count, i) => Math.floor(((count + share(i)) / largest) * KEY_BITS) * ROW_BITS + i).sort();
  const order = Uint32Array.from(keys, (key) => key % ROW_BITS);
  const front = (at: number): number => Math.floor(keys[at]! / ROW_BITS);
  for (let from = 0; from < rows;) {
    let to = from + 1;
    while (to < rows && front(to) === front(from)) to += 1;
    if (to - from > 1) order.subarray(from, to).sort(compare);
    from = to;
  }
  return order;
}

/**
 * A systematic sample of about `size` customers, for a rehearsal of a fit: every so-and-so-many-th customer in the sorted order of
 * the rows, so that a row which stands for many customers keeps its share and every kind of customer its own.
 */
export function sampled(counts: CustomerCounts, size: number): CustomerCounts {
  const taken = systematicSample(counts.weight, counts.customers / size);
  const pick = (column: Float64Array): Float64Array => column.filter((_, i) => taken[i]! > 0);
  const weight = pick(taken);
  return {
    x: pick(counts.x),
    tX: pick(counts.tX),
    T: pick(counts.T),
    weight,
    customers: weight.reduce((sum, value) => sum + value, 0),
  };
}

/** How often each row is taken when every customer at a multiple of `step` is. */
export function systematicSample(weights: Float64Array, step: number): Float64Array {
  let seen = 0;
  return weights.map((weight) => {
    const before = Math.floor(seen / step);
    seen += weight;
    return Math.floor(seen / step) - before;
  });
}

/** Largest repeat-purchase count. */
export const largestFrequency = (counts: CustomerCounts): number => counts.x.reduce((most, value) => Math.max(most, value), 0);

/** Average age T over customers, the natural time scale of a fit. */
export const meanAge = (counts: CustomerCounts): number =>
  counts.T.reduce((sum, value, i) => sum + value * counts.weight[i]!, 0) / counts.customers;
