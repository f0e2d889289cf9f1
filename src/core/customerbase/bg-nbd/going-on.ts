import { logBetaUpdate } from '../../numerics/log-beta';
import { negativeBinomial, negativeBinomialTail } from '../negative-binomial';

/** Below e^-600 a probability is no place to start a recurrence: so far from what is likely each count is formed by itself. */
const LOWEST_START = 1e-260;

/**
 * Probabilities of `from`, ..., `to` - 1 purchases in the next t of one who is a customer now, by the updated parameters of the BG/NBD or
 * MBG/NBD. He may leave after each purchase to come.
 *
 * Method: equation 8 of Fader, Hardie & Lee (2005) for all counts together, by the ratios of its factors from one to the next; the chance of at
 * least so many purchases by adding up from above. Positive terms only.
 */
export function betaGeometricCounts([r, alpha, a, b]: readonly number[], from: number, to: number, t: number): Float64Array {
  const z = t / (alpha! + t);
  const exactly = new Float64Array(to - from);
  for (let y = from; y < to; y += 1) {
    const before = y > from ? exactly[y - from - 1]! : 0;
    exactly[y - from] = before > LOWEST_START ? (before * (r! + y - 1) * z) / y : negativeBinomial(r!, alpha!, y, t);
  }
  const chances = new Float64Array(to - from);
  let atLeast = negativeBinomialTail(r!, alpha!, to, t);
  for (let y = to - 1; y >= from; y -= 1) {
    atLeast += exactly[y - from]!;
    chances[y - from] = atLeast;
  }
  let stays = Math.exp(logBetaUpdate(a!, b!, 0, from));
  for (let y = from; y < to; y += 1) {
    // Who leaves with purchase y has stayed until then: B(a+1, b+y-1)/B(a, b) is B(a, b+y)/B(a, b) times a/(b+y-1).
    const leaves = y === 0 ? 0 : (stays * a!) / (b! + y - 1);
    chances[y - from] = stays * exactly[y - from]! + leaves * Math.min(1, chances[y - from]!);
    stays *= (b! + y) / (a! + b! + y);
  }
  return chances;
}
