import type { Segment } from '../document/types';
import { at, constant, less, min, mul, opening, pow, previous, sub, sumOf, total, add, div, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import { ofSegment, perPeriod, PERIODS_PER_YEAR, worksIn, type Scope } from './scope';

const base = { sheet: 'Customers', sign: 'neutral', total: 'none', unit: 'customers', format: 'count' } as const;

/** The last churn row of a segment: churn with the programme. */
export const churnWith = ({ of }: Scope, segment: string): string => {
  const last = of('churn').at(-1);
  return last ? ids.churnAfter(segment, last.id) : ids.churn(segment);
};

/** The churn row a lever starts from: that of the lever before it, or churn without the programme. */
export const churnBefore = ({ of }: Scope, segment: string, lever: string): string => {
  const levers = of('churn');
  const before = levers[levers.findIndex(({ id }) => id === lever) - 1];
  return before ? ids.churnAfter(segment, before.id) : ids.churn(segment);
};

/** Levers that win customers; those by conversion come first, as they cost acquisition. */
export const winners = ({ of }: Scope) => [...of('conversion'), ...of('referral')];

/** Whether any lever keeps customers, and whether any wins some: the lines about either exist only then. */
export const keeps = ({ of }: Scope): boolean => of('churn').length > 0;
export const wins = (scope: Scope): boolean => winners(scope).length > 0;

/** Share of a segment that a lever reaches in this period. */
const effectIn = (lever: string, segment: string): Expr => mul(at(ids.leverEffect(lever)), worksIn(lever, segment));

/** What a lever takes off the churn of a period that the levers before it left. */
const removed = (scope: Scope, segment: string, lever: string): Expr =>
  sub(at(churnBefore(scope, segment, lever)), at(ids.churnAfter(segment, lever)));

/**
 * Churn a year: levers multiply, so that together they never remove more than all of it. A lever's size is a share of
 * annual churn, whatever the length of a period.
 */
export const yearlyChurn = (scope: Scope): Line[] =>
  scope.segments.flatMap(({ id: segment, name }): Line[] => {
    const common = { ...base, section: `Churn a year: ${name}`, segment, unit: 'a year', format: 'percent2', total: 'last' } as const;
    const without = ids.churnYearly(segment);
    const before = (lever: string): string => {
      const earlier = scope.of('churn')[scope.of('churn').findIndex(({ id }) => id === lever) - 1];
      return earlier ? ids.churnYearlyAfter(segment, earlier.id) : without;
    };
    return [
      {
        ...common,
        id: without,
        label: `Churn a year without the programme: ${name}`,
        constant: less(ofSegment(segment, 'retention')),
        opening: constant(without),
        series: min(1, mul(constant(without), at(ids.drift))),
        note: 'Constant: today, 1 - retention.',
      },
      ...scope.of('churn').map((lever): Line => ({
        ...common,
        id: ids.churnYearlyAfter(segment, lever.id),
        label: `Churn a year after ${lever.name}: ${name}`,
        lever: lever.id,
        series: mul(at(before(lever.id)), less(effectIn(lever.id, segment))),
      })),
    ];
  });

/** Churn per period, converted from the annual rate last of all: 1 - (1 - churn a year) ^ (1 / periods a year). */
export const churn = (scope: Scope): Line[] =>
  scope.segments.flatMap(({ id: segment, name }): Line[] => {
    const common = { ...base, section: `Churn: ${name}`, segment, unit: 'a period', format: 'percent2', total: 'last' } as const;
    const perPeriodOf = (yearly: Expr): Expr => less(pow(less(yearly), div(1, PERIODS_PER_YEAR)));
    const without = ids.churn(segment);
    return [
      {
        ...common,
        id: without,
        label: `Churn without the programme: ${name}`,
        constant: perPeriodOf(constant(ids.churnYearly(segment))),
        opening: constant(without),
        series: perPeriodOf(at(ids.churnYearly(segment))),
        note: 'Constant: today. 1 - (1 - churn a year) ^ (1 / periods a year).',
      },
      ...scope.of('churn').map((lever): Line => ({
        ...common,
        id: ids.churnAfter(segment, lever.id),
        label: `Churn after ${lever.name}: ${name}`,
        lever: lever.id,
        series: perPeriodOf(at(ids.churnYearlyAfter(segment, lever.id))),
      })),
    ];
  });

/** New customers that levers win. */
export const wonByLevers = (scope: Scope): Line[] =>
  scope.segments.flatMap(({ id: segment, name }): Line[] =>
    winners(scope).map((lever): Line => {
      return {
        ...base,
        id: ids.won(segment, lever.id),
        label: `Won by ${lever.name}: ${name}`,
        section: `Customers won: ${name}`,
        segment,
        lever: lever.id,
        sign: 'inflow',
        format: 'count1',
        series:
          lever.kind === 'conversion'
            ? mul(constant(ids.newcomers(segment)), effectIn(lever.id, segment))
            : mul(previous(ids.with(segment)), perPeriod(at(ids.leverEffect(lever.id))), worksIn(lever.id, segment)),
        total: 'sum',
      };
    }),
  );

/** Both worlds as corkscrews: customers at the end = before - lost + new. */
export const corkscrews = (scope: Scope): Line[] => scope.segments.flatMap((segment) => corkscrew(scope, segment));

function corkscrew(scope: Scope, { id: segment, name }: Segment): Line[] {
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
      series: mul(previous(without(segment)), at(ids.churn(segment))),
      total: 'sum',
    },
    {
      ...common,
      id: without(segment),
      label: `Customers without the programme: ${name}`,
      opening: ofSegment(segment, 'customers'),
      series: add(sub(previous(without(segment)), at(lostWithout(segment))), at(newcomers(segment))),
      total: 'last',
    },
    {
      ...common,
      id: lostWith(segment),
      label: `Lost with the programme: ${name}`,
      sign: 'outflow',
      format: 'count1',
      series: mul(previous(withProgramme(segment)), at(churnWith(scope, segment))),
      total: 'sum',
    },
    {
      ...common,
      id: withProgramme(segment),
      label: `Customers with the programme: ${name}`,
      opening: ofSegment(segment, 'customers'),
      series: won.length > 0 ? add(joined, sumOf(won)) : joined,
      total: 'last',
    },
  ];
}

/**
 * Who is here because of which lever. The difference between both worlds splits exactly: customers a churn lever kept,
 * and customers a lever won, each group shrinking with the churn of the programme.
 */
export const stocks = (scope: Scope): Line[] =>
  [...scope.of('churn'), ...winners(scope)].flatMap((lever) =>
    scope.segments.map(({ id: segment, name }): Line => {
      const id = ids.stock(lever.id, segment);
      const remaining = mul(previous(id), less(at(churnWith(scope, segment))));
      const joining =
        lever.kind === 'churn' ? mul(previous(ids.without(segment)), removed(scope, segment, lever.id)) : at(ids.won(segment, lever.id));
      return {
        ...base,
        id,
        label: `${lever.kind === 'churn' ? 'Kept by' : 'Here through'} ${lever.name}: ${name}`,
        section: `Customers because of ${lever.name}`,
        segment,
        lever: lever.id,
        format: 'count1',
        series: add(remaining, joining),
        total: 'last',
      };
    }),
  );

/** Per segment: kept, gained, whether both explain the whole difference, and how many stay each period who would have left. */
export const attribution = (scope: Scope): Line[] => {
  const perSegment = (row: (segment: Segment) => Omit<Line, 'sheet' | 'sign' | 'segment' | 'unit' | 'format'>): Line[] =>
    scope.segments.map((segment) => ({ ...base, segment: segment.id, format: 'count1', ...row(segment) }));
  const stockOf = (levers: readonly { readonly id: string }[], segment: string) => levers.map(({ id }) => ids.stock(id, segment));
  const explained = (segment: string) => [...(keeps(scope) ? [ids.kept(segment)] : []), ...(wins(scope) ? [ids.gained(segment)] : [])];
  const kept = perSegment(({ id, name }) => ({
    id: ids.kept(id),
    label: `Kept by the programme: ${name}`,
    section: 'Customers kept',
    series: sumOf(stockOf(scope.of('churn'), id)),
    total: 'last',
  }));
  const gained = perSegment(({ id, name }) => ({
    id: ids.gained(id),
    label: `Gained by the programme: ${name}`,
    section: 'Customers gained',
    series: sumOf(stockOf(winners(scope), id)),
    total: 'last',
  }));
  const saved = perSegment(({ id, name }) => ({
    id: ids.saved(id),
    label: `Stay who would have left: ${name}`,
    section: 'Departures avoided',
    series: mul(previous(ids.without(id)), sub(at(ids.churn(id)), at(churnWith(scope, id)))),
    total: 'sum',
  }));
  const split = perSegment(({ id, name }) => ({
    id: ids.split(id),
    label: `Difference not explained: ${name}`,
    section: 'Check of the split',
    series: sub(sub(at(ids.with(id)), at(ids.without(id))), sumOf(explained(id))),
    total: 'none',
  }));
  return [...(keeps(scope) ? [...kept, ...saved] : []), ...(wins(scope) ? gained : []), ...split];
};

/** What the customer base would be with today's churn: the difference to the do-nothing baseline is the cost of the drift. */
export const steadyBase = ({ segments }: Scope): Line[] =>
  segments.map(({ id: segment, name }): Line => ({
    ...base,
    id: ids.steady(segment),
    label: `Customers if churn stayed as today: ${name}`,
    section: 'Customers at today’s churn',
    segment,
    opening: ofSegment(segment, 'customers'),
    series: add(
      sub(previous(ids.steady(segment)), mul(previous(ids.steady(segment)), constant(ids.churn(segment)))),
      at(ids.newcomers(segment)),
    ),
    total: 'last',
  }));

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
