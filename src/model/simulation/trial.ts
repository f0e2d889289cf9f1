import { normalQuantile } from '../../core/numerics/normal';
import { uniformDraw } from '../../core/uncertainty/draws';
import { valueAt } from '../../core/uncertainty/estimate';
import type { Model } from '../language/model';
import { fillNormals } from './normals';
import { variablesOf } from './variables';

/** What one estimate is in one trial. */
export interface DrawnInput {
  /** Its number in random draws. */
  readonly number: number;
  /** The uniform number of the generator, before any correlation. */
  readonly u: number;
  /** The standard normal number its value comes from: the quantile of u, mixed with those it is correlated with. */
  readonly z: number;
  readonly value: number;
  /** Whether it is correlated with another estimate, so that z is not the quantile of its own u alone. */
  readonly correlated: boolean;
}

/**
 * Every estimate of a case in one trial, by the id of its input: what the trial cell of the workbook puts in their places.
 *
 * @param trial a whole number from 1
 * @throws DomainError on another number
 */
export function drawTrial(model: Pick<Model, 'inputs' | 'case'>, trial: number): Map<string, DrawnInput> {
  const variables = variablesOf(model);
  const z = variables.all.map(() => new Float64Array(1));
  const drawn = variables.all.map(({ number }) => uniformDraw(trial, number));
  fillNormals(variables, variables.all, trial, z);
  return new Map(
    variables.all.map(({ input, number, distribution }, index) => {
      const correlated = variables.correlated.has(number);
      const at = correlated ? z[index]![0]! : normalQuantile(drawn[index]!);
      return [input.id, { number, u: drawn[index]!, z: at, value: valueAt(distribution, at), correlated }];
    }),
  );
}
