import { bounds } from '../../core/validate';
import { cells, list, number, optional, text } from '../parameters';

/** What all functions on customers without a contract take, said once. */
export const family = 'Customer base';

export const wholeNumber = { min: 0, integer: true } as const;
export const frequency = list('repeat purchases, one for each customer', wholeNumber);
export const recency = list('time from first to last purchase, any unit', bounds.nonNegative);
export const age = list('time from first purchase to the end of observation, same unit', bounds.nonNegative);
export const value = list('mean value of a repeat purchase, currency', bounds.any);
export const history = { frequency, recency, age };
export const counted = optional(list('customers each row stands for', bounds.positive), 'one each');
export const model = text('BG/NBD, MBG/NBD, Pareto/NBD or BG/BB');
export const parameters = cells('the table of the fit, or its parameters in order');
export const horizon = number('time to look ahead, unit of the data', bounds.positive);
export const discount = number('discount rate per unit of time of the data', bounds.rate);
