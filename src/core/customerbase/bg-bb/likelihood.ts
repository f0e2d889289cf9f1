import { fillRising, type RisingTable, risingTable } from '../bg-nbd/rising-table';
import type { CustomerCounts } from '../counts';

/**
 * Fills gradient (4) and Hessian (4 x 4) in the order alpha, beta, gamma, delta, and the logarithm of the probability of each row, and
 * returns the log-likelihood.
 */
export type BetaBernoulliLikelihood = (
  parameters: ArrayLike<number>,
  gradient?: Float64Array,
  hessian?: Float64Array,
  logs?: Float64Array,
) => number;

/** Rows with the same x and n: they share the terms of their sums, and differ in where the sums begin. */
interface Group {
  readonly x: number;
  readonly n: number;
  /** Rows by falling tX. */
  readonly rows: readonly number[];
}

/** Beyond this factor (in logarithms) a running sum is taken relative to its new largest term. */
const RESCALE = 30;

/**
 * Log-likelihood of the BG/BB with analytic gradient and Hessian.
 *
 * Source: Fader, Hardie & Shang (2010), Customer-base analysis in a discrete-time noncontractual setting, Marketing Science
 * 29(6), 10.1287/mksc.1100.0580, equation 4: alive to the end n, or left after one of the opportunities e = tX..n-1,
 *
 *   L = (alpha)_x (beta)_{n-x}/(alpha+beta)_n (delta)_n/(gamma+delta)_n
 *       + sum over e of (alpha)_x (beta)_{e-x}/(alpha+beta)_e gamma (delta)_e/(gamma+delta)_{e+1}
 *
 * The rising factorials and their derivatives are tabulated once for each evaluation, and a term depends on x and e alone: customers
 * with the same x and n are answered by one running sum from e = n-1 down. Parts are added relative to the largest.
 */
export function betaBernoulliLikelihood(counts: CustomerCounts): BetaBernoulliLikelihood {
  const { x, tX, T, weight } = counts;
  const longest = T.reduce((most, n) => Math.max(most, n), 0);
  const groups = groupsOf(counts);
  const tables = Array.from({ length: 5 }, () => risingTable(longest + 1));
  const [ofAlpha, ofBeta, ofBoth, ofDelta, ofExit] = tables as [RisingTable, RisingTable, RisingTable, RisingTable, RisingTable];
  const d = new Float64Array(4);
  const sum = new Float64Array(15);
  const row = new Float64Array(15);

  return (parameters, gradient, hessian, logs) => {
    const [alpha, beta, gamma, delta] = [parameters[0]!, parameters[1]!, parameters[2]!, parameters[3]!];
    fillRising(ofAlpha, alpha);
    fillRising(ofBeta, beta);
    fillRising(ofBoth, alpha + beta);
    fillRising(ofDelta, delta);
    fillRising(ofExit, gamma + delta);
    const wanted = gradient !== undefined || hessian !== undefined;
    const g = new Float64Array(4);
    const h = new Float64Array(10);
    let value = 0;

    /** Adds a part to sums of the parts, their gradients and their second derivatives, all relative to e^scale. */
    const add = (into: Float64Array, scale: number, count: number, end: number, left: 0 | 1): void => {
      const misses = end - count;
      const log =
        ofAlpha.log[count]! + ofBeta.log[misses]! - ofBoth.log[end]! + ofDelta.log[end]! - ofExit.log[end + left]! + left * Math.log(gamma);
      const f = Math.exp(log - scale);
      into[0] = into[0]! + f;
      if (!wanted) return;
      d[0] = ofAlpha.first[count]! - ofBoth.first[end]!;
      d[1] = ofBeta.first[misses]! - ofBoth.first[end]!;
      d[2] = left / gamma - ofExit.first[end + left]!;
      d[3] = ofDelta.first[end]! - ofExit.first[end + left]!;
      const both = ofBoth.second[end]!;
      const exit = ofExit.second[end + left]!;
      for (let i = 0; i < 4; i += 1) into[1 + i] = into[1 + i]! + f * d[i]!;
      into[5] = into[5]! + f * (d[0] * d[0] + ofAlpha.second[count]! - both);
      into[6] = into[6]! + f * (d[0] * d[1] - both);
      into[7] = into[7]! + f * d[0] * d[2];
      into[8] = into[8]! + f * d[0] * d[3];
      into[9] = into[9]! + f * (d[1] * d[1] + ofBeta.second[misses]! - both);
      into[10] = into[10]! + f * d[1] * d[2];
      into[11] = into[11]! + f * d[1] * d[3];
      into[12] = into[12]! + f * (d[2] * d[2] - left / (gamma * gamma) - exit);
      into[13] = into[13]! + f * (d[2] * d[3] - exit);
      into[14] = into[14]! + f * (d[3] * d[3] + ofDelta.second[end]! - exit);
    };
    const logOf = (count: number, end: number, left: 0 | 1): number =>
      ofAlpha.log[count]! +
      ofBeta.log[end - count]! -
      ofBoth.log[end]! +
      ofDelta.log[end]! -
      ofExit.log[end + left]! +
      left * Math.log(gamma);

    for (const group of groups) {
      let scale = logOf(group.x, group.n, 0);
      sum.fill(0);
      add(sum, scale, group.x, group.n, 0);
      let end = group.n;
      for (const i of group.rows) {
        while (end > tX[i]!) {
          end -= 1;
          const log = logOf(group.x, end, 1);
          if (log > scale + RESCALE) {
            const shrink = Math.exp(scale - log);
            for (let k = 0; k < 15; k += 1) sum[k] = sum[k]! * shrink;
            scale = log;
          }
          add(sum, scale, group.x, end, 1);
        }
        const w = weight[i]!;
        const logRow = scale + Math.log(sum[0]!);
        value += w * logRow;
        if (logs) logs[i] = logRow;
        if (!wanted) continue;
        row.set(sum);
        const inverse = 1 / row[0]!;
        for (let a = 0, k = 5; a < 4; a += 1) {
          g[a] = g[a]! + w * row[1 + a]! * inverse;
          for (let b = a; b < 4; b += 1, k += 1) {
            h[k - 5] = h[k - 5]! + w * (row[k]! * inverse - row[1 + a]! * row[1 + b]! * inverse * inverse);
          }
        }
      }
    }
    gradient?.set(g);
    hessian?.set([h[0]!, h[1]!, h[2]!, h[3]!, h[1]!, h[4]!, h[5]!, h[6]!, h[2]!, h[5]!, h[7]!, h[8]!, h[3]!, h[6]!, h[8]!, h[9]!]);
    return value;
  };

  function groupsOf(all: CustomerCounts): Group[] {
    const byKey = new Map<number, number[]>();
    for (let i = 0; i < all.x.length; i += 1) {
      const key = x[i]! * (longest + 1) + T[i]!;
      const rows = byKey.get(key);
      if (rows) rows.push(i);
      else byKey.set(key, [i]);
    }
    return [...byKey.values()].map((rows) => ({ x: x[rows[0]!]!, n: T[rows[0]!]!, rows: rows.sort((p, q) => tX[q]! - tX[p]!) }));
  }
}
