import { at, mul } from '../../language/expression';
import { ids } from '../ids';
import type { Earning } from './acting';

/** Customers are worth more: its size is the share added to the margin. */
export const spend: Earning = {
  acts: 'earns',
  perCustomer: (lever, segment) => mul(at(ids.margin(segment)), at(ids.leverEffect(lever))),
};
