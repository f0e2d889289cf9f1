import { add, at, constant, less, mul, ratio } from '../language/expression';
import type { Line } from '../language/line';
import { churnWith } from './churn-rows';
import { ids } from './ids';
import { memo } from './memo';
import { SHIFT, type Scope } from './scope';
import { WORDS, type World, WORLDS } from './worlds';

/**
 * What one customer is worth at the churn and margin of the period, kept for good and without further growth
 * (m r / (1 + i - r) per period), and what those there are worth together.
 */
export const customerWorth = (scope: Scope): Line[] => [...earned(scope), ...values(scope), ...worthWithout(scope)];

/** Of a period's margin, all who stay earn it, and of those who leave the shift's part; brought to the period's beginning but for its rate. */
function earned(scope: Scope): Line[] {
  return WORLDS.flatMap((world) =>
    scope.segments.map(({ id: segment, name }): Line => {
      const of = (churn: string) => mul(at(ids.margin(segment)), less(mul(at(churn), less(SHIFT))), constant(ids.discountFactor));
      return {
        ...memo(scope),
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
}

const worth = (churn: string, world: World, segment: string) =>
  ratio(at(ids.perPeriodWorth(world, segment)), add(constant(ids.discountRate), at(churn)));

/** What a customer of the period brings, from then on. */
function values(scope: Scope): Line[] {
  return WORLDS.flatMap((world) =>
    scope.segments.map(({ id: segment, name }): Line => ({
      ...memo(scope),
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
}

/** What all who are there bring, had the programme not been. */
function worthWithout(scope: Scope): Line[] {
  return scope.segments.map(({ id: segment, name }): Line => ({
    ...memo(scope),
    id: ids.worthWithout(segment),
    label: `Lifetime values of the customers there, without the programme: ${name}`,
    section: 'Lifetime values of the customers there',
    segment,
    series: mul(at(ids.without(segment)), at(ids.value('without', segment))),
  }));
}
