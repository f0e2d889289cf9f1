import { bounds } from '../../core/validate';
import { cells, list, number, optional, text } from '../parameters';

/** What all functions on customers without a contract take, said once. */
export const family = 'Customer base';

export const wholeNumber = { min: 0, integer: true } as const;
export const frequency = list(wholeNumber);
export const recency = list(bounds.nonNegative);
export const age = list(bounds.nonNegative);
export const value = list(bounds.any);
export const history = { frequency, recency, age };
export const counted = optional(list(bounds.positive), 'one each');
export const model = text();
export const parameters = cells();
export const horizon = number(bounds.positive);
export const discount = number(bounds.rate);
export const holdoutError = optional(number({ above: -1 }), '0: the model is taken as right');
