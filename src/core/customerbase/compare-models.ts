import { DomainError } from '../errors';
import { bestBy, type Criteria, informationCriteria } from '../numerics/information-criteria';
import type { LikelihoodFit } from '../numerics/likelihood';
import { runToEnd } from '../numerics/objective';
import type { CustomerCounts } from './counts';
import { PURCHASE_MODELS } from './models';
import type { Customers, ModelName, PurchaseModel } from './purchase-model';

/** What each customer bought after the time to which the models were fitted. */
export interface HoldoutPurchases {
  readonly customers: Customers;
  readonly purchases: ArrayLike<number>;
  /** Customers each row stands for; one each if left out. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Length of the holdout, in the unit of the data. */
  readonly length: number;
}

/** How a fit foretold the holdout. */
export interface HoldoutErrors {
  /** (expected - actual)/actual of the total; NaN when nobody bought. */
  readonly total: number;
  /** Mean absolute error for one customer, in purchases. */
  readonly customer: number;
}

/** One model on the data. */
export interface FittedModel extends Criteria {
  readonly model: ModelName;
  readonly fit: LikelihoodFit;
  readonly holdout: HoldoutErrors | undefined;
}

/** One model on the data, or the reason why it could not be fitted. */
export type ModelResult = FittedModel | { readonly model: ModelName; readonly reason: string };

/** Whether time is counted in whole opportunities with one purchase each at most, so that the BG/BB can be asked. */
const isDiscrete = ({ x, tX, T }: CustomerCounts): boolean =>
  T.every((age, i) => Number.isInteger(age) && Number.isInteger(tX[i]!) && x[i]! <= tX[i]!);

/**
 * Fits every model of buying to the same customers. BG/NBD, MBG/NBD and Pareto/NBD give densities of the same events, so their
 * likelihoods compare; the BG/BB gives probabilities and is fitted only where there are opportunities instead of time, alone.
 */
export function compareModels(counts: CustomerCounts, holdout?: HoldoutPurchases): ModelResult[] {
  const discrete = isDiscrete(counts);
  return Object.values(PURCHASE_MODELS).map((model) => {
    if (model.discrete && !discrete) return { model: model.name, reason: 'time is not counted in whole purchase opportunities' };
    return resultOf(model, counts, holdout);
  });
}

function resultOf(model: PurchaseModel, counts: CustomerCounts, holdout: HoldoutPurchases | undefined): ModelResult {
  try {
    const fit = runToEnd(model.fitSteps(counts));
    return {
      model: model.name,
      fit,
      holdout: holdout && holdoutErrors(model, fit.estimates, holdout),
      ...informationCriteria(fit.logLikelihood, fit.parameters.length, fit.observations),
    };
  } catch (error) {
    if (error instanceof DomainError) return { model: model.name, reason: error.message };
    throw error;
  }
}

export const BGBB_NOTE = 'The likelihood of BG/BB is one of opportunities, not of times: it does not compare with the others.';

/** By what each of the models is the best: AIC, BIC, the total of the holdout. A probability is no density: BG/BB has no rank by likelihood. */
export function bestModels(fitted: readonly FittedModel[]): (row: number) => string {
  const ranked = (value: (result: FittedModel) => number): number[] =>
    fitted.map((result) => (result.model === 'BG/BB' ? NaN : value(result)));
  return bestBy([
    ['AIC', ranked(({ aic }) => aic)],
    ['BIC', ranked(({ bic }) => bic)],
    ['holdout', fitted.map(({ holdout }) => (holdout ? Math.abs(holdout.total) : NaN))],
  ]);
}

/** Forecast against outcome, for the total and for one customer. */
export function holdoutErrors(model: PurchaseModel, parameters: readonly number[], holdout: HoldoutPurchases): HoldoutErrors {
  const expected = model.conditionalExpected(parameters, holdout.customers, [holdout.length])[0]!;
  let [actual, foretold, absolute, customers] = [0, 0, 0, 0];
  expected.forEach((value, i) => {
    const weight = holdout.weights?.[i] ?? 1;
    actual += weight * holdout.purchases[i]!;
    foretold += weight * value;
    absolute += weight * Math.abs(value - holdout.purchases[i]!);
    customers += weight;
  });
  return { total: actual > 0 ? foretold / actual - 1 : NaN, customer: absolute / customers };
}
