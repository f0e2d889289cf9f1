/** Who vouches for a size: customers drawn at random, or the organisation's own data under an assumption. */
export type EffectGrade = 'experiment' | 'own data';

/** What the size of a lever is a share of. */
export type LeverUnit = 'share of churn removed' | 'share added to the outcome' | 'amount per customer';

/**
 * A measured effect as the case takes it: low, base and high are P10, P50 and P90 of the lever's size. The size is the causal part
 * already, so attribution is 1 as long as the assumption holds; whoever doubts it lowers the attribution, never the size.
 */
export interface LeverSize {
  readonly unit: LeverUnit;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly attribution: number;
  readonly grade: EffectGrade;
  /** Why the case cannot take the size as it was measured; empty where it can. */
  readonly notes: readonly string[];
}

/** The case takes improvements only: what is cut off at nothing is said. */
export function leverSize(unit: LeverUnit, grade: EffectGrade, base: number, p10: number, p90: number): LeverSize {
  const notes: string[] = [];
  if (base < 0) notes.push('The effect is harm: the case has no lever for it, and its size is 0.');
  else if (p10 < 0) notes.push('The low end would be harm; a lever starts at 0.');
  const cut = (value: number): number => Math.max(0, unit === 'share of churn removed' ? Math.min(1, value) : value);
  return { unit, low: cut(p10), base: cut(base), high: cut(p90), attribution: 1, grade, notes };
}
