import { LEVER_KINDS, type Lever, type LeverKind } from '../document';
import { add, at, constant, div, dot, input, mul, opening, pow, sub, sumOf, type Expr } from '../expression';
import type { Line } from '../line';
import { keeps } from './customers';
import { ids } from './ids';
import { penaltiesBefore } from './serviceLevels';
import { ofSegment, perPeriod, PERIODS_PER_YEAR, worksIn, type Scope } from './scope';

const base = ({ currency }: Scope) => ({ sheet: 'Benefits', sign: 'inflow', total: 'sum', unit: currency, format: 'currency' }) as const;

const KIND_LABELS: Readonly<Record<LeverKind, string>> = {
  churn: 'Margin of customers kept',
  spend: 'Higher margin per customer',
  serve: 'Cost to serve saved',
  referral: 'Margin of customers referred',
  conversion: 'Margin of customers converted',
  penalty: 'Penalties avoided',
};

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

const reachLevers = ({ of }: Scope) => of('spend', 'serve');

/** Levers that work on customers who are there anyway, per segment. */
export const reaches = (scope: Scope): Line[] =>
  reachLevers(scope).flatMap((lever) =>
    scope.segments.map(({ id: segment, name }): Line => {
      const perCustomer =
        lever.kind === 'spend' ? mul(at(ids.margin(segment)), at(ids.leverEffect(lever.id))) : perPeriod(at(ids.leverEffect(lever.id)));
      return {
        ...base(scope),
        id: ids.reach(lever.id, segment),
        label: `${lever.name}: ${name}`,
        section: `${KIND_LABELS[lever.kind]}: ${lever.name}`,
        segment,
        lever: lever.id,
        series: mul(at(ids.with(segment)), perCustomer, worksIn(lever.id, segment)),
      };
    }),
  );

function benefitOf(scope: Scope, lever: Lever): Expr {
  const segments = scope.segments.map(({ id }) => id);
  if (lever.kind === 'penalty') return mul(at(penaltiesBefore(scope, lever.id)), at(ids.leverEffect(lever.id)));
  if (lever.kind === 'spend' || lever.kind === 'serve') return sumOf(segments.map((segment) => ids.reach(lever.id, segment)));
  return dot(
    segments.map((segment) => ids.stock(lever.id, segment)),
    segments.map((segment) => ids.margin(segment)),
  );
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
    series: mul(at(ids.benefitsGross), input('overlapHaircut')),
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
    label: KIND_LABELS[kind],
    section: 'Benefits by kind, before overlap',
    series: sumOf(scope.of(kind).map(({ id }) => ids.benefit(id))),
  }));

/**
 * The same benefits by segment, calculated the other way round: from the difference between both customer bases rather
 * than from the levers. The Checks sheet compares the sums.
 */
export const benefitsBySegment = (scope: Scope): Line[] => [
  ...scope.segments.map(({ id: segment, name }): Line => {
    const reached = reachLevers(scope).map(({ id }) => ids.reach(id, segment));
    const gap = mul(sub(at(ids.with(segment)), at(ids.without(segment))), at(ids.margin(segment)));
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
    series: sumOf([...scope.segments.map(({ id }) => ids.benefitsIn(id)), ...scope.of('penalty').map(({ id }) => ids.benefit(id))]),
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
        series: mul(at(ids.kept(segment)), at(ids.margin(segment))),
      }))
    : [];
