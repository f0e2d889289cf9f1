import { add, at, constant, less, mul, previous, ratio, sub, sumOf } from '../expression';
import type { Line } from '../line';
import { churnWith } from './customers';
import { ids } from './ids';
import { ofSegment, type Scope } from './scope';

const WORLDS = ['without', 'with'] as const;
type World = (typeof WORLDS)[number];
const WORDS: Readonly<Record<World, string>> = { without: 'without the programme', with: 'with the programme' };

/**
 * Customer equity: customers times what one is worth at the churn and margin of the period, kept for good and without
 * further growth (m r / (1 + i - r) per period). Return on Customer (Peppers & Rogers) is the cash of a period plus the
 * change in equity, over the equity before it. A memo: NPV counts the horizon alone.
 */
export function customerEquity(scope: Scope): Line[] {
  const segments = scope.segments.map(({ id }) => id);
  const common = { sheet: 'Appraisal', sign: 'neutral', unit: scope.currency, format: 'currency', total: 'none' } as const;
  const worth = (churn: string, segment: string) =>
    ratio(mul(at(ids.margin(segment)), less(at(churn))), add(constant(ids.discountRate), at(churn)));
  const values = WORLDS.flatMap((world) =>
    scope.segments.map(({ id: segment, name }): Line => ({
      ...common,
      id: ids.value(world, segment),
      label: `Lifetime value ${WORDS[world]}: ${name}`,
      section: 'Lifetime value of a customer',
      unit: `${scope.currency} per customer`,
      format: 'currency2',
      segment,
      opening: worth(ids.churn(segment), segment),
      series: worth(world === 'with' ? churnWith(scope, segment) : ids.churn(segment), segment),
      note: '0 where neither churn nor discounting limits it.',
    })),
  );
  const equityIn = WORLDS.flatMap((world) =>
    scope.segments.map(({ id: segment, name }): Line => {
      const product = mul(at(ids[world](segment)), at(ids.value(world, segment)));
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
  const cash: Line[] = [
    ...scope.segments.map(({ id: segment, name }): Line => ({
      ...common,
      id: ids.cashIn(segment),
      label: `Cash from customers ${WORDS.without}: ${name}`,
      section: 'Return on Customer',
      segment,
      series: sub(mul(at(ids.without(segment)), at(ids.margin(segment))), at(ids.acquisitionAnyway(segment))),
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
  return [...values, ...acquisition, ...equityIn, ...equity, ...cash, ...returns];
}
