import { add, div, flag, input, less, mul, pow, sub, sumProduct, total, when, type Expr } from '../../language/expression';
import type { Line } from '../../language/line';
import { ids } from '../ids';
import { PERIODS, PERIODS_PER_YEAR, type Scope } from '../scope';
import { get, lines, pv } from './lines';

/** Payback: whether and when. Years for people who think in years, months for those who pay. */
export const paybackResults = (): Line[] => {
  const moment = (basis: 'simple' | 'discounted', row: 'first' | 'last', reached: string): Expr =>
    when(get(reached), '=', 0, -1, div(total(ids.payback(basis, row)), PERIODS_PER_YEAR));
  const months = (years: string): Expr => when(get(years), '<', 0, -1, mul(get(years), 12));
  const everReached = (basis: 'simple' | 'discounted'): Expr =>
    less(mul(flag(total(ids.payback(basis, 'below')), '>', 0), flag(total(ids.payback(basis, 'crossing')), '=', 0)));
  return lines('Payback, after tax', [
    ['paybackReached', 'Paid back', 'flag', 'flag', everReached('simple')],
    ['payback', 'Payback in years', 'years', 'payback', moment('simple', 'first', 'paybackReached'), '-1 stands for not reached.'],
    ['paybackMonths', 'Payback in months', 'months', 'paybackMonths', months('payback'), '-1 stands for not reached.'],
    ['paybackDiscountedReached', 'Paid back, discounted', 'flag', 'flag', everReached('discounted')],
    ['paybackDiscounted', 'Discounted payback in years', 'years', 'payback', moment('discounted', 'first', 'paybackDiscountedReached')],
    ['paybackDiscountedMonths', 'Discounted payback in months', 'months', 'paybackMonths', months('paybackDiscounted')],
    ['paybackLasting', 'Paid back for good', 'flag', 'flag', flag(total(ids.payback('simple', 'cumulative')), '>=', 0)],
    [
      'paybackLast',
      'Payback for good, in years',
      'years',
      'payback',
      moment('simple', 'last', 'paybackLasting'),
      'The last crossing, where later outlays undo an earlier one.',
    ],
  ]);
};

export const mirr = ({ currency }: Scope): Line[] =>
  lines('Modified internal rate of return, result', [
    [
      'futureInflows',
      'Net inflows at the end, reinvested',
      currency,
      'currency',
      mul(sumProduct(ids.positive, ids.reinvestFactor), pow(add(1, input('reinvestRate')), div(PERIODS, PERIODS_PER_YEAR))),
    ],
    ['pvOutflows', 'Net outflows today', currency, 'currency', pv(ids.negative)],
    [
      'mirr',
      'Modified internal rate of return',
      'a year',
      'percent',
      when(get('pvOutflows'), '=', 0, 0, sub(pow(div(get('futureInflows'), get('pvOutflows')), div(PERIODS_PER_YEAR, PERIODS)), 1)),
      'After tax; not defined where nothing is laid out.',
    ],
  ]);
