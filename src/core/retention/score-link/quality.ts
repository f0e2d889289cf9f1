import { normalQuantile } from '../../numerics/normal';
import { fittedRetention, type ScoreLink } from './logistic';
import type { ScoreCounts } from './observations';

/**
 * Area under the ROC curve: the probability that a retained customer has a higher fitted retention than a lost one, ties
 * counting half (Mann & Whitney's statistic).
 */
export function areaUnderCurve(counts: ScoreCounts, link: ScoreLink): number {
  const fitted = fittedRetention(counts, link);
  const order = Array.from(fitted.keys()).sort((a, b) => fitted[a]! - fitted[b]!);
  let lostBelow = 0;
  let pairs = 0;
  for (let i = 0; i < order.length;) {
    let lost = 0;
    let retained = 0;
    const level = fitted[order[i]!]!;
    while (i < order.length && fitted[order[i]!]! === level) {
      const row = order[i]!;
      retained += counts.retained[row]!;
      lost += counts.customers[row]! - counts.retained[row]!;
      i += 1;
    }
    pairs += retained * (lostBelow + lost / 2);
    lostBelow += lost;
  }
  return pairs / (counts.totalRetained * (counts.total - counts.totalRetained));
}

/** One bin of customers: what was retained of them, how sure that is, and what the link says. */
export interface ScoreBin {
  /** Lowest and highest score in the bin (fitted retention, where there are several measures). */
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  readonly retention: number;
  /** Wilson interval of the retention at 95 %. */
  readonly low: number;
  readonly high: number;
  /** Mean retention the link gives these customers; NaN without a link. */
  readonly fitted: number;
}

/**
 * Retention by bins of the score: every different score where there are few, else bins of about equally many customers. Equal
 * scores are never torn apart.
 */
export function scoreBins(counts: ScoreCounts, link: ScoreLink | undefined, bins: number): ScoreBin[] {
  const fitted = link ? fittedRetention(counts, link) : undefined;
  const key = counts.width === 1 ? counts.scores : fitted!;
  const order = Array.from(key.keys()).sort((a, b) => key[a]! - key[b]!);
  const each = counts.rows <= bins;
  const result: ScoreBin[] = [];
  let done = 0;
  for (let i = 0; i < order.length;) {
    const from = key[order[i]!]!;
    let to = from;
    let customers = 0;
    let retained = 0;
    let expected = 0;
    const target = (counts.total * (result.length + 1)) / bins;
    while (i < order.length) {
      const row = order[i]!;
      const isNew = key[row]! !== to;
      const full = isNew && (each || done + counts.customers[row]! / 2 > target);
      if (customers > 0 && full) break;
      to = key[row]!;
      customers += counts.customers[row]!;
      retained += counts.retained[row]!;
      expected += counts.customers[row]! * (fitted?.[row] ?? NaN);
      done += counts.customers[row]!;
      i += 1;
    }
    const interval = wilsonInterval(retained, customers);
    result.push({ from, to, customers, retention: retained / customers, ...interval, fitted: expected / customers });
  }
  return result;
}

/** Wilson's score interval of a share (1927, 10.2307/2276774): never outside 0 to 1, sensible for small counts. */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): { low: number; high: number } {
  const z = -normalQuantile((1 - confidence) / 2);
  const share = successes / n;
  const centre = share + (z * z) / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    low: successes === 0 ? 0 : (centre - spread) / scale,
    high: successes === n ? 1 : (centre + spread) / scale,
  };
}
