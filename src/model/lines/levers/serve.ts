import { at } from '../../language/expression';
import { ids } from '../ids';
import { perPeriod } from '../scope';
import type { Earning } from './acting';

/** Customers cost less to serve: its size is currency saved per customer a year. */
export const serve: Earning = { acts: 'earns', perCustomer: (lever) => perPeriod(at(ids.leverEffect(lever))) };
