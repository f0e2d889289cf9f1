import { fitPurchaseCovariates } from '../core/customerbase/purchase-covariates';
import type { Covariate, CovariateCoefficient, CovariateFit } from '../core/numerics/covariates';
import { normalQuantile } from '../core/numerics/normal';
import { firstRows } from '../core/numerics/row-groups';
import { fitChurnCovariates } from '../core/retention/contractual/churn-covariates';
import { checkSameLength } from '../core/validate';
import { read } from './arguments';
import { readCovariates } from './covariate-columns';
import { readCustomers, readModel } from './customer-columns';
import { finiteOrBlank, rectangle, type TableCell } from './fit-table';
import { run } from './run';
import * as signatures from './signatures/covariates';
import { readTenures } from './tenure-columns';

/**
 * How buying and leaving differ by segment: a model of buying whose parameters depend on measures or categories of each customer.
 * @customfunction PURCHASE_COVARIATES
 * @param model BG/NBD, MBG/NBD or Pareto/NBD
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last, in any unit
 * @param age Time from the first purchase to the end of observation, in the same unit
 * @param buying What buying may depend on: one column each, under headings
 * @param [leaving] What leaving may depend on: one column each, under headings; left out: the same as buying
 * @param [customers] Customers each row stands for; left out: one each
 * @returns Parameter, estimate, standard error, low, high: of customers whose covariates are 0, then of the covariates; log-likelihoods, status and notes; then the parameters of each segment
 * @helpurl https://localhost:3000/help/PURCHASE_COVARIATES.html
 */
export function purchaseCovariates(
  model: any,
  frequency: any[][],
  recency: any[][],
  age: any[][],
  buying: any[][],
  leaving?: any[][],
  customers?: any[][],
): any[][] {
  return run(() => {
    const input = read(signatures.PURCHASE_COVARIATES, { model, frequency, recency, age, buying, leaving, customers });
    const chosen = readModel(input.model);
    const history = readCustomers(input, chosen);
    if (input.customers) {
      checkSameLength([
        ['frequency', input.frequency],
        ['customers', input.customers],
      ]);
    }
    const rows = input.frequency.length;
    const ofBuying = readCovariates('buying', input.buying, rows, input.customers);
    const ofLeaving = input.leaving ? readCovariates('leaving', input.leaving, rows, input.customers) : ofBuying;
    const fit = fitPurchaseCovariates(chosen, history, ofBuying.covariates, ofLeaving.covariates, input.customers);
    return covariateTable(fit, [...ofBuying.covariates, ...ofLeaving.covariates], [...new Set([...ofBuying.notes, ...ofLeaving.notes])]);
  });
}

/**
 * How churn under contract differs by segment: a retention curve whose level depends on measures or categories of each customer.
 * @customfunction SBG_COVARIATES
 * @param tenure Period of tenure in which each customer was lost, or periods through which he was seen to stay
 * @param lost 1 where he was lost, 0 where he is still there
 * @param covariates What churn may depend on: one column each, under headings
 * @param [customers] Customers each row stands for; left out: one each
 * @returns Parameter, estimate, standard error, low, high: of customers whose covariates are 0, then of the covariates; log-likelihoods, status and notes; then the parameters of each segment
 * @helpurl https://localhost:3000/help/SBG_COVARIATES.html
 */
export function sbgCovariates(tenure: any[][], lost: any[][], covariates: any[][], customers?: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.SBG_COVARIATES, { tenure, lost, covariates, customers });
    const { lifetimes, weights } = readTenures({
      tenure: input.tenure,
      lost: input.lost,
      customers: input.customers ?? input.tenure.map((row) => row.map((cell) => (typeof cell === 'number' ? 1 : cell))),
    });
    const found = readCovariates('covariates', input.covariates, lifetimes.length, input.customers && weights);
    return covariateTable(fitChurnCovariates(lifetimes, found.covariates, weights), found.covariates, found.notes);
  });
}

/** More segments than this are measures rather than segments. */
const MOST_SEGMENTS = 50;

function covariateTable(fit: CovariateFit, covariates: readonly Covariate[], notes: readonly string[]): TableCell[][] {
  const z = normalQuantile(0.975);
  const plain = ({ name, estimate, standardError }: CovariateCoefficient): TableCell[] => [
    name,
    estimate,
    finiteOrBlank(standardError),
    finiteOrBlank(estimate - z * standardError),
    finiteOrBlank(estimate + z * standardError),
  ];
  const positive = ({ name, estimate, standardError }: CovariateCoefficient): TableCell[] => [
    name,
    // Customers whose covariates are 0 may lie far from all there are, as with dates.
    finiteOrBlank(estimate),
    finiteOrBlank(standardError),
    ...[-z, z].map((errors) => finiteOrBlank(estimate * Math.exp((errors * standardError) / estimate))),
  ];
  const columns = covariates.map(({ values }) => values);
  const segments = firstRows(columns, columns[0]!.length, MOST_SEGMENTS);
  const names = fit.parameters.map(({ name }) => name);
  return rectangle([
    ['Parameter', 'Estimate', 'Standard error', 'Low 95 %', 'High 95 %'],
    ...fit.parameters.map(positive),
    ...fit.coefficients.map(plain),
    ['log-likelihood', fit.logLikelihood],
    ['log-likelihood without covariates', fit.nullLogLikelihood],
    ['likelihood ratio', 2 * (fit.logLikelihood - fit.nullLogLikelihood)],
    ['observations', fit.observations],
    ['status', fit.status],
    ...[...notes, ...fit.notes].map((note) => ['note', note]),
    ...(segments === undefined
      ? []
      : [
          ['Segment', ...names],
          ...segments.map((first): TableCell[] => {
            const values = columns.map((column) => column[first]!);
            return [segmentName(covariates, values), ...fit.parametersAt(values)];
          }),
        ]),
  ]);
}

/** "Gender 1, Channel 0": every covariate once, though it may act on buying and on leaving. */
function segmentName(covariates: readonly Covariate[], values: readonly number[]): string {
  return [...new Set(covariates.map(({ name }, j) => `${name} ${values[j]!}`))].join(', ');
}
