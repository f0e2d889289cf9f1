import { inputIds } from '../document/input-ids';
import { leverWords } from '../document/lever-vocabulary';
import { LEVER_KINDS, type Lever, type LeverKind } from '../document/types';
import { add, at, constant, div, input, mul, opening, pow, sub, sumOf, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import { exposureBefore } from './exposures';
import { actingOf } from './levers';
import { avoiders, earners, earningOf, keeps, ofCustomers } from './levers/groups';
import { ofSegment, paying, payingOf, perPeriod, PERIODS_PER_YEAR, worksIn, type Scope } from './scope';

const base = ({ currency }: Scope) => ({ sheet: 'Benefits', sign: 'inflow', total: 'sum', unit: currency, format: 'currency' }) as const;

/** Contribution margin per customer and period; the first period earns today's margin. */
export const margins = (scope: Scope): Line[] =>
  scope.segments.map(({ id: segment, name }): Line => {
    const id = ids.margin(segment);
    return {
      ...base(scope),
      id,
      label: `Margin per customer: ${name}`,
      unit: `${scope.currency} per customer`,
      section: 'Margin per customer',
      segment,
      sign: 'neutral',
      format: 'currency2',
      total: 'none',
      constantFormat: 'factor',
      constant: pow(add(1, ofSegment(segment, 'growth')), div(1, PERIODS_PER_YEAR)),
      opening: perPeriod(ofSegment(segment, 'margin')),
      series: mul(opening(id), pow(constant(id), sub(at(ids.period), 1))),
      note: 'Constant: 1 + growth per period.',
    };
  });

/**
 * What each lever brings in each segment: customers it works on who pay in the period, times what one of them earns.
 */
export const reaches = (scope: Scope): Line[] =>
  ofCustomers(scope).flatMap((lever) =>
    scope.segments.map(({ id: segment, name }): Line => {
      const earning = earningOf(lever);
      return {
        ...base(scope),
        id: ids.reach(lever.id, segment),
        label: `${lever.name}: ${name}`,
        section: `${leverWords(lever.kind).benefit}: ${lever.name}`,
        segment,
        lever: lever.id,
        // Customers kept and won, who earn their margin, are counted where the lever works; the others are all of the segment.
        series: earning
          ? mul(paying(ids.with(segment)), earning.perCustomer(lever.id, segment), worksIn(lever.id, segment))
          : mul(payingOf(ids.stock(lever.id, segment)), at(ids.margin(segment))),
      };
    }),
  );

function benefitOf(scope: Scope, lever: Lever): Expr {
  switch (actingOf(lever.kind).acts) {
    case 'avoids':
      return mul(at(exposureBefore(scope, lever)), at(ids.leverEffect(lever.id)));
    case 'keeps':
    case 'wins':
    case 'earns':
      return sumOf(scope.segments.map(({ id }) => ids.reach(lever.id, id)));
  }
}

/** Benefits by lever, and what is left after the overlap haircut. */
export const benefits = (scope: Scope): Line[] => [
  ...scope.levers.map((lever): Line => ({
    ...base(scope),
    id: ids.benefit(lever.id),
    label: `Benefit of ${lever.name}`,
    section: 'Benefits by lever',
    lever: lever.id,
    series: benefitOf(scope, lever),
  })),
  {
    ...base(scope),
    id: ids.benefitsGross,
    label: 'Benefits before overlap',
    section: 'Benefits by lever',
    series: sumOf(scope.levers.map(({ id }) => ids.benefit(id))),
  },
  {
    ...base(scope),
    id: ids.haircut,
    label: 'Overlap haircut (deducted)',
    section: 'Benefits by lever',
    sign: 'outflow',
    series: mul(at(ids.benefitsGross), input(inputIds.overlapHaircut)),
  },
  {
    ...base(scope),
    id: ids.benefits,
    label: 'Benefits',
    section: 'Benefits by lever',
    series: sub(at(ids.benefitsGross), at(ids.haircut)),
  },
];

/** The kinds of lever a case has, in the order of the vocabulary. */
export const kindsOf = ({ levers }: Scope): readonly LeverKind[] =>
  LEVER_KINDS.filter((kind) => levers.some((lever) => lever.kind === kind));

/** The same benefits by kind, before overlap. */
export const benefitsByKind = (scope: Scope): Line[] =>
  kindsOf(scope).map((kind): Line => ({
    ...base(scope),
    id: ids.benefitsOf(kind),
    label: leverWords(kind).benefit,
    section: 'Benefits by kind, before overlap',
    series: sumOf(scope.levers.filter((lever) => lever.kind === kind).map(({ id }) => ids.benefit(id))),
  }));

/**
 * The same benefits by segment, calculated the other way round: from the difference between both customer bases rather
 * than from the levers. The Checks sheet compares the sums.
 */
export const benefitsBySegment = (scope: Scope): Line[] => [
  ...scope.segments.map(({ id: segment, name }): Line => {
    const reached = earners(scope).map(({ id }) => ids.reach(id, segment));
    const gap = mul(sub(paying(ids.with(segment)), paying(ids.without(segment))), at(ids.margin(segment)));
    return {
      ...base(scope),
      id: ids.benefitsIn(segment),
      label: `Benefits in ${name}`,
      section: 'Benefits by segment, before overlap',
      segment,
      series: reached.length > 0 ? add(gap, sumOf(reached)) : gap,
    };
  }),
  {
    ...base(scope),
    id: ids.benefitsInAll,
    label: 'Benefits in all segments and contracts',
    section: 'Benefits by segment, before overlap',
    series: sumOf([...scope.segments.map(({ id }) => ids.benefitsIn(id)), ...avoiders(scope).map(({ id }) => ids.benefit(id))]),
  },
];

/** What kept customers earn, per segment: one side of the reconciliation with customer lifetime values. */
export const keptMargins = (scope: Scope): Line[] =>
  keeps(scope)
    ? scope.segments.map(({ id: segment, name }): Line => ({
        ...base(scope),
        id: ids.keptMargin(segment),
        label: `Margin of customers kept: ${name}`,
        section: 'Margin of customers kept, by segment',
        segment,
        series: mul(paying(ids.kept(segment)), at(ids.margin(segment))),
      }))
    : [];
