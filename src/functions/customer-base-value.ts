import { customerValues } from '../core/customerbase/customer-value';
import { GAMMA_GAMMA_PARAMETERS } from '../core/customerbase/gamma-gamma';
import { checkSameLength } from '../core/validate';
import { read } from './arguments';
import { checkTime, readCustomers, readModel } from './customer-columns';
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
    const spend = readFit('spend_parameters', input.spend_parameters, GAMMA_GAMMA_PARAMETERS, 'Gamma-Gamma');
    checkTime('horizon', input.horizon, chosen);
    const customers = readCustomers(input, chosen);
    checkSameLength([
      ['frequency', input.frequency],
      ['value', input.value],
    ]);
    return column(customerValues(chosen, estimates, spend.estimates, { ...customers, z: input.value }, input));
  });
}
