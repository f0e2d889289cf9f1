import { baseValue } from '../core/customerbase/base-value';
import { customerValues, type Spenders } from '../core/customerbase/customer-value';
import type { Estimated } from '../core/customerbase/forecast';
import { GAMMA_GAMMA_PARAMETERS } from '../core/customerbase/gamma-gamma';
import type { PurchaseModel } from '../core/customerbase/purchase-model';
import { type ValueUncertainty, valueIntervals } from '../core/customerbase/value-intervals';
import { checkSameLength } from '../core/validate';
import { read } from './arguments';
import { checkTime, readCustomers, readModel, zeroCustomers } from './customer-columns';
import { finiteOrBlank, notesBeside, rectangle, type TableCell } from './fit-table';
import { readFit } from './fitted-parameters';
import { cell, column, run } from './run';
import type { Values } from './signature';
import * as signatures from './signatures/customer-base-value';

/**
 * Present value of what each customer is expected to buy within a time: purchases times spend, discounted.
 * @customfunction CUSTOMER_BASE_CLV
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The table of the fit, or its parameters in order
 * @param spend_parameters The table of GAMMA_GAMMA_FIT, or p, q, gamma
 * @param discount Discount rate per unit of time of the data
 * @param horizon Time to look ahead, in the unit of the data
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last, in any unit; for BG/BB the number of the last opportunity used
 * @param age Time from the first purchase to the end of observation, in the same unit; for BG/BB the number of opportunities
 * @param value Mean value of a repeat purchase of each customer, in currency
 * @param [margin] Contribution margin as a share of spend; left out: 1, the value is a margin already
 * @param [interval] Yes for a 95 % prediction interval of each customer in two more columns; left out: no interval
 * @param [holdout_error] How far a forecast was off in a holdout, (expected - actual)/actual, for the interval; left out: 0: the model is taken as right
 * @returns Expected present value of the purchases to come of each customer, currency; with interval also low and high
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
  interval?: any,
  holdout_error?: any,
): any[][] {
  return run(() => {
    const cells = {
      model,
      parameters,
      spend_parameters,
      discount,
      horizon,
      frequency,
      recency,
      age,
      value,
      margin,
      interval,
      holdout_error,
    };
    const input = read(signatures.CUSTOMER_BASE_CLV, cells);
    const { chosen, fit, spend, spenders } = readValued(input);
    const values: TableCell[][] = input.interval
      ? intervalRows(chosen, fit, spend, spenders, { ...input, holdoutError: input.holdout_error })
      : column(customerValues(chosen, fit.estimates, spend.estimates, spenders, input));
    const note = discountNote(
      input.discount,
      input.age.reduce((most, age) => Math.max(most, age), input.horizon),
    );
    return notesBeside(values, note === undefined ? [] : [note]);
  });
}

/** Both fits and the customers, checked against each other. */
function readValued(input: Values<typeof signatures.BASE_CLV.parameters>) {
  const chosen = readModel(input.model);
  const fit = readFit('parameters', input.parameters, chosen.parameters, chosen.name);
  const spend = readFit('spend_parameters', input.spend_parameters, GAMMA_GAMMA_PARAMETERS, 'Gamma-Gamma');
  checkTime('horizon', input.horizon, chosen);
  const customers = readCustomers(input, chosen);
  checkSameLength([
    ['frequency', input.frequency],
    ['value', input.value],
  ]);
  return { chosen, fit, spend, spenders: { ...customers, z: input.value } };
}

function intervalRows(model: PurchaseModel, fit: Estimated, spend: Estimated, customers: Spenders, terms: ValueUncertainty): number[][] {
  return valueIntervals(model, fit, spend, customers, terms).map(({ value, low, high }) => [cell(value), cell(low), cell(high)]);
}

/**
 * Present value of what the whole base is expected to buy within a time, with the interval in which it will lie 19 times in 20.
 * @customfunction BASE_CLV
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The whole table of the fit
 * @param spend_parameters The whole table of GAMMA_GAMMA_FIT
 * @param discount Discount rate per unit of time of the data
 * @param horizon Time to look ahead, in the unit of the data
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last, in any unit; for BG/BB the number of the last opportunity used
 * @param age Time from the first purchase to the end of observation, in the same unit; for BG/BB the number of opportunities
 * @param value Mean value of a repeat purchase of each customer, in currency
 * @param [margin] Contribution margin as a share of spend; left out: 1, the value is a margin already
 * @param [holdout_error] How far a forecast was off in a holdout, (expected - actual)/actual; left out: 0: the model is taken as right
 * @returns Present value of all purchases to come of the whole base with standard error and 95 % prediction interval, currency
 * @helpurl https://localhost:3000/help/BASE_CLV.html
 */
export function baseClv(
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
  holdout_error?: any,
): any[][] {
  return run(() => {
    const cells = { model, parameters, spend_parameters, discount, horizon, frequency, recency, age, value, margin, holdout_error };
    const input = read(signatures.BASE_CLV, cells);
    const { chosen, fit, spend, spenders } = readValued(input);
    const found = baseValue(chosen, fit, spend, spenders, { ...input, holdoutError: input.holdout_error });
    const { expected, standardError, low, high } = found.value;
    const around = [standardError, low, high].map((end) => (found.parametersUncertain ? finiteOrBlank(end) : ''));
    const rows: TableCell[][] = [
      ['Measure', 'Expected', 'Standard error', 'Low 95 %', 'High 95 %'],
      ['Present value of the purchases to come', cell(expected), ...around],
    ];
    if (!found.hasVariance) rows.push(['note', NO_VARIANCE]);
    rows.push(...zeroCustomers({ ...input, customers: undefined }).map((note) => ['note', note]));
    return rectangle(rows);
  });
}

const NO_VARIANCE =
  'there is no interval: with q + p x at most 2 the spend of a customer has no variance. Check the data for single huge orders.';

/** A rate for each unit of time above which, over so many units, it is hardly meant. */
const LARGE_RATE = 0.05;
const MANY_UNITS = 20;
const WEEKS_A_YEAR = 365.25 / 7;

/** 10 % a year is a common rate; 10 % a week is 14,000 % a year, and nothing in the result would show it. */
function discountNote(discount: number, units: number): string | undefined {
  if (!(discount >= LARGE_RATE && units >= MANY_UNITS)) return undefined;
  const rate = `${Number((100 * discount).toPrecision(4))} %`;
  return `the discount rate is for one unit of time of the data. ${rate} a week would be ${Math.round(100 * ((1 + discount) ** WEEKS_A_YEAR - 1)).toLocaleString('en-US')} % a year; for ${rate} a year give (1 + ${discount})^(7/365.25) - 1.`;
}
