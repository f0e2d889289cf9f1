import { DomainError } from '../../errors';
import { cholesky, choleskySolve } from '../../numerics/matrix';
import type { ScoreCounts } from './observations';
import type { Design } from './design';
import { ascend, type Optimum } from './irls';

const TOLERANCE = 1e-10;
const MOST_STEPS = 100;
/** A limit so many standard errors away is none. */
const FARTHEST = 1e8;

/**
 * How many standard errors from the estimate the likelihood-ratio limit of a coefficient lies: where the root of twice the loss in
 * log-likelihood, maximised over the other coefficients, reaches z.
 *
 * Method: that root rises with the distance (the log-likelihood is concave) and is nearly straight, so a secant inside a bracket
 * that starts at the estimate needs three or four refits and cannot come out on the other side.
 *
 * @param combination of the standardised coefficients that is held
 * @param unit one standard error of the combination, with the sign of the direction
 * @returns at least 0; Infinity where the likelihood never falls so low
 */
export function likelihoodDistance(
  counts: ScoreCounts,
  design: Design,
  best: Optimum,
  combination: Float64Array,
  unit: number,
  z: number,
): number {
  // Along the ridge of the likelihood, to first order, the coefficients move by V c / (c' V c) as the combination moves by 1.
  const factor = cholesky(best.information, design.columns)!;
  const ridge = choleskySolve(factor, design.columns, combination);
  const variance = ridge.reduce((sum, entry, j) => sum + entry * combination[j]!, 0);
  let reached = { distance: 0, beta: best.beta };
  const loss = (distance: number): number => {
    const shift = ((distance - reached.distance) * unit) / variance;
    const start = reached.beta.map((entry, j) => entry + shift * ridge[j]!);
    const optimum = ascend(counts, design, start, combination);
    reached = { distance, beta: optimum.beta };
    return Math.sqrt(Math.max(0, 2 * (best.logLikelihood - optimum.logLikelihood))) - z;
  };
  let low = 0;
  let lowLoss = -z;
  let high = z;
  let highLoss = loss(high);
  while (highLoss < 0) {
    if (high > FARTHEST) return Infinity;
    [low, lowLoss] = [high, highLoss];
    high *= 2;
    highLoss = loss(high);
  }
  for (let step = 0; step < MOST_STEPS; step += 1) {
    // The secant, kept off the ends so that the bracket shrinks from both sides.
    const share = Math.min(0.99, Math.max(0.01, -lowLoss / (highLoss - lowLoss)));
    const at = low + share * (high - low);
    const atLoss = loss(at);
    if (Math.abs(atLoss) <= TOLERANCE || high - low <= TOLERANCE * high) return at;
    if (atLoss < 0) [low, lowLoss] = [at, atLoss];
    else [high, highLoss] = [at, atLoss];
  }
  throw DomainError.of('noAnswer', 'scores', 'scores: the likelihood-ratio interval did not converge: check the measures for outliers.');
}
