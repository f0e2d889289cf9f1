import { baseForecast as forecastOf } from '../core/customerbase/base-forecast';
import { read } from './arguments';
import { checkTime, readCounts, readModel, zeroCustomers } from './customer-columns';
import { finiteOrBlank, rectangle, type TableCell } from './fit-table';
import { readFit } from './fitted-parameters';
import { run } from './run';
import * as signatures from './signatures/base-forecast';

/**
 * What the whole base is expected to buy within a time, with the interval in which the count will lie 19 times in 20.
 * @customfunction BASE_FORECAST
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The whole table of the fit
 * @param horizon Time to look ahead, in the unit of the data
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last, in any unit; for BG/BB the number of the last opportunity used
 * @param age Time from the first purchase to the end of observation, in the same unit; for BG/BB the number of opportunities
 * @param [customers] Customers each row stands for; left out: one each
 * @param [holdout_error] How far a forecast was off in a holdout, (expected - actual)/actual; left out: 0: the model is taken as right
 * @returns Purchases expected of the whole base with standard error and 95 % prediction interval, and customers alive
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
  holdout_error?: any,
): any[][] {
  return run(() => {
    const input = read(signatures.BASE_FORECAST, { model, parameters, horizon, frequency, recency, age, customers, holdout_error });
    const chosen = readModel(input.model);
    const fit = readFit('parameters', input.parameters, chosen.parameters, chosen.name);
    checkTime('horizon', input.horizon, chosen);
    const terms = { horizon: input.horizon, holdoutError: input.holdout_error };
    const { purchases, alive, parametersUncertain } = forecastOf(chosen, fit, readCounts(input, chosen), terms);
    const row = (label: string, { expected, standardError, low, high }: typeof purchases): TableCell[] => [
      label,
      expected,
      ...[standardError, low, high].map((value) => (parametersUncertain ? finiteOrBlank(value) : '')),
    ];
    return rectangle([
      ['Measure', 'Expected', 'Standard error', 'Low 95 %', 'High 95 %'],
      row('Purchases within the horizon', purchases),
      row('Customers alive at the end of observation', alive),
      ...zeroCustomers(input).map((note) => ['note', note]),
    ]);
  });
}
