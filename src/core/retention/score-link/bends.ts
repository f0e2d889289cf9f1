import { DomainError } from '../../errors';
import { largestLogLikelihood, likelihoodRatioTest, type ScoreLink } from './logistic';
import type { ScoreCounts } from './observations';

/** Significance below which the relation is called curved. */
const CURVED_BELOW = 0.01;
/** Pairs of more measures than this are not tried one by one. */
const MOST_MEASURES = 12;

const shown = (significance: number): string => (significance < 1e-4 ? 'p < 0.0001' : `p = ${significance.toFixed(4)}`);

/** A sentence for each measure whose square improves the fit: likelihood-ratio test of a bend. */
export function curvatureNotes(counts: ScoreCounts, link: ScoreLink, names: readonly string[]): string[] {
  return names.flatMap((name, j) => {
    const significance = likelihoodRatioTest(gainOf(counts, link, j, j));
    if (!(significance < CURVED_BELOW)) return [];
    return [
      `The relation of ${name} to retention is curved (${shown(significance)}): a single slope hides it, look at SCORE_BINS before using it.`,
    ];
  });
}

/**
 * A sentence on the two measures whose product improves the fit most, if it does: there the slope of one depends on the other. The
 * significance is multiplied by the number of pairs tried (Bonferroni), because the largest of many is large by chance.
 *
 * @param column measures with the same number are categories of one column, whose products are zero
 */
export function interactionNotes(counts: ScoreCounts, link: ScoreLink, names: readonly string[], column: readonly number[]): string[] {
  if (names.length > MOST_MEASURES) return [];
  const pairs = names
    .flatMap((_, j) => names.slice(0, j).map((__, l) => [l, j] as const))
    .filter(([l, j]) => column[l] !== column[j])
    .map(([l, j]) => ({ l, j, gain: gainOf(counts, link, l, j) }));
  const best = pairs.reduce<(typeof pairs)[0] | undefined>((most, pair) => (most && most.gain >= pair.gain ? most : pair), undefined);
  if (!best) return [];
  const significance = Math.min(1, pairs.length * likelihoodRatioTest(best.gain));
  if (!(significance < CURVED_BELOW)) return [];
  const [one, other] = [names[best.l]!, names[best.j]!];
  return [
    `The slope of ${one} depends on ${other} (${shown(significance)}), more than for any other pair: add the product of both as one more measure.`,
  ];
}

/** By how much the log-likelihood rises with the product of two measures, or the square of one; 0 where no fit can tell. */
function gainOf(counts: ScoreCounts, link: ScoreLink, j: number, l: number): number {
  try {
    return largestLogLikelihood(withProduct(counts, j, l)) - link.logLikelihood;
  } catch (error) {
    // Two different scores only, or separation by the product: then there is nothing to test.
    if (error instanceof DomainError) return 0;
    throw error;
  }
}

function withProduct(counts: ScoreCounts, j: number, l: number): ScoreCounts {
  const width = counts.width + 1;
  const scores = new Float64Array(counts.rows * width);
  const centre = (k: number): number => {
    let mean = 0;
    for (let i = 0; i < counts.rows; i += 1) mean += (counts.customers[i]! * counts.scores[i * counts.width + k]!) / counts.total;
    return mean;
  };
  const [ofJ, ofL] = [centre(j), centre(l)];
  for (let i = 0; i < counts.rows; i += 1) {
    const own = counts.scores.subarray(i * counts.width, (i + 1) * counts.width);
    scores.set(own, i * width);
    scores[i * width + width - 1] = (own[j]! - ofJ) * (own[l]! - ofL);
  }
  return { ...counts, scores, width };
}
