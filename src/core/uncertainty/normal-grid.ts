import { normalDensity } from '../numerics/normal';

const REACH = 6;
const STEP = 1 / 64;
const SIZE = 2 * REACH * (1 / STEP) + 1;

/**
 * Points of a standard normal variable with their weights, for expectations of a function of it: the trapezoid rule, exact to
 * ten digits for smooth functions and to four where one has a kink.
 */
export const normalGrid: { readonly z: Float64Array; readonly weights: Float64Array } = (() => {
  const z = Float64Array.from({ length: SIZE }, (_, k) => -REACH + k * STEP);
  const densities = z.map(normalDensity);
  const total = densities.reduce((sum, density) => sum + density, 0);
  return { z, weights: densities.map((density) => density / total) };
})();

/** E[f(Z)], from the values of f on the grid. */
export function expectation(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < SIZE; k += 1) sum += normalGrid.weights[k]! * values[k]!;
  return sum;
}
