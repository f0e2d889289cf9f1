import { DomainError } from '../errors';
import { type Covariate, type CovariateEffect, type CovariateFit, type CovariateGroups, fitWithCovariates } from '../numerics/covariates';
import { gathered, groupStarts, sortedOrder } from '../numerics/row-groups';
import { checkFittable } from './check-customers';
import { type CustomerCounts, countCustomers, systematicSample } from './counts';
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

/** With more different rows than twice this a first fit is made of a sample of this size. */
const SAMPLE_CUSTOMERS = 8000;

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
  const rows = distinctRows(customers, columns, weights);
  const { length } = rows.weight;
  const sample =
    length > 2 * SAMPLE_CUSTOMERS
      ? withWeights([...rows.covariates, rows.x, rows.tX, rows.T], systematicSample(rows.weight, whole.customers / SAMPLE_CUSTOMERS))
      : undefined;
  return fitWithCovariates(model.problem(whole), effects, grouped(model, rows), sample && grouped(model, sample));
}

/** Different customers with weights, those with the same covariates together, in an order that is theirs alone. */
interface CovariateRows extends CustomerCounts {
  /** Values of the covariates, column by column. */
  readonly covariates: readonly Float64Array[];
}

function distinctRows({ x, tX, T }: Customers, columns: readonly (readonly number[])[], weights?: readonly number[]): CovariateRows {
  const all = [...columns, x, tX, T];
  const order = sortedOrder(all, x.length);
  const sorted = all.map((column) => gathered(column, order));
  const start = groupStarts(sorted, order.length);
  const weight = new Float64Array(start.length - 1);
  for (let row = 0; row < weight.length; row += 1) {
    for (let place = start[row]!; place < start[row + 1]!; place += 1) weight[row] = weight[row]! + (weights?.[order[place]!] ?? 1);
  }
  const first = start.subarray(0, -1);
  return withWeights(
    sorted.map((column) => gathered(column, first)),
    weight,
  );
}

/** Columns of covariates, then x, tX and T, of which the rows without weight are left out. */
function withWeights(columns: readonly Float64Array[], weights: Float64Array): CovariateRows {
  const kept = columns.map((column) => column.filter((_, row) => weights[row]! > 0));
  const weight = weights.filter((count) => count > 0);
  const [x, tX, T] = kept.slice(-3) as [Float64Array, Float64Array, Float64Array];
  return { covariates: kept.slice(0, -3), x, tX, T, weight, customers: weight.reduce((sum, count) => sum + count, 0) };
}

function grouped(model: PurchaseModel, rows: CovariateRows): CovariateGroups {
  const { covariates, weight } = rows;
  const start = groupStarts(covariates, weight.length);
  const groups = start.length - 1;
  const observations = new Float64Array(groups);
  const values = new Float64Array(groups * covariates.length);
  for (let group = 0; group < groups; group += 1) {
    for (let row = start[group]!; row < start[group + 1]!; row += 1) observations[group] = observations[group]! + weight[row]!;
    covariates.forEach((column, j) => (values[group * covariates.length + j] = column[start[group]!]!));
  }
  return { values, observations, start, problem: model.problem(rows) };
}
