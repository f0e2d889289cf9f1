import { LEVER_CONFIDENCE } from '../retention/pilot';
import { type EffectGrade, type LeverSize, leverSize } from '../retention/lever-size';
import { normalQuantile } from '../numerics/normal';
import { studentQuantile, studentSignificance } from '../numerics/student';

/** A number with how sure it is. */
export interface Estimated {
  readonly estimate: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  /** Probability of so large a number by chance if there were none. */
  readonly significance: number;
}

/** With limits by Student's distribution. @param confidence 0.95 for 95 % */
export function estimated(estimate: number, variance: number, degreesOfFreedom: number, confidence = 0.95): Estimated {
  const standardError = Math.sqrt(Math.max(0, variance));
  const spread = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  const significance = standardError > 0 ? studentSignificance(estimate / standardError, degreesOfFreedom) : estimate === 0 ? 1 : 0;
  return { estimate, standardError, low: estimate - spread, high: estimate + spread, significance };
}

/** Means of both groups, on the same customers, with their variances and covariance. */
export interface TwoMeans {
  readonly treated: number;
  readonly control: number;
  readonly varianceTreated: number;
  readonly varianceControl: number;
  readonly covariance: number;
}

const TENTH = -normalQuantile((1 - LEVER_CONFIDENCE) / 2);

/** True where outcomes are retained or lost, or shares retained. */
export const isShare = (outcome: readonly number[]): boolean => outcome.every((value) => value >= 0 && value <= 1);

/**
 * The size of a lever from the means of both groups: share of churn removed where the outcome is retention, else share added to it.
 * Both are a ratio of means less 1, and the logarithm of a ratio is nearly normal (delta method); so both groups' uncertainty counts.
 */
export function leverFromMeans(means: TwoMeans, share: boolean, grade: EffectGrade): LeverSize {
  const sign = share ? -1 : 1;
  const top = share ? 1 - means.treated : means.treated;
  const bottom = share ? 1 - means.control : means.control;
  const unit = share ? 'share of churn removed' : 'share added to the outcome';
  if (!(top > 0 && bottom > 0)) return withoutRatio(means, share, grade);
  const variance = means.varianceTreated / top ** 2 + means.varianceControl / bottom ** 2 - (2 * means.covariance) / (top * bottom);
  const log = Math.log(top / bottom);
  const spread = TENTH * Math.sqrt(Math.max(0, variance));
  const size = (at: number): number => sign * Math.expm1(at);
  return leverSize(unit, grade, size(log), size(log - sign * spread), size(log + sign * spread));
}

function withoutRatio(means: TwoMeans, share: boolean, grade: EffectGrade): LeverSize {
  const effect = means.treated - means.control;
  const spread = TENTH * Math.sqrt(Math.max(0, means.varianceTreated + means.varianceControl - 2 * means.covariance));
  if (!share || !(means.control < 1)) return leverSize('amount per customer', grade, effect, effect - spread, effect + spread);
  const churn = 1 - means.control;
  return leverSize('share of churn removed', grade, effect / churn, (effect - spread) / churn, (effect + spread) / churn);
}

/** The same where only the effect is uncertain and the mean of the treated was seen: what they would have been is mean less effect. */
export function leverFromEffect(effect: number, standardError: number, meanTreated: number, share: boolean, grade: EffectGrade): LeverSize {
  const size = (e: number): number => {
    const without = meanTreated - e;
    if (share) return without < 1 ? Math.min(1, e / (1 - without)) : 0;
    return e / without;
  };
  const spread = TENTH * standardError;
  if (!share && !(meanTreated - effect - spread > 0))
    return leverSize('amount per customer', grade, effect, effect - spread, effect + spread);
  return leverSize(
    share ? 'share of churn removed' : 'share added to the outcome',
    grade,
    size(effect),
    size(effect - spread),
    size(effect + spread),
  );
}
