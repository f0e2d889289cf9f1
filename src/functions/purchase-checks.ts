import { frequencyTable } from '../core/customerbase/diagnostics';
import { read } from './arguments';
import { readFrequencies, readModel, zeroFrequencies } from './customer-columns';
import { notesBeside, type TableCell } from './fit-table';
import { readFit } from './fitted-parameters';
import { run } from './run';
import * as signatures from './signatures/purchase-checks';

/**
 * Customers by number of repeat purchases, actual against expected: the first look at whether a fit is any good.
 * @customfunction FREQUENCY_CHECK
 * @param model BG/NBD, MBG/NBD, Pareto/NBD or BG/BB
 * @param parameters The table of the fit, or its parameters in order
 * @param frequency Repeat purchases of each customer
 * @param age Time from the first purchase to the end of observation, in the same unit; for BG/BB the number of opportunities
 * @param [classes] Number of rows, the last one is "so many or more"; left out: 8
 * @returns Purchases, customers who bought so often, customers expected to: data for a chart
 * @helpurl https://localhost:3000/help/FREQUENCY_CHECK.html
 */
export function frequencyCheck(model: any, parameters: any[][], frequency: any[][], age: any[][], classes?: any): any[][] {
  return run(() => {
    const input = read(signatures.FREQUENCY_CHECK, { model, parameters, frequency, age, classes });
    const chosen = readModel(input.model);
    const { estimates } = readFit('parameters', input.parameters, chosen.parameters, chosen.name);
    const rows = frequencyTable(chosen, estimates, readFrequencies(input.frequency, input.age, chosen), input.classes ?? 8);
    const cells: TableCell[][] = rows.map((row) => [row.andMore ? `${row.purchases}+` : row.purchases, row.actual, row.expected]);
    return notesBeside([['Purchases', 'Actual', 'Expected'], ...cells], zeroFrequencies(input.frequency, input.age));
  });
}
