import { add, at, constant, div, less, mul, pow, previous, ratio, sub, sumOf, when, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { churnWith } from './churn-rows';
import { ids } from './ids';
import { ofSegment, paying, SHIFT, type Scope } from './scope';

const WORLDS = ['without', 'with'] as const;
type World = (typeof WORLDS)[number];
const WORDS: Readonly<Record<World, string>> = { without: 'without the programme', with: 'with the programme' };

/** (1 - (1 + i)^-n) / i, or n where i is 0. */
const annuityOf = (periods: Expr): Expr =>
  when(
    constant(ids.discountRate),
    '=',
    0,
    periods,
    div(less(div(1, pow(constant(ids.discountBase), periods))), constant(ids.discountRate)),
  );

/**
 * Customer equity: customers times what one is worth at the churn and margin of the period, kept for good and without
 * further growth (m r / (1 + i - r) per period), and those still to join until the horizon ends, each less the cost of
 * winning one. Return on Customer (Peppers & Rogers) is the cash of a period plus the
 * change in equity, over the equity before it. A memo: NPV counts the horizon alone.
 */
export function customerEquity(scope: Scope): Line[] {
  const segments = scope.segments.map(({ id }) => id);
  const common = { sheet: 'Appraisal', sign: 'neutral', unit: scope.currency, format: 'currency', total: 'none' } as const;
  /** Of a period's margin, all who stay earn it, and of those who leave the shift's part; brought to the period's beginning but for its rate. */
  const earned = WORLDS.flatMap((world) =>
    scope.segments.map(({ id: segment, name }): Line => {
      const of = (churn: string) => mul(at(ids.margin(segment)), less(mul(at(churn), less(SHIFT))), constant(ids.discountFactor));
      return {
        ...common,
        id: ids.perPeriodWorth(world, segment),
        label: `Margin of the next period ${WORDS[world]}: ${name}`,
        section: 'Margin of the next period',
        unit: `${scope.currency} per customer`,
        format: 'currency2',
        segment,
        opening: of(ids.churn(segment)),
        series: of(world === 'with' ? churnWith(scope, segment) : ids.churn(segment)),
      };
    }),
  );
  const worth = (churn: string, world: World, segment: string) =>
    ratio(at(ids.perPeriodWorth(world, segment)), add(constant(ids.discountRate), at(churn)));
  const values = WORLDS.flatMap((world) =>
    scope.segments.map(({ id: segment, name }): Line => ({
      ...common,
      id: ids.value(world, segment),
      label: `Lifetime value ${WORDS[world]}: ${name}`,
      section: 'Lifetime value of a customer',
      unit: `${scope.currency} per customer`,
      format: 'currency2',
      segment,
      opening: worth(ids.churn(segment), world, segment),
      series: worth(world === 'with' ? churnWith(scope, segment) : ids.churn(segment), world, segment),
      note: '0 where neither churn nor discounting limits it.',
    })),
  );
  /** Customers who join in any case until the horizon ends, each worth the margin of joining and a lifetime less the cost of winning. */
  const newcomersWorth = (world: World, segment: string) => {
    const first = mul(at(ids.margin(segment)), less(SHIFT), constant(ids.discountFactor));
    const each = sub(add(first, at(ids.value(world, segment))), ofSegment(segment, 'acquisitionCost'));
    return mul(constant(ids.newcomers(segment)), each, at(ids.annuity));
  };
  const annuity: Line = {
    ...common,
    id: ids.annuity,
    label: 'Worth of one currency unit a period until the end',
    section: 'Customer equity',
    unit: 'factor',
    format: 'factor',
    opening: annuityOf(at(ids.left)),
    series: annuityOf(at(ids.left)),
  };
  const equityIn = WORLDS.flatMap((world) =>
    scope.segments.map(({ id: segment, name }): Line => {
      const product = add(mul(at(ids[world](segment)), at(ids.value(world, segment))), newcomersWorth(world, segment));
      return {
        ...common,
        id: ids.equityIn(world, segment),
        label: `Customer equity ${WORDS[world]}: ${name}`,
        section: 'Customer equity',
        segment,
        opening: product,
        series: product,
        total: 'last',
      };
    }),
  );
  const equity = WORLDS.map((world): Line => {
    const sum = sumOf(segments.map((segment) => ids.equityIn(world, segment)));
    return {
      ...common,
      id: ids.equity(world),
      label: `Customer equity ${WORDS[world]}`,
      section: 'Customer equity',
      opening: sum,
      series: sum,
      total: 'last',
    };
  });
  const acquisition = scope.segments.map(({ id: segment, name }): Line => ({
    ...common,
    id: ids.acquisitionAnyway(segment),
    label: `Acquisition in any case (outflow): ${name}`,
    section: 'Acquisition in any case, not a programme cost',
    segment,
    sign: 'outflow',
    series: mul(at(ids.newcomers(segment)), ofSegment(segment, 'acquisitionCost')),
    total: 'sum',
  }));
  const acquisitionAll: Line = {
    ...common,
    id: ids.acquisitionAnywayAll,
    label: 'Acquisition in any case (outflow)',
    section: 'Acquisition in any case, not a programme cost',
    sign: 'outflow',
    series: sumOf(segments.map((segment) => ids.acquisitionAnyway(segment))),
    total: 'sum',
  };
  const cash: Line[] = [
    ...scope.segments.map(({ id: segment, name }): Line => ({
      ...common,
      id: ids.cashIn(segment),
      label: `Cash from customers ${WORDS.without}: ${name}`,
      section: 'Return on Customer',
      segment,
      series: sub(mul(paying(ids.without(segment)), at(ids.margin(segment))), at(ids.acquisitionAnyway(segment))),
      total: 'sum',
    })),
    {
      ...common,
      id: ids.cash('without'),
      label: `Cash from customers ${WORDS.without}`,
      section: 'Return on Customer',
      series: sumOf(segments.map((segment) => ids.cashIn(segment))),
      total: 'sum',
    },
    {
      ...common,
      id: ids.cash('with'),
      label: `Cash from customers ${WORDS.with}`,
      section: 'Return on Customer',
      opening: at(ids.netBeforeTax),
      series: add(at(ids.cash('without')), at(ids.netBeforeTax)),
      total: 'sum',
      note: 'Before tax.',
    },
  ];
  const returns = WORLDS.map((world): Line => {
    const before = previous(ids.equity(world));
    return {
      ...common,
      id: ids.returnOnCustomer(world),
      label: `Return on Customer ${WORDS[world]}`,
      section: 'Return on Customer',
      unit: 'a period',
      format: 'percent2',
      series: ratio(sub(add(at(ids.cash(world)), at(ids.equity(world))), before), before),
    };
  });
  const worthWithout = scope.segments.map(({ id: segment, name }): Line => ({
    ...common,
    id: ids.worthWithout(segment),
    label: `Lifetime values of the customers there, without the programme: ${name}`,
    section: 'Lifetime values of the customers there',
    segment,
    series: mul(at(ids.without(segment)), at(ids.value('without', segment))),
  }));
  return [...earned, ...values, ...worthWithout, ...acquisition, acquisitionAll, annuity, ...equityIn, ...equity, ...cash, ...returns];
}
