import type { Lever } from '../document/types';
import { at, constant, div, less, min, mul, pow, sub, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import { keepers } from './levers/groups';
import { tenuredOf, untenured } from './tenure/tenure-years';
import { effectIn, ofSegment, PERIODS_PER_YEAR, type Scope } from './scope';

const base = { sheet: 'Customers', sign: 'neutral', unit: 'customers', format: 'count' } as const;

/** The last churn row of a segment: churn with the programme. */
export const churnWith = (scope: Scope, segment: string): string => {
  if (tenuredOf(scope, segment)) return ids.churnWith(segment);
  const last = keepers(scope).at(-1);
  return last ? ids.churnAfter(segment, last.id) : ids.churn(segment);
};

/** The lever that acts on churn before another one. */
const keeperBefore = (scope: Scope, lever: string): Lever | undefined => {
  const levers = keepers(scope);
  return levers[levers.findIndex(({ id }) => id === lever) - 1];
};

/** The churn row a lever starts from: that of the lever before it, or churn without the programme. */
const churnBefore = (scope: Scope, segment: string, lever: string): string => {
  const before = keeperBefore(scope, lever);
  return before ? ids.churnAfter(segment, before.id) : ids.churn(segment);
};

/** What a lever takes off the churn of a period that the levers before it left. */
export const removed = (scope: Scope, segment: string, lever: string): Expr =>
  sub(at(churnBefore(scope, segment, lever)), at(ids.churnAfter(segment, lever)));

/**
 * Churn a year: levers multiply, so that together they never remove more than all of it. A lever's size is a share of
 * annual churn, whatever the length of a period.
 */
export const yearlyChurn = (scope: Scope): Line[] =>
  untenured(scope).flatMap(({ id: segment, name }): Line[] => {
    const common = { ...base, section: `Churn a year: ${name}`, segment, unit: 'a year', format: 'percent2', total: 'last' } as const;
    const without = ids.churnYearly(segment);
    const before = (lever: string): string => {
      const earlier = keeperBefore(scope, lever);
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
      ...keepers(scope).map((lever): Line => ({
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
  untenured(scope).flatMap(({ id: segment, name }): Line[] => {
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
      ...keepers(scope).map((lever): Line => ({
        ...common,
        id: ids.churnAfter(segment, lever.id),
        label: `Churn after ${lever.name}: ${name}`,
        lever: lever.id,
        series: perPeriodOf(at(ids.churnYearlyAfter(segment, lever.id))),
      })),
    ];
  });
