import { DomainError } from '../errors';
import { messages } from '../messages';
import { bounds, checkAll } from '../validate';

/**
 * Retention predicted by a logistic score link, 1/(1 + e^-(a + b s)); a share. Both tails keep their digits, because
 * the exponential is only taken of a negative number.
 *
 * @param score the customer's score, in the units the link was fitted with
 * @param intercept a of the link
 * @param slope b of the link, per unit of score
 */
export function retentionAtScore(score: number, intercept: number, slope: number): number {
  checkAll([
    ['score', score, bounds.any],
    ['intercept', intercept, bounds.any],
    ['slope', slope, bounds.any],
  ]);
  const logit = intercept + slope * score;
  if (logit >= 0) return 1 / (1 + Math.exp(-logit));
  const odds = Math.exp(logit);
  return odds / (1 + odds);
}

/**
 * What the other measures of a link add to its intercept: each times its slope.
 * @throws DomainError `type` where one of the two is missing or they differ in length
 */
export function sumOfProducts(scores: readonly number[] | undefined, slopes: readonly number[] | undefined): number {
  const [more, each] = [scores ?? [], slopes ?? []];
  if (more.length !== each.length) {
    throw DomainError.of('type', 'more_scores', messages.differentLength('more_scores', more.length, 'more_slopes', each.length));
  }
  return more.reduce((sum, score, i) => sum + score * each[i]!, 0);
}
