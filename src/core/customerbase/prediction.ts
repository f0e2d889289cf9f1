import { normalQuantile } from '../numerics/normal';
import type { Forecast } from './forecast';
import type { Range } from './ridge-range';

/**
 * Standard error of ln(actual/expected) that a holdout speaks of.
 *
 * @param holdoutError how far a forecast was off, (expected - actual)/actual, above -1; 0 takes the model as right
 */
export const modelErrorOf = (holdoutError: number): number => Math.abs(Math.log1p(holdoutError));

/**
 * Interval of a count that is yet to come: how far its expectation may be off, and what chance adds to it.
 *
 * The chance alone is skewed like a gamma distribution of the same mean and variance, whose quantile is Wilson & Hilferty's (1931,
 * 10.1073/pnas.17.12.684) cube, m (1 - c/9 + z sqrt(c/9))^3 with c = variance/m^2. The distances of both ends from the expectation
 * are then combined as independent errors are, each side by itself (Zou & Donner 2008, 10.1002/sim.3095), with the relative error of
 * the model as a third where one is known.
 *
 * @param expected the expectation at the estimates
 * @param range where the expectation may lie, from the parameters alone
 * @param chance variance of the count given the parameters
 * @param modelError standard error of ln(actual/expected) from the model being wrong; 0 if it is taken as right
 * @returns counts, not below 0; the standard error is half the width over z
 */
export function predictionInterval(expected: number, range: Range, chance: number, modelError = 0, confidence = 0.95): Forecast {
  const z = normalQuantile(0.5 + confidence / 2);
  if (!(expected > 0)) return { expected, standardError: 0, low: 0, high: 0 };
  const ninth = chance / (expected * expected) / 9;
  const byChance = (sign: 1 | -1): number => expected * Math.max(0, 1 - ninth + sign * z * Math.sqrt(ninth)) ** 3;
  const away = (...ends: number[]): number => Math.hypot(...ends.map((end) => end - expected));
  const low = Math.max(0, expected - away(range.low, byChance(-1), expected * Math.exp(-z * modelError)));
  const high = expected + away(range.high, byChance(1), expected * Math.exp(z * modelError));
  return { expected, standardError: (high - low) / (2 * z), low, high };
}
