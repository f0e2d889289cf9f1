import { bgBb } from '../core/customerbase/bg-bb/bg-bb';
import { bgNbd, mbgNbd } from '../core/customerbase/bg-nbd/bg-nbd';
import { paretoNbd } from '../core/customerbase/pareto-nbd/pareto-nbd';
import type { PurchaseModel } from '../core/customerbase/purchase-model';
import { runToEnd } from '../core/numerics/objective';
import { read } from './arguments';
import { readCounts, zeroCustomers } from './customer-columns';
import { fitTable, type TableCell } from './fit-table';
import { run } from './run';
import * as signatures from './signatures/purchase-fits';

function fitModel(model: PurchaseModel, input: Parameters<typeof readCounts>[0]): TableCell[][] {
  const counts = readCounts(input, model);
  const fit = runToEnd(model.fitSteps(counts));
  return fitTable({ ...fit, notes: [...zeroCustomers(input), ...fit.notes] }, [['different rows', counts.x.length]]);
}

/**
 * Fits the BG/NBD model of repeat buying: how often customers buy, and how likely they are to leave after a purchase.
 * @customfunction BGNBD_FIT
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last, in any unit
 * @param age Time from the first purchase to the end of observation, in the same unit
 * @param [customers] Customers each row stands for; left out: one each
 * @returns Parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes
 * @helpurl https://localhost:3000/help/BGNBD_FIT.html
 */
export function bgnbdFit(frequency: any[][], recency: any[][], age: any[][], customers?: any[][]): any[][] {
  return run(() => fitModel(bgNbd, read(signatures.BGNBD_FIT, { frequency, recency, age, customers })));
}

/**
 * Fits the MBG/NBD model of repeat buying, in which customers may leave after their very first purchase.
 * @customfunction MBGNBD_FIT
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last, in any unit
 * @param age Time from the first purchase to the end of observation, in the same unit
 * @param [customers] Customers each row stands for; left out: one each
 * @returns Parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes
 * @helpurl https://localhost:3000/help/MBGNBD_FIT.html
 */
export function mbgnbdFit(frequency: any[][], recency: any[][], age: any[][], customers?: any[][]): any[][] {
  return run(() => fitModel(mbgNbd, read(signatures.MBGNBD_FIT, { frequency, recency, age, customers })));
}

/**
 * Fits the Pareto/NBD model of repeat buying, in which customers may leave at any time.
 * @customfunction PARETONBD_FIT
 * @param frequency Repeat purchases of each customer
 * @param recency Time from the first purchase to the last, in any unit
 * @param age Time from the first purchase to the end of observation, in the same unit
 * @param [customers] Customers each row stands for; left out: one each
 * @returns Parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes
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
 * @param [customers] Customers each row stands for; left out: one each
 * @returns Parameter, estimate, standard error, low, high, covariances of the logarithms; log-likelihood, status and notes
 * @helpurl https://localhost:3000/help/BGBB_FIT.html
 */
export function bgbbFit(frequency: any[][], recency: any[][], age: any[][], customers?: any[][]): any[][] {
  return run(() => fitModel(bgBb, read(signatures.BGBB_FIT, { frequency, recency, age, customers })));
}
