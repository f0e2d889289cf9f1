import type { Segment } from '../document/types';
import { add, at, less, mul, previous, sub, sumOf } from '../language/expression';
import type { Line } from '../language/line';
import { churnWith, removed } from './churn-rows';
import { ids } from './ids';
import { keepers, keeps, winners, winningOf, wins } from './levers/groups';
import type { Scope } from './scope';
import { allOf, groupsOf, isTenured, tenuredOf } from './tenure/tenure-years';

const base = { sheet: 'Customers', sign: 'neutral', total: 'none', unit: 'customers', format: 'count' } as const;

/**
 * Who is here because of which lever. The difference between both worlds splits exactly: customers a churn lever kept,
 * and customers a lever won, each group shrinking with the churn of the programme.
 */
export const stocks = (scope: Scope): Line[] =>
  [...keepers(scope), ...winners(scope)].flatMap((lever) =>
    scope.segments.map(({ id: segment, name }): Line => {
      const id = ids.stock(lever.id, segment);
      const byYear = tenuredOf(scope, segment);
      const remaining = mul(previous(id), less(at(churnWith(scope, segment))));
      const wins = winningOf(lever) !== undefined;
      const joining = wins ? at(ids.won(segment, lever.id)) : mul(previous(ids.without(segment)), removed(scope, segment, lever.id));
      return {
        ...base,
        id,
        label: `${wins ? 'Here through' : 'Kept by'} ${lever.name}: ${name}`,
        section: `Customers because of ${lever.name}`,
        segment,
        lever: lever.id,
        format: 'count1',
        series: byYear ? sumOf(groupsOf(byYear).map((group) => ids.tenureStock(lever.id, segment, group))) : add(remaining, joining),
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
    series: sumOf(stockOf(keepers(scope), id)),
    total: 'last',
  }));
  const gained = perSegment(({ id, name }) => ({
    id: ids.gained(id),
    label: `Gained by the programme: ${name}`,
    section: 'Customers gained',
    series: sumOf(stockOf(winners(scope), id)),
    total: 'last',
  }));
  const saved = perSegment((segment) => ({
    id: ids.saved(segment.id),
    label: `Stay who would have left: ${segment.name}`,
    section: 'Departures avoided',
    series: isTenured(segment)
      ? allOf(segment, 'saved')
      : mul(previous(ids.without(segment.id)), sub(at(ids.churn(segment.id)), at(churnWith(scope, segment.id)))),
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
