import { type Copula, copulaOf } from '../../core/uncertainty/correlation';
import { type Distribution, distributionOf, isUncertain, quantityOf, scaleOf } from '../../core/uncertainty/estimate';
import { estimatesOf, type EstimateInput } from '../document/inputs';
import type { Model } from '../language/model';

/** An estimate made ready to be drawn. */
export interface Variable {
  readonly input: EstimateInput;
  /** Which of the generator's variables it is; given once in the document. */
  readonly number: number;
  readonly distribution: Distribution;
}

/** What a case draws from: its estimates, and how their draws depend on one another. */
export interface Variables {
  /** Every estimate, in the order of the Inputs sheet. */
  readonly all: readonly Variable[];
  /** Those with any width to draw from. */
  readonly uncertain: readonly Variable[];
  readonly copula: Copula;
  /** Numbers of the variables that are correlated with another one. */
  readonly correlated: ReadonlySet<number>;
}

/** @throws DomainError where the correlations contradict one another; the document's own check says so first */
export function variablesOf({ inputs, case: { correlations } }: Pick<Model, 'inputs' | 'case'>): Variables {
  const estimates = estimatesOf(inputs);
  const all = estimates.map((input): Variable => {
    const { estimate, bounds } = input;
    return { input, number: estimate.number, distribution: distributionOf(estimate, scaleOf(quantityOf(bounds), estimate), bounds) };
  });
  const numbers = new Map(estimates.map(({ id, estimate }) => [id, estimate.number]));
  const names = new Map(estimates.map(({ id, estimate }) => [estimate.number, id]));
  const copula = copulaOf(
    correlations.map(({ a, b, rank }) => ({ a: numbers.get(a)!, b: numbers.get(b)!, rank })),
    (number) => names.get(number)!,
  );
  return { all, uncertain: all.filter(({ input }) => isUncertain(input.estimate)), copula, correlated: new Set(copula.variables) };
}
