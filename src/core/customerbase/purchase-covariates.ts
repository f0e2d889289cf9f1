import { DomainError } from '../errors';
import { type Covariate, type CovariateEffect, type CovariateFit, fitWithCovariates } from '../numerics/covariates';
import { equalRows } from '../numerics/equal-rows';
import { checkFittable } from './check-customers';
import { countCustomers } from './counts';
import type { Customers, ModelName, PurchaseModel } from './purchase-model';

/**
 * On which parameters covariates act, in the order of the model, as CLVTools and the authors' note 019 have it: a positive coefficient
 * of buying divides alpha, so that rates r/alpha rise; one of leaving divides beta of the Pareto/NBD, and multiplies a and b of the BG/NBD.
 */
const SIGNS: Readonly<Partial<Record<ModelName, { readonly buying: readonly number[]; readonly leaving: readonly number[] }>>> = {
  'BG/NBD': { buying: [0, -1, 0, 0], leaving: [0, 0, 1, 1] },
  'MBG/NBD': { buying: [0, -1, 0, 0], leaving: [0, 0, 1, 1] },
  'Pareto/NBD': { buying: [0, -1, 0, 0], leaving: [0, 0, 0, -1] },
};

/** Fits a model of buying with covariates of buying and of leaving. @param weights customers of each row; one each if left out */
export function fitPurchaseCovariates(
  model: PurchaseModel,
  customers: Customers,
  buying: readonly Covariate[],
  leaving: readonly Covariate[],
  weights?: readonly number[],
): CovariateFit {
  const signs = SIGNS[model.name];
  if (!signs) throw DomainError.of('type', 'model', `model: covariates are for ${Object.keys(SIGNS).join(', ')}, not for ${model.name}.`);
  const { x, tX, T } = customers;
  const whole = countCustomers(x, tX, T, weights);
  checkFittable(whole, model.parameters.length);
  const effects: CovariateEffect[] = [
    ...buying.map(({ name }) => ({ name: `buying: ${name}`, signs: signs.buying })),
    ...leaving.map(({ name }) => ({ name: `leaving: ${name}`, signs: signs.leaving })),
  ];
  const columns = [...buying, ...leaving].map(({ values }) => values);
  const groups = equalRows(columns, x.length).map((rows) => {
    const of = (column: ArrayLike<number>): number[] => rows.map((i) => column[i]!);
    const counts = countCustomers(of(x), of(tX), of(T), weights && of(weights));
    return { values: columns.map((column) => column[rows[0]!]!), observations: counts.customers, problem: model.problem(counts) };
  });
  return fitWithCovariates(model.problem(whole), effects, groups);
}
