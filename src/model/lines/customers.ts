import type { Lever, Segment } from '../document/types';
import { add, at, constant, mul, opening, previous, sub, sumOf, total, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { churnWith } from './churn-rows';
import { ids } from './ids';
import { keeps, winners, winningOf, wins } from './levers/groups';
import { ofSegment, perPeriod, type Scope } from './scope';
import { lostOf } from './tenure/tenure-churn';
import { allOf, isTenured } from './tenure/tenure-years';

const base = { sheet: 'Customers', sign: 'neutral', total: 'none', unit: 'customers', format: 'count' } as const;

/** New customers that levers win. */
export const wonByLevers = (scope: Scope): Line[] =>
  scope.segments.flatMap(({ id: segment, name }): Line[] =>
    winners(scope).map((lever): Line => ({
      ...base,
      id: ids.won(segment, lever.id),
      label: `Won by ${lever.name}: ${name}`,
      section: `Customers won: ${name}`,
      segment,
      lever: lever.id,
      sign: 'inflow',
      format: 'count1',
      series: wonBy(lever, segment),
      total: 'sum',
    })),
  );

/** Customers a lever wins in a period. */
function wonBy(lever: Lever, segment: string): Expr {
  const winning = winningOf(lever);
  if (!winning) throw new RangeError(`The lever ${lever.id} wins no customers.`);
  return winning.won(lever.id, segment);
}

/** Both worlds as corkscrews: customers at the end = before - lost + new. */
export const corkscrews = (scope: Scope): Line[] => scope.segments.flatMap((segment) => corkscrew(scope, segment));

function corkscrew(scope: Scope, entry: Segment): Line[] {
  const { id: segment, name } = entry;
  const common = { ...base, section: `Customers: ${name}`, segment } as const;
  const { newcomers, lostWithout, without, lostWith, with: withProgramme } = ids;
  const won = winners(scope).map((lever) => ids.won(segment, lever.id));
  const kept = sub(previous(withProgramme(segment)), at(lostWith(segment)));
  const joined = add(kept, at(newcomers(segment)));
  return [
    {
      ...common,
      id: newcomers(segment),
      label: `New in any case: ${name}`,
      sign: 'inflow',
      format: 'count1',
      constant: perPeriod(ofSegment(segment, 'newCustomers')),
      series: constant(newcomers(segment)),
      total: 'sum',
    },
    {
      ...common,
      id: lostWithout(segment),
      label: `Lost without the programme: ${name}`,
      sign: 'outflow',
      format: 'count1',
      series: isTenured(entry) ? lostOf(scope, entry, 'without') : mul(previous(without(segment)), at(ids.churn(segment))),
      total: 'sum',
    },
    {
      ...common,
      id: without(segment),
      label: `Customers without the programme: ${name}`,
      opening: ofSegment(segment, 'customers'),
      series: isTenured(entry)
        ? allOf(entry, 'end.without')
        : add(sub(previous(without(segment)), at(lostWithout(segment))), at(newcomers(segment))),
      total: 'last',
    },
    {
      ...common,
      id: lostWith(segment),
      label: `Lost with the programme: ${name}`,
      sign: 'outflow',
      format: 'count1',
      series: isTenured(entry) ? lostOf(scope, entry, 'with') : mul(previous(withProgramme(segment)), at(churnWith(scope, segment))),
      total: 'sum',
    },
    {
      ...common,
      id: withProgramme(segment),
      label: `Customers with the programme: ${name}`,
      opening: ofSegment(segment, 'customers'),
      series: isTenured(entry) ? allOf(entry, 'end.with') : won.length > 0 ? add(joined, sumOf(won)) : joined,
      total: 'last',
    },
  ];
}

/** What the customer base would be with today's churn: the difference to the do-nothing baseline is the cost of the drift. */
export const steadyBase = ({ segments }: Scope): Line[] =>
  segments.map((segment): Line => {
    const { id, name } = segment;
    const before = previous(ids.steady(id));
    return {
      ...base,
      id: ids.steady(id),
      label: `Customers if churn stayed as today: ${name}`,
      section: 'Customers at today’s churn',
      segment: id,
      opening: ofSegment(id, 'customers'),
      series: isTenured(segment) ? allOf(segment, 'steady') : add(sub(before, mul(before, constant(ids.churn(id)))), at(ids.newcomers(id))),
      total: 'last',
    };
  });

/** Everyone who was ever there against everyone who left or stayed: two sums that must agree at the end of the horizon. */
export const balances = (scope: Scope): Line[] => {
  const row = (world: 'without' | 'with', side: 'in' | 'out', label: string, constant: Expr): Line => ({
    ...base,
    id: ids.balance(world, side),
    label,
    section: 'Balance of customers',
    constant,
  });
  const came = add(opening(ids.all('without')), total(ids.all('new')));
  return [
    row('without', 'in', 'Start and new, without the programme', came),
    row('without', 'out', 'Lost and left at the end, without the programme', add(total(ids.all('lostWithout')), total(ids.all('without')))),
    row('with', 'in', 'Start, new and won, with the programme', wins(scope) ? add(came, total(ids.all('won'))) : came),
    row('with', 'out', 'Lost and left at the end, with the programme', add(total(ids.all('lostWith')), total(ids.all('with')))),
  ];
};

/** Totals over all segments. */
export const allCustomers = (scope: Scope): Line[] => {
  const over = (id: (segment: string) => string) => sumOf(scope.segments.map((segment) => id(segment.id)));
  const common = { ...base, section: 'All segments' } as const;
  const won = scope.segments.flatMap(({ id }) => winners(scope).map((lever) => ids.won(id, lever.id)));
  const stock = (what: 'without' | 'with', label: string): Line => ({
    ...common,
    id: ids.all(what),
    label,
    opening: over(ids[what]),
    series: over(ids[what]),
    total: 'last',
  });
  const row = (what: Parameters<typeof ids.all>[0], label: string, series: Expr, totalled: Line['total'], sign: Line['sign']): Line => ({
    ...common,
    id: ids.all(what),
    label,
    series,
    total: totalled,
    sign,
  });
  return [
    stock('without', 'Customers without the programme'),
    stock('with', 'Customers with the programme'),
    ...(keeps(scope)
      ? [
          row('kept', 'Kept by the programme', over(ids.kept), 'last', 'neutral'),
          row('saved', 'Stay who would have left', over(ids.saved), 'sum', 'inflow'),
        ]
      : []),
    ...(wins(scope)
      ? [
          row('gained', 'Gained by the programme', over(ids.gained), 'last', 'neutral'),
          row('won', 'Won by the programme', sumOf(won), 'sum', 'inflow'),
        ]
      : []),
    row('new', 'New in any case', over(ids.newcomers), 'sum', 'inflow'),
    row('lostWithout', 'Lost without the programme', over(ids.lostWithout), 'sum', 'outflow'),
    row('lostWith', 'Lost with the programme', over(ids.lostWith), 'sum', 'outflow'),
  ];
};
