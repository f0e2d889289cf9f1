import { normalQuantile } from '../../core/numerics/normal';
import { LARGEST_VARIABLE, uniformDraw } from '../../core/uncertainty/draws';
import { distributionOf, valueAt } from '../../core/uncertainty/estimate';
import { bestSet } from '../../core/portfolio/frontier';
import { runToEnd } from '../../core/numerics/objective';
import { EFFORT_INPUT } from '../document/inputs';
import type { Model } from '../language/model';
import { samplerOf, simulateRange } from '../simulation/trial-range';
import type { Portfolio } from './alternatives';

/**
 * The share of trials in which each alternative belongs to the best set, with costs as planned: how sure the choice is.
 *
 * Other programmes are drawn on the plain scale from their three points; they take the generator's last variables, the
 * first of them 9999, as only estimates have numbers of their own.
 *
 * @returns per alternative, 0 to 1
 */
export function membership(model: Model, { alternatives, choice }: Portfolio, trials = 1000): number[] {
  const values = alternatives.map((alternative) =>
    alternative.effort === undefined ? undefined : ownNpv(model, alternative.effort, trials),
  );
  const others = alternatives.filter(({ effort }) => effort === undefined);
  const numbers = new Map(others.map((other, index) => [other, LARGEST_VARIABLE - index]));
  const counts = alternatives.map(() => 0);
  for (let trial = 0; trial < trials; trial += 1) {
    const programmes = choice.programmes.map((programme, index) => {
      const alternative = alternatives[index]!;
      const own = values[index]?.[trial];
      if (own !== undefined) return { ...programme, value: own };
      const z = normalQuantile(uniformDraw(trial + 1, numbers.get(alternative)!));
      return { ...programme, value: valueAt(distributionOf(alternative.npv, 'plain'), z) };
    });
    bestSet({ ...choice, programmes }).chosen.forEach((isIn, index) => (counts[index]! += Number(isIn)));
  }
  return counts.map((count) => count / trials);
}

/** NPV of this programme at an effort in the trials from 1. */
const ownNpv = (model: Model, effort: number, trials: number): Float64Array =>
  runToEnd(simulateRange(samplerOf(model, new Map([[EFFORT_INPUT, effort]])), 1, trials)).npv;
