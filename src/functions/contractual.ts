import { betaDiscreteWeibull } from '../core/retention/contractual/beta-discrete-weibull';
import { discountedLifetime, discountedResidualLifetime, shiftedBetaGeometric } from '../core/retention/contractual/shifted-beta-geometric';
import { retention, survival, type SurvivalModel } from '../core/retention/contractual/survival-model';
import { runToEnd } from '../core/numerics/objective';
import { profileInterval } from '../core/numerics/profile-likelihood';
import { read } from './arguments';
import { fitTable, type TableCell } from './fit-table';
import { readFit } from './fitted-parameters';
import { cell, run } from './run';
import * as signatures from './signatures/contractual';
import { readSurvivors } from './survivor-table';

function fitModel(model: SurvivalModel, survivors: unknown[][], customers: number[] | undefined): TableCell[][] {
  const { counts, notes } = readSurvivors(survivors, customers, model.parameters.length);
  const fit = runToEnd(model.fitSteps(counts));
  const problem = model.problem(counts);
  return fitTable(
    { ...fit, notes: [...notes, ...fit.notes] },
    [],
    model.parameters.map((_, i) => profileInterval(problem, fit, i)),
  );
}

const parametersOf = (model: SurvivalModel, cells: unknown[][]): readonly number[] =>
  readFit('parameters', cells, model.parameters, model.name).estimates;

/**
 * Fits a retention curve (shifted beta-geometric) to how many customers of one or several cohorts are left.
 * @customfunction SBG_FIT
 * @param survivors Customers left at time 0, 1, 2 and so on, one row for each cohort; or columns tenure, lost, customers with headings
 * @param [customers] Customers at the start of each cohort, where the survivors are shares or percentages; left out: the survivors are counts
 * @returns Parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes
 * @helpurl https://localhost:3000/help/SBG_FIT.html
 */
export function sbgFit(survivors: any[][], customers?: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.SBG_FIT, { survivors, customers });
    return fitModel(shiftedBetaGeometric, input.survivors, input.customers);
  });
}

/**
 * Fits a retention curve in which a customer's own risk may change with tenure (beta-discrete-Weibull).
 * @customfunction BDW_FIT
 * @param survivors Customers left at time 0, 1, 2 and so on, one row for each cohort; or columns tenure, lost, customers with headings
 * @param [customers] Customers at the start of each cohort, where the survivors are shares or percentages; left out: the survivors are counts
 * @returns Parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes
 * @helpurl https://localhost:3000/help/BDW_FIT.html
 */
export function bdwFit(survivors: any[][], customers?: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.BDW_FIT, { survivors, customers });
    return fitModel(betaDiscreteWeibull, input.survivors, input.customers);
  });
}

/**
 * Share of a cohort that is left after each number of periods, projected as far as you like.
 * @customfunction SBG_SURVIVAL
 * @param parameters The table of SBG_FIT, or alpha and beta
 * @param periods Whole periods since the start, for example SEQUENCE(12)
 * @returns Share of a cohort left after each number of periods
 * @helpurl https://localhost:3000/help/SBG_SURVIVAL.html
 */
export function sbgSurvival(parameters: any[][], periods: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.SBG_SURVIVAL, { parameters, periods });
    const estimates = parametersOf(shiftedBetaGeometric, input.parameters);
    return input.periods.map((t) => [cell(survival(shiftedBetaGeometric, estimates, t))]);
  });
}

/**
 * Retention rate of each period of tenure.
 * @customfunction SBG_RETENTION
 * @param parameters The table of SBG_FIT, or alpha and beta
 * @param periods Periods of tenure, 1 for the first, for example SEQUENCE(12)
 * @returns Retention rate of each period
 * @helpurl https://localhost:3000/help/SBG_RETENTION.html
 */
export function sbgRetention(parameters: any[][], periods: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.SBG_RETENTION, { parameters, periods });
    const estimates = parametersOf(shiftedBetaGeometric, input.parameters);
    return input.periods.map((t) => [cell(retention(shiftedBetaGeometric, estimates, t))]);
  });
}

/**
 * Share of a cohort that is left after each number of periods, by the beta-discrete-Weibull curve.
 * @customfunction BDW_SURVIVAL
 * @param parameters The table of BDW_FIT, or gamma, delta and c
 * @param periods Whole periods since the start, for example SEQUENCE(12)
 * @returns Share of a cohort left after each number of periods
 * @helpurl https://localhost:3000/help/BDW_SURVIVAL.html
 */
export function bdwSurvival(parameters: any[][], periods: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.BDW_SURVIVAL, { parameters, periods });
    const estimates = parametersOf(betaDiscreteWeibull, input.parameters);
    return input.periods.map((t) => [cell(survival(betaDiscreteWeibull, estimates, t))]);
  });
}

/**
 * Retention rate of each period of tenure, by the beta-discrete-Weibull curve.
 * @customfunction BDW_RETENTION
 * @param parameters The table of BDW_FIT, or gamma, delta and c
 * @param periods Periods of tenure, 1 for the first, for example SEQUENCE(12)
 * @returns Retention rate of each period
 * @helpurl https://localhost:3000/help/BDW_RETENTION.html
 */
export function bdwRetention(parameters: any[][], periods: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.BDW_RETENTION, { parameters, periods });
    const estimates = parametersOf(betaDiscreteWeibull, input.parameters);
    return input.periods.map((t) => [cell(retention(betaDiscreteWeibull, estimates, t))]);
  });
}

/**
 * What a customer under contract is worth when retention rises with tenure: new, or at his next renewal.
 * @customfunction SBG_CLV
 * @param parameters The table of SBG_FIT, or alpha and beta
 * @param margin Contribution margin per customer and period, in currency
 * @param discount Discount rate per period, for example 10%
 * @param [renewals] The renewal the customer is about to decide on, 1 for the first; left out: a new customer, whose first payment counts
 * @returns Currency per customer
 * @helpurl https://localhost:3000/help/SBG_CLV.html
 */
export function sbgClv(parameters: any[][], margin: any, discount: any, renewals?: any): number {
  return run(() => {
    const input = read(signatures.SBG_CLV, { parameters, margin, discount, renewals });
    const [alpha, beta] = parametersOf(shiftedBetaGeometric, input.parameters) as [number, number];
    const lifetime =
      input.renewals === undefined
        ? discountedLifetime(alpha, beta, input.discount)
        : discountedResidualLifetime(alpha, beta, input.renewals, input.discount);
    return cell(input.margin * lifetime);
  });
}
