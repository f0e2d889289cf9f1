import { at, mul, previous } from '../../language/expression';
import { ids } from '../ids';
import { perPeriod, worksIn } from '../scope';
import type { Winning } from './acting';

/** Customers bring others: its size is extra new customers per existing customer a year. They come by themselves. */
export const referral: Winning = {
  acts: 'wins',
  won: (lever, segment) => mul(previous(ids.with(segment)), perPeriod(at(ids.leverEffect(lever))), worksIn(lever, segment)),
  acquired: false,
};
