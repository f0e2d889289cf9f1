import { customerValues } from '../core/customerbase/customer-value';
import { GAMMA_GAMMA_PARAMETERS } from '../core/customerbase/gamma-gamma';
import { checkSameLength } from '../core/validate';
import { read } from './arguments';
import { checkTime, readCustomers, readModel } from './customer-columns';
import { rectangle, type TableCell } from './fit-table';
import { readFit } from './fitted-parameters';
import { column, run } from './run';
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
 * @returns Expected present value of the purchases to come of each customer, currency
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
    const spend = readFit('spend_parameters', input.spend_parameters, GAMMA_GAMMA_PARAMETERS, 'Gamma-Gamma');
    checkTime('horizon', input.horizon, chosen);
    const customers = readCustomers(input, chosen);
    checkSameLength([
      ['frequency', input.frequency],
      ['value', input.value],
    ]);
    const values: TableCell[][] = column(customerValues(chosen, estimates, spend.estimates, { ...customers, z: input.value }, input));
    const note = discountNote(
      input.discount,
      input.age.reduce((most, age) => Math.max(most, age), input.horizon),
    );
    return note === undefined ? values : rectangle([[...values[0]!, note], ...values.slice(1)]);
  });
}

/** A rate for each unit of time above which, over so many units, it is hardly meant. */
const LARGE_RATE = 0.05;
const MANY_UNITS = 20;
const WEEKS_A_YEAR = 365.25 / 7;

/** 10 % a year is a common rate; 10 % a week is 14,000 % a year, and nothing in the result would show it. */
function discountNote(discount: number, units: number): string | undefined {
  if (!(discount >= LARGE_RATE && units >= MANY_UNITS)) return undefined;
  const rate = `${Number((100 * discount).toPrecision(4))} %`;
  return `note: the discount rate is for one unit of time of the data. ${rate} a week would be ${Math.round(100 * ((1 + discount) ** WEEKS_A_YEAR - 1)).toLocaleString('en-US')} % a year; for ${rate} a year give (1 + ${discount})^(7/365.25) - 1.`;
}
