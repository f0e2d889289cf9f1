import { discountedPurchases } from '../core/customerbase/customer-value';
import { countCustomers } from '../core/customerbase/counts';
import { frequencyTable } from '../core/customerbase/diagnostics';
import { forecastInterval } from '../core/customerbase/forecast';
import { expectedSpend as spendOf, fitGammaGammaSteps } from '../core/customerbase/gamma-gamma';
import { bgBb } from '../core/customerbase/bg-bb/model';
import { bgNbd, mbgNbd } from '../core/customerbase/bg-nbd/model';
import { paretoNbd } from '../core/customerbase/pareto-nbd/model';
import type { PurchaseModel } from '../core/customerbase/purchase-model';
import { runToEnd } from '../core/numerics/objective';
import { checkSameLength } from '../core/validate';
import { read } from './arguments';
import { checkTime, readCounts, readCustomers, readModel } from './customer-columns';
import { finiteOrBlank, fitTable, type TableCell } from './fit-table';
import { readFit } from './fitted-parameters';
import { cell, run } from './run';
import * as signatures from './signatures/customerbase';
import { readTransactions } from './transaction-columns';

const column = (values: ArrayLike<number>): number[][] => Array.from(values, (value) => [cell(value)]);

const GAMMA_GAMMA = ['p', 'q', 'gamma'];

/**
 * What the models need to know of each customer, from a list of transactions in any order.
 * @customfunction RFM
 * @param customers Who bought, one cell for each transaction: text or number
 * @param dates When: dates, or text such as 2024-01-31
 * @param [amounts] Currency; zero and negative amounts are no purchases; every row is a purchase if left out
 * @param [as_of] End of observation; the date of the last purchase if left out
 * @param [unit] day, week, month or year; week if left out
 * @returns One row for each customer: customer, frequency, recency, age, mean value
 * @helpurl https://localhost:3000/help/RFM.html
 */
export function rfm(customers: any[][], dates: any[][], amounts?: any[][], as_of?: any[][], unit?: any): any[][] {
  return run(() => {
    const { summary } = readTransactions(read(signatures.RFM, { customers, dates, amounts, as_of, unit }));
    return summary.customers.map((customer, i): TableCell[] => [
      customer,
      summary.frequency[i]!,
      summary.recency[i]!,
      summary.age[i]!,
      summary.value[i]!,
    ]);
  });
}

/**
 * What RFM does with the rows of a list of transactions: purchases, returns, merged and late rows.
 * @customfunction RFM_CHECK
 * @param customers Who bought, one cell for each transaction
 * @param dates When: dates, or text such as 2024-01-31
 * @param [amounts] Currency
 * @param [as_of] End of observation; the date of the last purchase if left out
 * @returns Label and count
 * @helpurl https://localhost:3000/help/RFM_CHECK.html
 */
export function rfmCheck(customers: any[][], dates: any[][], amounts?: any[][], as_of?: any[][]): any[][] {
  return run(() => {
    const { report, customers: found } = readTransactions(read(signatures.RFM_CHECK, { customers, dates, amounts, as_of })).summary;
    return [
      ['Customers', found.length],
      ['Purchases', report.purchases],
      ['of these merged into another one of the same day', report.sameDay],
      ['of these after the end of observation', report.afterAsOf],
      ['Returns (negative amounts), left out', report.returns],
      ['Sum of the returns', report.returned],
      ['Zero amounts, left out', report.zeros],
      ['Customers who first bought after the end of observation', report.notYetCustomers],
      ['First day', report.firstDay],
      ['End of observation', report.asOf],
    ];
  });
}

/**
 * Splits transactions into calibration and holdout, to see how well a fit would have foretold what came.
 * @customfunction RFM_HOLDOUT
 * @param customers Who bought, one cell for each transaction
 * @param dates When: dates, or text such as 2024-01-31
 * @param calibration_end Last day of the calibration period
 * @param holdout_end Last day of the holdout
 * @param [amounts] Currency; zero and negative amounts are no purchases; every row is a purchase if left out
 * @param [unit] day, week, month or year; week if left out
 * @returns One row for each customer: customer, frequency, recency, age, mean value, holdout purchases, holdout value
 * @helpurl https://localhost:3000/help/RFM_HOLDOUT.html
 */
export function rfmHoldout(
  customers: any[][],
  dates: any[][],
  calibration_end: any[][],
  holdout_end: any[][],
  amounts?: any[][],
  unit?: any,
): any[][] {
  return run(() => {
    const { summary } = readTransactions(read(signatures.RFM_HOLDOUT, { customers, dates, calibration_end, holdout_end, amounts, unit }));
    return summary.customers.map((customer, i): TableCell[] => [
      customer,
      summary.frequency[i]!,
      summary.recency[i]!,
      summary.age[i]!,
      summary.value[i]!,
      summary.holdoutFrequency[i]!,
      summary.holdoutValue[i]!,
    ]);
  });
}

function fitModel(model: PurchaseModel, input: Parameters<typeof readCounts>[0]): TableCell[][] {
  const counts = readCounts(input, model);
  return fitTable(runToEnd(model.fitSteps(counts)), [['different rows', counts.x.length]]);
}

/**
 * Fits the BG/NBD model of repeat buying: how often customers buy, and how likely they are to leave after a purchase.
 * @customfunction BGNBD_FIT
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last
 * @param age Time from the first purchase to the end of observation
 * @param [customers] Customers each row stands for; one each if left out
 * @returns Table of r, alpha, a, b with standard errors, intervals and covariances; log-likelihood and status
 * @helpurl https://localhost:3000/help/BGNBD_FIT.html
 */
export function bgnbdFit(frequency: any[][], recency: any[][], age: any[][], customers?: any[][]): any[][] {
  return run(() => fitModel(bgNbd, read(signatures.BGNBD_FIT, { frequency, recency, age, customers })));
}

/**
 * Fits the MBG/NBD model of repeat buying, in which customers may leave after their very first purchase.
 * @customfunction MBGNBD_FIT
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last
 * @param age Time from the first purchase to the end of observation
 * @param [customers] Customers each row stands for; one each if left out
 * @returns Table of r, alpha, a, b with standard errors, intervals and covariances; log-likelihood and status
 * @helpurl https://localhost:3000/help/MBGNBD_FIT.html
 */
export function mbgnbdFit(frequency: any[][], recency: any[][], age: any[][], customers?: any[][]): any[][] {
  return run(() => fitModel(mbgNbd, read(signatures.MBGNBD_FIT, { frequency, recency, age, customers })));
}

/**
 * Fits the Pareto/NBD model of repeat buying, in which customers may leave at any time.
 * @customfunction PARETONBD_FIT
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last
 * @param age Time from the first purchase to the end of observation
 * @param [customers] Customers each row stands for; one each if left out
 * @returns Table of r, alpha, s, beta with standard errors, intervals and covariances; log-likelihood and status
 * @helpurl https://localhost:3000/help/PARETONBD_FIT.html
 */
export function paretonbdFit(frequency: any[][], recency: any[][], age: any[][], customers?: any[][]): any[][] {
  return run(() => fitModel(paretoNbd, read(signatures.PARETONBD_FIT, { frequency, recency, age, customers })));
}

/**
 * Fits the BG/BB model of buying at known opportunities, such as yearly appeals or seasons.
 * @customfunction BGBB_FIT
 * @param frequency Opportunities used after the first purchase
 * @param recency Number of the last opportunity used, 0 if none
 * @param age Number of opportunities since the first purchase
 * @param [customers] Customers each row stands for; one each if left out
 * @returns Table of alpha, beta, gamma, delta with standard errors, intervals and covariances; log-likelihood and status
 * @helpurl https://localhost:3000/help/BGBB_FIT.html
 */
export function bgbbFit(frequency: any[][], recency: any[][], age: any[][], customers?: any[][]): any[][] {
  return run(() => fitModel(bgBb, read(signatures.BGBB_FIT, { frequency, recency, age, customers })));
}

/**
 * Purchases each customer is expected to make within a time, given what he did so far.
 * @customfunction EXPECTED_PURCHASES
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The table of the fit, or its parameters in order
 * @param horizon Time to look ahead, in the unit of the data
 * @param [frequency] Repeat purchases of each customer; a new customer if left out
 * @param [recency] Time from the first purchase to the last
 * @param [age] Time from the first purchase to the end of observation
 * @returns Expected purchases, one row for each customer
 * @helpurl https://localhost:3000/help/EXPECTED_PURCHASES.html
 */
export function expectedPurchases(
  model: any,
  parameters: any[][],
  horizon: any,
  frequency?: any[][],
  recency?: any[][],
  age?: any[][],
): any[][] {
  return run(() => {
    const input = read(signatures.EXPECTED_PURCHASES, { model, parameters, horizon, frequency, recency, age });
    const chosen = readModel(input.model);
    const { estimates } = readFit('parameters', input.parameters, chosen.parameters, chosen.name);
    checkTime('horizon', input.horizon, chosen);
    if (!input.frequency && !input.recency && !input.age) return [[cell(chosen.expected(estimates, input.horizon))]];
    const history = { frequency: input.frequency ?? [], recency: input.recency ?? [], age: input.age ?? [] };
    return column(chosen.conditionalExpected(estimates, readCustomers(history, chosen), [input.horizon])[0]!);
  });
}

/**
 * Probability that each customer is still a customer at the end of observation.
 * @customfunction P_ALIVE
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The table of the fit, or its parameters in order
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last
 * @param age Time from the first purchase to the end of observation
 * @returns Probabilities, one row for each customer
 * @helpurl https://localhost:3000/help/P_ALIVE.html
 */
export function pAlive(model: any, parameters: any[][], frequency: any[][], recency: any[][], age: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.P_ALIVE, { model, parameters, frequency, recency, age });
    const chosen = readModel(input.model);
    const { estimates } = readFit('parameters', input.parameters, chosen.parameters, chosen.name);
    return column(chosen.alive(estimates, readCustomers(input, chosen)));
  });
}

/**
 * Probability that a new customer makes exactly so many repeat purchases within a time.
 * @customfunction PURCHASE_PROBABILITY
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The table of the fit, or its parameters in order
 * @param purchases Numbers of repeat purchases
 * @param time Time since the first purchase, in the unit of the data
 * @returns Probabilities, one row for each number of purchases
 * @helpurl https://localhost:3000/help/PURCHASE_PROBABILITY.html
 */
export function purchaseProbability(model: any, parameters: any[][], purchases: any[][], time: any): any[][] {
  return run(() => {
    const input = read(signatures.PURCHASE_PROBABILITY, { model, parameters, purchases, time });
    const chosen = readModel(input.model);
    const { estimates } = readFit('parameters', input.parameters, chosen.parameters, chosen.name);
    checkTime('time', input.time, chosen);
    return column(input.purchases.map((x) => chosen.probability(estimates, x, input.time)));
  });
}

/**
 * Customers by number of repeat purchases, actual against expected: the first look at whether a fit is any good.
 * @customfunction FREQUENCY_CHECK
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The table of the fit, or its parameters in order
 * @param frequency Repeat purchases of each customer
 * @param age Time from the first purchase to the end of observation
 * @param [classes] Number of rows, the last one is "so many or more"; 8 if left out
 * @returns Purchases, actual customers, expected customers
 * @helpurl https://localhost:3000/help/FREQUENCY_CHECK.html
 */
export function frequencyCheck(model: any, parameters: any[][], frequency: any[][], age: any[][], classes?: any): any[][] {
  return run(() => {
    const input = read(signatures.FREQUENCY_CHECK, { model, parameters, frequency, age, classes });
    const chosen = readModel(input.model);
    const { estimates } = readFit('parameters', input.parameters, chosen.parameters, chosen.name);
    checkSameLength([
      ['frequency', input.frequency],
      ['age', input.age],
    ]);
    const counts = countCustomers(input.frequency, new Float64Array(input.age.length), input.age);
    const rows = frequencyTable(chosen, estimates, counts, input.classes ?? 8);
    return [
      ['Purchases', 'Actual', 'Expected'],
      ...rows.map((row): TableCell[] => [row.andMore ? `${row.purchases}+` : row.purchases, row.actual, row.expected]),
    ];
  });
}

/**
 * What the whole base is expected to buy within a time, with the interval that the data allow.
 * @customfunction BASE_FORECAST
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The whole table of the fit
 * @param horizon Time to look ahead, in the unit of the data
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last
 * @param age Time from the first purchase to the end of observation
 * @param [customers] Customers each row stands for; one each if left out
 * @returns Measure, expected value, standard error, low and high
 * @helpurl https://localhost:3000/help/BASE_FORECAST.html
 */
export function baseForecast(
  model: any,
  parameters: any[][],
  horizon: any,
  frequency: any[][],
  recency: any[][],
  age: any[][],
  customers?: any[][],
): any[][] {
  return run(() => {
    const input = read(signatures.BASE_FORECAST, { model, parameters, horizon, frequency, recency, age, customers });
    const chosen = readModel(input.model);
    const fit = readFit('parameters', input.parameters, chosen.parameters, chosen.name);
    checkTime('horizon', input.horizon, chosen);
    const counts = readCounts(input, chosen);
    const total = (values: Float64Array): number => values.reduce((sum, value, i) => sum + value * counts.weight[i]!, 0);
    const purchases = forecastInterval(fit, (p) => total(chosen.conditionalExpected(p, counts, [input.horizon])[0]!));
    const alive = forecastInterval(fit, (p) => total(chosen.alive(p, counts)));
    const known = fit.logCovariance.some((entry) => entry !== 0);
    const row = (label: string, forecast: typeof purchases): TableCell[] => [
      label,
      forecast.expected,
      ...[forecast.standardError, forecast.low, forecast.high].map((value) => (known ? finiteOrBlank(value) : '')),
    ];
    return [
      ['Measure', 'Expected', 'Standard error', 'Low 95 %', 'High 95 %'],
      row('Purchases within the horizon', purchases),
      row('Customers alive at the end of observation', alive),
    ];
  });
}

/**
 * Fits the Gamma-Gamma model of spend: what a purchase is worth, and how much customers differ in it.
 * @customfunction GAMMA_GAMMA_FIT
 * @param frequency Repeat purchases of each customer
 * @param value Mean value of a repeat purchase of each customer, in currency
 * @returns Table of p, q, gamma with standard errors, intervals and covariances; log-likelihood and status
 * @helpurl https://localhost:3000/help/GAMMA_GAMMA_FIT.html
 */
export function gammaGammaFit(frequency: any[][], value: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.GAMMA_GAMMA_FIT, { frequency, value });
    checkSameLength([
      ['frequency', input.frequency],
      ['value', input.value],
    ]);
    const fit = runToEnd(fitGammaGammaSteps(input.frequency, input.value));
    const [p, q, gamma] = fit.estimates as [number, number, number];
    return fitTable(fit, [['expected spend of a customer', q > 1 ? (p * gamma) / (q - 1) : 'infinite']]);
  });
}

/**
 * What each customer is expected to spend at a purchase: between his own mean and that of the population.
 * @customfunction EXPECTED_SPEND
 * @param parameters The table of GAMMA_GAMMA_FIT, or p, q, gamma
 * @param frequency Repeat purchases of each customer
 * @param value Mean value of a repeat purchase of each customer, in currency
 * @returns Currency per purchase, one row for each customer
 * @helpurl https://localhost:3000/help/EXPECTED_SPEND.html
 */
export function expectedSpend(parameters: any[][], frequency: any[][], value: any[][]): any[][] {
  return run(() => {
    const input = read(signatures.EXPECTED_SPEND, { parameters, frequency, value });
    checkSameLength([
      ['frequency', input.frequency],
      ['value', input.value],
    ]);
    const { estimates } = readFit('parameters', input.parameters, GAMMA_GAMMA, 'Gamma-Gamma');
    return column(spendOf(estimates, input.frequency, input.value));
  });
}

/**
 * Present value of what each customer is expected to buy within a time: purchases times spend, discounted.
 * @customfunction CUSTOMER_BASE_CLV
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The table of the fit, or its parameters in order
 * @param spend_parameters The table of GAMMA_GAMMA_FIT, or p, q, gamma
 * @param discount Discount rate per unit of time of the data
 * @param horizon Time to look ahead, in the unit of the data
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last
 * @param age Time from the first purchase to the end of observation
 * @param value Mean value of a repeat purchase of each customer, in currency
 * @param [margin] Contribution margin as a share of spend; 1 if left out
 * @returns Currency, one row for each customer
 * @helpurl https://localhost:3000/help/CUSTOMER_BASE_CLV.html
 */
export function customerBaseClv(
  model: any,
  parameters: any[][],
  spend_parameters: any[][],
  discount: any,
  horizon: any,
  frequency: any[][],
  recency: any[][],
  age: any[][],
  value: any[][],
  margin?: any,
): any[][] {
  return run(() => {
    const cells = { model, parameters, spend_parameters, discount, horizon, frequency, recency, age, value, margin };
    const input = read(signatures.CUSTOMER_BASE_CLV, cells);
    const chosen = readModel(input.model);
    const { estimates } = readFit('parameters', input.parameters, chosen.parameters, chosen.name);
    const spend = readFit('spend_parameters', input.spend_parameters, GAMMA_GAMMA, 'Gamma-Gamma');
    checkTime('horizon', input.horizon, chosen);
    const customers = readCustomers(input, chosen);
    checkSameLength([
      ['frequency', input.frequency],
      ['value', input.value],
    ]);
    const purchases = discountedPurchases(chosen, estimates, customers, input.discount, input.horizon);
    const each = spendOf(spend.estimates, input.frequency, input.value);
    return column(purchases.map((count, i) => count * each[i]! * (input.margin ?? 1)));
  });
}
