import { DomainError } from '../errors';
import { type Decimal, ONE, ZERO, decimal } from '../money';
import { type Bounds, bounds, checkAll } from '../validate';

/** Two answers a manager can give about a lever's effect, as multiples of its size under the plan. */
export interface EffortAnswers {
  /** With half as much again. */
  readonly plus50: number;
  /** With unlimited money. */
  readonly unlimited: number;
}

/** More effort brings more: both answers lie above the plan's own effect. */
export const answerBounds: Bounds = { above: 1 };

/**
 * The effect at an effort (1 = the plan), as a multiple of the effect under the plan: s(x) = S x^c/(d + x^c) with d = S - 1 and
 * c = ln[q d/(S - q)]/ln 1.5. s(0) = 0, s(1) = 1, s(1.5) = q, and S is only approached. Judgment put to work, not evidence.
 *
 * @throws DomainError `domain` unless 1 < plus50 < unlimited
 * Source: Little (1970), Models and managers: the concept of a decision calculus, Management Science 16(8), ADBUDG.
 */
export function effortResponse(effort: number, { plus50, unlimited }: EffortAnswers): Decimal {
  checkAll([
    ['effort', effort, bounds.nonNegative],
    ['plus50', plus50, answerBounds],
    ['unlimited', unlimited, answerBounds],
  ]);
  if (unlimited <= plus50) {
    const message = `unlimited (${unlimited}) must be above plus50 (${plus50}): unlimited money brings more than half as much again.`;
    throw DomainError.of('domain', 'unlimited', message);
  }
  if (effort === 0) return ZERO;
  if (effort === 1) return ONE;
  if (effort === 1.5) return decimal(plus50);
  const S = decimal(unlimited);
  const d = S.minus(ONE);
  const c = d.times(plus50).div(S.minus(plus50)).ln().div(decimal(1.5).ln());
  // x^c/(d + x^c) written as 1/(1 + d x^-c), which keeps its digits for large efforts.
  return S.div(decimal(effort).pow(c.neg()).times(d).plus(ONE));
}
