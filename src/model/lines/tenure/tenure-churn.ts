import { add, at, constant, div, less, max, min, mul, pow, previous, sub, sumOf, when, type Expr } from '../../language/expression';
import type { Line } from '../../language/line';
import { ids } from '../ids';
import { ofSegment, PERIODS_PER_YEAR, type Scope } from '../scope';
import type { World } from '../worlds';
import { stays } from './tenure-groups';
import { allOf, tenured, yearsOf, type TenuredSegment } from './tenure-years';

/**
 * Who leaves in a period: of those who joined within the year by the rate, of every other year of tenure those there as it begins
 * less those at its end. Who joins stands on neither side: where many join and few leave, they would drown those who leave.
 */
export const lostOf = (scope: Scope, segment: TenuredSegment, world: World): Expr => {
  const joined = mul(at(ids.tenure(segment.id, `begin.${world}`, 0)), less(stays(scope, segment.id, 0, world)));
  const rows = (moment: 'begin' | 'end'): Expr => sumOf(yearsOf(segment).map((year) => ids.tenure(segment.id, `${moment}.${world}`, year)));
  return sub(add(joined, rows('begin')), rows('end'));
};

/** Who stays for a period, of all who were there as it began. */
const stayedOf = (scope: Scope, segment: TenuredSegment, world: World): Expr =>
  add(
    mul(at(ids.tenure(segment.id, `begin.${world}`, 0)), stays(scope, segment.id, 0, world)),
    sumOf(yearsOf(segment).map((year) => ids.tenure(segment.id, `end.${world}`, year))),
  );

/**
 * What churn comes to in a segment whose retention depends on tenure: of all customers there, whatever their tenure. Lifetime values
 * and checks read it; what it would be at one rate for all stands beside it.
 */
export const tenureChurn = (scope: Scope): Line[] =>
  tenured(scope).flatMap((segment): Line[] => {
    const { id, name } = segment;
    const common = { sheet: 'Customers', segment: id, sign: 'neutral', unit: 'a period', format: 'percent2', total: 'last' } as const;
    const section = `Churn: ${name}`;
    // Of those who leave and those who stay, not of all: where nobody stays that is 1, whatever the customers before rounded to. Who leaves is
    // a difference, and its rounding must not carry the share below nothing.
    const churn = (lost: string, all: string, world: World): Expr => {
      const left = max(0, at(lost));
      return when(previous(all), '=', 0, constant(ids.churn(id)), div(left, add(left, stayedOf(scope, segment, world))));
    };
    const inNone = (world: 'without' | 'with'): Expr => sub(previous(ids[world](id)), allOf(segment, `begin.${world}`));
    return [
      {
        ...common,
        section,
        id: ids.churn(id),
        label: `Churn without the programme: ${name}`,
        constant: less(sumOf(yearsOf(segment).map((year) => ids.tenure(id, 'begin.without', year)))),
        opening: constant(ids.churn(id)),
        series: churn(ids.lostWithout(id), ids.without(id), 'without'),
        note: 'Of all customers there, whatever their tenure. Constant: today.',
      },
      {
        ...common,
        section,
        id: ids.churnWith(id),
        label: `Churn with the programme: ${name}`,
        series: churn(ids.lostWith(id), ids.with(id), 'with'),
      },
      ...(['without', 'with'] as const).map((world): Line => ({
        ...common,
        section: `Check of the years of tenure: ${name}`,
        id: ids.tenureSplit(world, id),
        label: `In no year of tenure, ${world} the programme: ${name}`,
        unit: 'customers',
        format: 'count1',
        series: inNone(world),
        total: 'none',
      })),
      {
        ...common,
        section: `At one retention for all: ${name}`,
        id: ids.oneRate(id),
        label: `Customers without the programme at one retention for all: ${name}`,
        unit: 'customers',
        format: 'count',
        constantFormat: 'percent2',
        constant: less(ofSegment(id, 'retention')),
        opening: ofSegment(id, 'customers'),
        series: add(
          mul(previous(ids.oneRate(id)), pow(less(min(1, mul(constant(ids.oneRate(id)), at(ids.drift)))), div(1, PERIODS_PER_YEAR))),
          at(ids.newcomers(id)),
        ),
        note: 'A memo: what the segment would be if tenure made no difference. Constant: churn a year at that retention.',
      },
    ];
  });
