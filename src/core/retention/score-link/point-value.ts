import type { Decimal } from '../../money';
import { retentionAtScore } from '../retention-at-score';
import { type BaseInput, retentionUplift } from '../uplift';

/** A base whose score may rise, and the link from score to retention. */
export interface PointValueInput extends BaseInput {
  readonly intercept: number;
  readonly slope: number;
  /** Average score today. */
  readonly score: number;
  /** By how many points it rises. */
  readonly points: number;
}

/** Retention before and after, and what the difference is worth to the whole base. */
export interface PointValue {
  readonly before: number;
  readonly after: number;
  readonly value: Decimal;
}

/**
 * What points of score are worth: the link says how retention moves, `retentionUplift` what that is worth.
 *
 * An association in data is not yet an effect: multiply by the share that is causal before it enters a case.
 */
export function pointValue(input: PointValueInput): PointValue {
  const before = retentionAtScore(input.score, input.intercept, input.slope);
  const after = retentionAtScore(input.score + input.points, input.intercept, input.slope);
  return { before, after, value: retentionUplift({ ...input, retention_before: before, retention_after: after }) };
}
