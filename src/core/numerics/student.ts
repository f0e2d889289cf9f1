import { incompleteBeta } from './incomplete-beta';
import { inverseIncompleteBeta } from './inverse-beta';
import { normalCdf, normalQuantile } from './normal';

/** From so many degrees of freedom on Student's distribution is the normal one to double precision of a table. */
const NORMAL_FROM = 1e7;

/**
 * Quantile of Student's t for a probability above one half, from that of the beta distribution: t^2/(nu + t^2) is beta(1/2, nu/2).
 *
 * Accuracy: relative 1e-10 for nu up to 1e5. @param nu degrees of freedom, above 0
 * @example studentQuantile(0.975, 10) // 2.2281388519649385
 */
export function studentQuantile(probability: number, nu: number): number {
  if (nu >= NORMAL_FROM) return -normalQuantile(1 - probability);
  const x = inverseIncompleteBeta(2 * (1 - probability), nu / 2, 0.5);
  return Math.sqrt((nu * (1 - x)) / x);
}

/** Probability of a t at least as far from zero on either side. */
export function studentSignificance(t: number, nu: number): number {
  if (!Number.isFinite(t)) return 0;
  if (nu >= NORMAL_FROM) return 2 * normalCdf(-Math.abs(t));
  return incompleteBeta(nu / (nu + t * t), nu / 2, 0.5);
}

/** Probability of a larger F with `d1` and `d2` degrees of freedom. */
export const fisherSignificance = (f: number, d1: number, d2: number): number => incompleteBeta(d2 / (d2 + d1 * f), d2 / 2, d1 / 2);
