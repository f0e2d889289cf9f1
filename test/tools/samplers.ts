import { normalQuantile } from '../../src/core/numerics/normal';
import type { RandomSource } from './random';

/** Uniform above 0 and below 1, for functions that are infinite at the ends. */
const open = (random: RandomSource): number => random.next() + 1 / 18014398509481984;

/** Standard normal by inversion, so that one uniform makes one draw. */
export const sampleNormal = (random: RandomSource): number => normalQuantile(open(random));

/** Exponential waiting time with the given rate per unit of time. */
export const sampleExponential = (random: RandomSource, rate: number): number => -Math.log(open(random)) / rate;

/**
 * Gamma with the given shape and rate (mean shape/rate).
 *
 * Method: Marsaglia & Tsang (2000), 10.1145/358407.358414; shapes below 1 by the power boost.
 */
export function sampleGamma(random: RandomSource, shape: number, rate: number): number {
  if (shape < 1) return sampleGamma(random, shape + 1, rate) * open(random) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = sampleNormal(random);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(open(random)) < 0.5 * z * z + d - d * v + d * Math.log(v)) return (d * v) / rate;
  }
}

/** Beta with parameters a and b, as a share of two gammas. */
export function sampleBeta(random: RandomSource, a: number, b: number): number {
  const left = sampleGamma(random, a, 1);
  return left / (left + sampleGamma(random, b, 1));
}
