import { CountsToCome } from '../core/customerbase/counts-to-come';
import { modelErrorOf } from '../core/customerbase/prediction';
import { read } from './arguments';
import { checkTime, readCustomers, readModel } from './customer-columns';
import { readFit } from './fitted-parameters';
import { cell, column, run } from './run';
import * as signatures from './signatures/purchase-expectations';

/**
 * Purchases each customer is expected to make within a time, given what he did so far.
 * @customfunction EXPECTED_PURCHASES
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The table of the fit, or its parameters in order
 * @param horizon Time to look ahead, in the unit of the data
 * @param [frequency] Repeat purchases of each customer; left out: a new customer
 * @param [recency] Time from the first purchase to the last, in any unit; left out: a new customer
 * @param [age] Time from the first purchase to the end of observation, in the same unit; left out: a new customer
 * @param [interval] Yes for a 95 % prediction interval of each customer in two more columns; left out: no interval
 * @param [holdout_error] How far a forecast was off in a holdout, (expected - actual)/actual, for the interval; left out: 0: the model is taken as right
 * @returns Purchases expected of each customer within the horizon, of one new customer without history; with interval also low and high
 * @helpurl https://localhost:3000/help/EXPECTED_PURCHASES.html
 */
export function expectedPurchases(
  model: any,
  parameters: any[][],
  horizon: any,
  frequency?: any[][],
  recency?: any[][],
  age?: any[][],
  interval?: any,
  holdout_error?: any,
): any[][] {
  return run(() => {
    const cells = { model, parameters, horizon, frequency, recency, age, interval, holdout_error };
    const input = read(signatures.EXPECTED_PURCHASES, cells);
    const chosen = readModel(input.model);
    const fit = readFit('parameters', input.parameters, chosen.parameters, chosen.name);
    checkTime('horizon', input.horizon, chosen);
    const isNew = !input.frequency && !input.recency && !input.age;
    const history = { frequency: input.frequency ?? [], recency: input.recency ?? [], age: input.age ?? [] };
    const customers = isNew ? { x: [0], tX: [0], T: [0] } : readCustomers(history, chosen);
    const expected = isNew
      ? [chosen.expected(fit.estimates, input.horizon)]
      : chosen.conditionalExpected(fit.estimates, customers, [input.horizon])[0]!;
    if (!input.interval) return column(expected);
    const counts = new CountsToCome(chosen, fit, customers, input.horizon, modelErrorOf(input.holdout_error ?? 0));
    return Array.from(expected, (value, i) => {
      const { low, high } = counts.interval(i);
      return [cell(value), low, high];
    });
  });
}

/**
 * Probability that each customer is still a customer at the end of observation.
 * @customfunction P_ALIVE
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The table of the fit, or its parameters in order
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last, in any unit; for BG/BB the number of the last opportunity used
 * @param age Time from the first purchase to the end of observation, in the same unit; for BG/BB the number of opportunities
 * @returns Probability of each customer that he is still one
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
 * @returns Probability of each number of repeat purchases of a new customer
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
