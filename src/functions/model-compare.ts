import { bgNbd } from '../core/customerbase/bg-nbd/bg-nbd';
import { BGBB_NOTE, bestModels, compareModels, type HoldoutPurchases, type ModelResult } from '../core/customerbase/compare-models';
import { DomainError } from '../core/errors';
import { bestBy } from '../core/numerics/information-criteria';
import { compareCurves, type CurveResult } from '../core/retention/contractual/compare-curves';
import { checkSameLength } from '../core/validate';
import { read } from './arguments';
import { readCounts, zeroCustomers } from './customer-columns';
import { finiteOrBlank, rectangle, type TableCell } from './fit-table';
import { run } from './run';
import { CURVE_COMPARE } from './signatures/curve-compare';
import { MODEL_COMPARE } from './signatures/model-compare';
import { readSurvivors } from './survivor-table';

/**
 * All models of repeat buying on the same customers, side by side: likelihood, what is left of it after paying for parameters, holdout error.
 * @customfunction MODEL_COMPARE
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last, in any unit
 * @param age Time from the first purchase to the end of observation, in the same unit
 * @param [customers] Customers each row stands for; left out: one each
 * @param [holdout] Purchases of each customer in the time after, as RFM_HOLDOUT gives them; left out: no holdout error
 * @param [length] Length of that time, in the unit of the data; left out: no holdout error
 * @returns Model, parameters, log-likelihood, AIC, BIC, holdout error of the total and of a customer, status, best by; then notes
 * @helpurl https://localhost:3000/help/MODEL_COMPARE.html
 */
export function modelCompare(
  frequency: any[][],
  recency: any[][],
  age: any[][],
  customers?: any[][],
  holdout?: any[][],
  length?: any,
): any[][] {
  return run(() => {
    const input = read(MODEL_COMPARE, { frequency, recency, age, customers, holdout, length });
    const counts = readCounts(input, bgNbd);
    return comparisonTable(compareModels(counts, readHoldout(input)), zeroCustomers(input));
  });
}

/**
 * All retention curves on the same survivors, side by side: constant churn, shifted beta-geometric and beta-discrete-Weibull.
 * @customfunction CURVE_COMPARE
 * @param survivors Customers left at time 0, 1, 2 and so on, one row for each cohort; or columns tenure, lost, customers with headings
 * @param [customers] Customers at the start of each cohort, where the survivors are shares or percentages; left out: the survivors are customers, not shares
 * @param [held_out] Last periods of each cohort to be foretold by a fit to the ones before; left out: no holdout error
 * @returns Curve, parameters, log-likelihood, AIC, BIC, mean error of the share left in the periods held out, best by; then notes
 * @helpurl https://localhost:3000/help/CURVE_COMPARE.html
 */
export function curveCompare(survivors: any[][], customers?: any[][], held_out?: any): any[][] {
  return run(() => {
    const input = read(CURVE_COMPARE, { survivors, customers, held_out });
    const { counts, cohorts, notes } = readSurvivors(input.survivors, input.customers, 1);
    if (input.held_out === undefined) return curveTable(compareCurves(counts), notes);
    if (cohorts) return curveTable(compareCurves(counts, { cohorts, customers: input.customers, heldOut: input.held_out }), notes);
    throw DomainError.of('type', 'held_out', 'held_out: of counts by tenure nothing can be held out: give survivors by cohort.');
  });
}

interface HoldoutInput {
  readonly frequency: readonly number[];
  readonly recency: readonly number[];
  readonly age: readonly number[];
  readonly customers: readonly number[] | undefined;
  readonly holdout: readonly number[] | undefined;
  readonly length: number | undefined;
}

function readHoldout({ frequency, recency, age, customers, holdout, length }: HoldoutInput): HoldoutPurchases | undefined {
  if (holdout === undefined && length === undefined) return undefined;
  if (holdout === undefined || length === undefined) {
    throw DomainError.of('type', holdout ? 'length' : 'holdout', 'holdout and length belong together: give both, or neither.');
  }
  checkSameLength([
    ['frequency', frequency],
    ['holdout', holdout],
  ]);
  return { customers: { x: frequency, tX: recency, T: age }, purchases: holdout, weights: customers, length };
}

function comparisonTable(results: readonly ModelResult[], notes: readonly string[]): TableCell[][] {
  const fitted = results.filter((result) => 'fit' in result);
  const best = bestModels(fitted);
  return rectangle([
    ['Model', 'Parameters', 'Log-likelihood', 'AIC', 'BIC', 'Holdout error of the total', 'Mean error of a customer', 'Status', 'Best by'],
    ...fitted.map(({ model, fit, aic, bic, holdout }, i): TableCell[] => [
      model,
      fit.parameters.length,
      fit.logLikelihood,
      aic,
      bic,
      finiteOrBlank(holdout?.total ?? NaN),
      finiteOrBlank(holdout?.customer ?? NaN),
      fit.status,
      best(i),
    ]),
    ...notes.map((note) => ['note', note]),
    ...results.flatMap((result) => ('fit' in result ? [] : [['note', `${result.model} left out: ${result.reason}`]])),
    ...fitted.flatMap(({ model, fit }) => fit.notes.map((note) => ['note', `${model}: ${note}`])),
    ...(fitted.some(({ model }) => model === 'BG/BB') ? [['note', BGBB_NOTE]] : []),
  ]);
}

function curveTable(results: readonly CurveResult[], notes: readonly string[]): TableCell[][] {
  const fitted = results.filter((result) => 'aic' in result);
  const best = bestBy([
    ['AIC', fitted.map(({ aic }) => aic)],
    ['BIC', fitted.map(({ bic }) => bic)],
    ['holdout', fitted.map(({ holdoutError }) => holdoutError)],
  ]);
  return rectangle([
    ['Curve', 'Parameters', 'Log-likelihood', 'AIC', 'BIC', 'Holdout error, share left', 'Best by'],
    ...fitted.map(({ model, parameters, logLikelihood, aic, bic, holdoutError }, i): TableCell[] => [
      model,
      parameters,
      logLikelihood,
      aic,
      bic,
      finiteOrBlank(holdoutError),
      best(i),
    ]),
    ...notes.map((note) => ['note', note]),
    ...results.flatMap((result) => ('aic' in result ? [] : [['note', `${result.model} left out: ${result.reason}`]])),
  ]);
}
