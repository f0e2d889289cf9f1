import { add, at, constant, div, less, mul, pow, previous, ratio, sub, sumOf, when, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { customerWorth } from './customer-worth';
import { ids } from './ids';
import { memo } from './memo';
import { ofSegment, paying, SHIFT, type Scope } from './scope';
import { WORDS, type World, WORLDS } from './worlds';

/**
 * Customer equity: customers times what one is worth, and those still to join until the horizon ends, each less the cost
 * of winning one. Return on Customer (Peppers & Rogers) is the cash of a period plus the change in equity, over the equity
 * before it. A memo: NPV counts the horizon alone.
 */
export const customerEquity = (scope: Scope): Line[] => [
  ...customerWorth(scope),
  ...acquisition(scope),
  ...equity(scope),
  ...cash(scope),
  ...returns(scope),
];

/** (1 - (1 + i)^-n) / i, or n where i is 0. */
const annuityOf = (periods: Expr): Expr =>
  when(
    constant(ids.discountRate),
    '=',
    0,
    periods,
    div(less(div(1, pow(constant(ids.discountBase), periods))), constant(ids.discountRate)),
  );

/** Customers who join in any case until the horizon ends, each worth the margin of joining and a lifetime less the cost of winning. */
const newcomersWorth = (world: World, segment: string): Expr => {
  const first = mul(at(ids.margin(segment)), less(SHIFT), constant(ids.discountFactor));
  const each = sub(add(first, at(ids.value(world, segment))), ofSegment(segment, 'acquisitionCost'));
  return mul(constant(ids.newcomers(segment)), each, at(ids.annuity));
};

/** What winning customers costs who join in any case. */
function acquisition(scope: Scope): Line[] {
  const section = 'Acquisition in any case, not a programme cost';
  const each = scope.segments.map(({ id: segment, name }): Line => ({
    ...memo(scope),
    id: ids.acquisitionAnyway(segment),
    label: `Acquisition in any case (outflow): ${name}`,
    section,
    segment,
    sign: 'outflow',
    series: mul(at(ids.newcomers(segment)), ofSegment(segment, 'acquisitionCost')),
    total: 'sum',
  }));
  const all: Line = {
    ...memo(scope),
    id: ids.acquisitionAnywayAll,
    label: 'Acquisition in any case (outflow)',
    section,
    sign: 'outflow',
    series: sumOf(scope.segments.map(({ id }) => ids.acquisitionAnyway(id))),
    total: 'sum',
  };
  return [...each, all];
}

/** By segment and in all. */
function equity(scope: Scope): Line[] {
  const section = 'Customer equity';
  const annuity: Line = {
    ...memo(scope),
    id: ids.annuity,
    label: 'Worth of one currency unit a period until the end',
    section,
    unit: 'factor',
    format: 'factor',
    opening: annuityOf(at(ids.left)),
    series: annuityOf(at(ids.left)),
  };
  const each = WORLDS.flatMap((world) =>
    scope.segments.map(({ id: segment, name }): Line => {
      const product = add(mul(at(ids[world](segment)), at(ids.value(world, segment))), newcomersWorth(world, segment));
      return {
        ...memo(scope),
        id: ids.equityIn(world, segment),
        label: `Customer equity ${WORDS[world]}: ${name}`,
        section,
        segment,
        opening: product,
        series: product,
        total: 'last',
      };
    }),
  );
  const all = WORLDS.map((world): Line => {
    const sum = sumOf(scope.segments.map(({ id }) => ids.equityIn(world, id)));
    return {
      ...memo(scope),
      id: ids.equity(world),
      label: `Customer equity ${WORDS[world]}`,
      section,
      opening: sum,
      series: sum,
      total: 'last',
    };
  });
  return [annuity, ...each, ...all];
}

const RETURN = 'Return on Customer';

/** What customers bring in a period, in both worlds. */
function cash(scope: Scope): Line[] {
  return [
    ...scope.segments.map(({ id: segment, name }): Line => ({
      ...memo(scope),
      id: ids.cashIn(segment),
      label: `Cash from customers ${WORDS.without}: ${name}`,
      section: RETURN,
      segment,
      series: sub(mul(paying(ids.without(segment)), at(ids.margin(segment))), at(ids.acquisitionAnyway(segment))),
      total: 'sum',
    })),
    {
      ...memo(scope),
      id: ids.cash('without'),
      label: `Cash from customers ${WORDS.without}`,
      section: RETURN,
      series: sumOf(scope.segments.map(({ id }) => ids.cashIn(id))),
      total: 'sum',
    },
    {
      ...memo(scope),
      id: ids.cash('with'),
      label: `Cash from customers ${WORDS.with}`,
      section: RETURN,
      opening: at(ids.netBeforeTax),
      series: add(at(ids.cash('without')), at(ids.netBeforeTax)),
      total: 'sum',
      note: 'Before tax.',
    },
  ];
}

/** In a period. */
function returns(scope: Scope): Line[] {
  return WORLDS.map((world): Line => {
    const before = previous(ids.equity(world));
    return {
      ...memo(scope),
      id: ids.returnOnCustomer(world),
      label: `Return on Customer ${WORDS[world]}`,
      section: RETURN,
      unit: 'a period',
      format: 'percent2',
      series: ratio(sub(add(at(ids.cash(world)), at(ids.equity(world))), before), before),
    };
  });
}
