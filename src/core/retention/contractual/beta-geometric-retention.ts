/**
 * Retention in a period of tenure under the shifted beta-geometric: the share of those who stayed until then that stays once more.
 *
 *   r(t) = S(t)/S(t-1) = (beta + t - 1) / (alpha + beta + t - 1)
 *
 * Source: Fader & Hardie (2007), How to project customer retention, 10.1002/dir.20074.
 *
 * @param alpha above 0
 * @param beta above 0
 * @param t period of tenure, from 1
 * @returns between 0 and 1, rising with t
 */
export const betaGeometricRetention = (alpha: number, beta: number, t: number): number => (beta + t - 1) / (alpha + beta + t - 1);
