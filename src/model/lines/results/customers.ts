import { inputIds } from '../../document/input-ids';
import { add, div, input, less, literal, mul, opening, ratio, sub, sumOf, total, type Expr } from '../../language/expression';
import type { Lever } from '../../document/types';
import type { Line } from '../../language/line';
import { kindsOf } from '../benefits';
import { ids } from '../ids';
import { actingOf } from '../levers';
import { keepers, keeps, winningOf, wins } from '../levers/groups';
import { PERIODS, PERIODS_PER_YEAR, type Scope } from '../scope';
import { afterTax, get, lines, pv } from './lines';

const SECTION = 'Customers, result';

/** Customers kept and won, what each cost and is worth, retention, and the value of all customers. */
export const customers = (scope: Scope): Line[] => [...moved(scope), ...perCustomer(scope), ...retention(), ...value(scope)];

/** How many are kept and won. */
const moved = (scope: Scope): Line[] =>
  lines(SECTION, [
    [
      'customersKept',
      'Customers kept',
      'customers',
      'count',
      keeps(scope) ? total(ids.all('saved')) : literal(0),
      'Who would have left, over the horizon.',
    ],
    [
      'customersKeptYearly',
      'Customers kept a year',
      'customers a year',
      'count',
      div(mul(get('customersKept'), PERIODS_PER_YEAR), PERIODS),
    ],
    [
      'customersWon',
      'Customers won',
      'customers',
      'count',
      wins(scope) ? total(ids.all('won')) : literal(0),
      'By referral and conversion, over the horizon.',
    ],
  ]);

/** What each cost and is worth: costs are split by the levers they serve. */
const perCustomer = (scope: Scope): Line[] => {
  const { currency } = scope;
  const keeping = kindsOf(scope).filter((kind) => actingOf(kind).acts === 'keeps');
  const keptWorth = keeps(scope)
    ? ratio(
        afterTax(mul(add(...keeping.map((kind) => pv(ids.benefitsOf(kind)))), less(input(inputIds.overlapHaircut)))),
        get('customersKept'),
      )
    : literal(0);
  const costsOf = (levers: readonly Lever[]): Expr => (levers.length > 0 ? sumOf(levers.map(({ id }) => ids.leverCost(id))) : literal(0));
  return lines(SECTION, [
    [
      'costsOfKeeping',
      'PV of costs for keeping customers',
      currency,
      'currency',
      costsOf(keepers(scope)),
      'Costs by lever; one that serves several is split by what each brings. After tax.',
    ],
    [
      'costsOfWinning',
      'PV of costs for winning customers',
      currency,
      'currency',
      costsOf(scope.levers.filter(winningOf)),
      'After tax, acquisition of customers converted included.',
    ],
    [
      'costPerKept',
      'Cost per customer kept',
      `${currency} per customer`,
      'currency2',
      ratio(get('costsOfKeeping'), get('customersKept')),
      'After tax.',
    ],
    [
      'costPerWon',
      'Cost per customer won',
      `${currency} per customer`,
      'currency2',
      ratio(get('costsOfWinning'), get('customersWon')),
      'After tax.',
    ],
    [
      'worthPerKept',
      'Worth of a customer kept',
      `${currency} per customer`,
      'currency2',
      keptWorth,
      'PV of margin within the horizon, after overlap and tax.',
    ],
  ]);
};

const retention = (): Line[] =>
  lines(SECTION, [
    ['retentionWithout', 'Retention in the last year without the programme', 'a year', 'percent2', total(ids.retainedAll('without'))],
    ['retentionWith', 'Retention in the last year with the programme', 'a year', 'percent2', total(ids.retainedAll('with'))],
    ['retentionGain', 'Retention gained in the last year', 'points', 'percent2', sub(get('retentionWith'), get('retentionWithout'))],
  ]);

const value = ({ currency }: Scope): Line[] =>
  lines(SECTION, [
    [
      'equityChange',
      'Change in customer equity at the end',
      currency,
      'currency',
      sub(total(ids.equity('with')), total(ids.equity('without'))),
      'A memo before tax: value beyond the horizon is not part of NPV.',
    ],
    ['returnOnCustomerWithout', 'Return on Customer without the programme, a year', 'a year', 'percent', returnOnCustomer('without')],
    ['returnOnCustomerWith', 'Return on Customer with the programme, a year', 'a year', 'percent', returnOnCustomer('with')],
  ]);

/** Cash and change in equity over the equity at the start, per year of the horizon. */
function returnOnCustomer(world: 'without' | 'with'): Expr {
  const start = opening(ids.equity(world));
  const earned = sub(add(total(ids.cash(world)), total(ids.equity(world))), start);
  return ratio(mul(earned, div(PERIODS_PER_YEAR, PERIODS)), start);
}
