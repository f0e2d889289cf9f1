import { at, mul, sub, sumOf, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { amountOf } from './costs';
import { ids } from './ids';
import { avoiders, earners, earningOf } from './levers/groups';
import { paying, worksIn, type Scope } from './scope';

/**
 * What the programme would bring and cost if nobody joined any more: the benefits from today's customers and from
 * contracts, and the costs without those of later customers. The rest of NPV comes from customers who join later.
 */
export const fromToday = (scope: Scope): Line[] => {
  const common = {
    sheet: 'Benefits',
    section: 'From today’s customers alone',
    unit: scope.currency,
    format: 'currency',
    total: 'sum',
  } as const;
  const benefits = scope.segments.flatMap(({ id: segment, name }): Line[] => {
    const row = (id: string, label: string, series: Expr, lever?: string): Line => ({
      ...common,
      id,
      label: `${label}: ${name}`,
      sign: 'inflow',
      segment,
      ...(lever === undefined ? {} : { lever }),
      series,
    });
    const stayed = sub(paying(ids.today('with', segment)), paying(ids.today('without', segment)));
    return [
      row(ids.benefitToday(segment), 'Margin of today’s customers kept', mul(stayed, at(ids.margin(segment)))),
      ...earners(scope).flatMap((lever) => {
        const earning = earningOf(lever);
        if (!earning) return [];
        const earned = mul(paying(ids.today('with', segment)), earning.perCustomer(lever.id, segment), worksIn(lever.id, segment));
        return row(ids.reachToday(lever.id, segment), `${lever.name}, of today’s customers`, earned, lever.id);
      }),
    ];
  });
  const costs = scope.document.costs.map((entry): Line => {
    const amount = amountOf(entry, ids.todayAll);
    return {
      ...common,
      id: ids.costToday(entry.id),
      label: `${entry.name}, without later customers (outflow)`,
      sign: 'outflow',
      cost: entry.id,
      ...(entry.kind === 'oneOff' ? { opening: amount } : {}),
      series: amount,
    };
  });
  const avoided = avoiders(scope).map(({ id }) => ids.benefit(id));
  const paid = sumOf(costs.map(({ id }) => id));
  return [
    ...benefits,
    {
      ...common,
      id: ids.benefitsToday,
      label: 'Benefits from today’s customers and contracts',
      sign: 'inflow',
      series: sumOf([...benefits.map(({ id }) => id), ...avoided]),
    },
    ...costs,
    { ...common, id: ids.costsToday, label: 'Costs without later customers (outflow)', sign: 'outflow', opening: paid, series: paid },
  ];
};
