import { constant, mul } from '../../language/expression';
import { ids } from '../ids';
import { effectIn } from '../scope';
import type { Winning } from './acting';

/** More prospects become customers: its size is the share added to new customers. Each costs its acquisition. */
export const conversion: Winning = {
  acts: 'wins',
  won: (lever, segment) => mul(constant(ids.newcomers(segment)), effectIn(lever, segment)),
  acquired: true,
};
