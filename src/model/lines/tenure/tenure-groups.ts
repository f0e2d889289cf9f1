import { add, at, constant, mul, opening, ratio, sub, type Expr } from '../../language/expression';
import type { Line } from '../../language/line';
import { ids, type TenureRow } from '../ids';
import { keepers, keeps, winners } from '../levers/groups';
import { ofSegment, type Scope } from '../scope';
import { WORDS, type World, WORLDS } from '../worlds';
import { asPeriodBegins, groupsOf, groupWords, tenured, yearOf, yearsOf, type TenuredSegment } from './tenure-years';

const base = { sheet: 'Customers', sign: 'neutral', total: 'none', unit: 'customers', format: 'count1' } as const;

/** Who stays for a period in a group: with the programme, after the last lever that acts on churn. */
export function stays(scope: Scope, segment: string, group: number, world: World): Expr {
  const last = keepers(scope).at(-1);
  return at(world === 'with' && last ? ids.stayAfter(segment, last.id, yearOf(group)) : ids.tenure(segment, 'stay', yearOf(group)));
}

const rowOf =
  ({ id }: TenuredSegment, name: TenureRow) =>
  (group: number) =>
    ids.tenure(id, name, group);
/** The share of today's customers in a year of tenure, and how many they are. */
const shareOf = ({ id }: TenuredSegment, year: number): Expr =>
  ratio(constant(ids.tenure(id, 'counted', year)), constant(ids.tenureCounted(id)));
const ofToday = (segment: TenuredSegment, year: number): Expr => mul(ofSegment(segment.id, 'customers'), shareOf(segment, year));

/** Both worlds by year of tenure, as each period begins and as it ends. */
export const tenureGroups = (scope: Scope): Line[] =>
  tenured(scope).flatMap((segment) =>
    WORLDS.flatMap((world): Line[] => {
      const { id, name } = segment;
      const [begin, end] = [rowOf(segment, `begin.${world}`), rowOf(segment, `end.${world}`)];
      const years = segment.tenure.years.length;
      const won = world === 'with' ? winners(scope).map((lever) => at(ids.won(id, lever.id))) : [];
      return [
        ...groupsOf(segment).map((group): Line => ({
          ...base,
          id: begin(group),
          label: `As the period begins, ${WORDS[world]}, ${groupWords(segment, group)}: ${name}`,
          section: `By year of tenure as the period begins, ${WORDS[world]}: ${name}`,
          segment: id,
          // What churn is today follows from these: the constants add up to the share who stay.
          ...(group > 0 && world === 'without'
            ? {
                constant: mul(shareOf(segment, group), constant(ids.tenure(id, 'stay', group))),
                constantFormat: 'percent2',
                note: 'Constant: share of today’s customers who are in this year of tenure and stay for a period.',
              }
            : {}),
          series: asPeriodBegins(end, group, years),
        })),
        ...groupsOf(segment).map((group): Line => {
          const kept = mul(at(begin(group)), stays(scope, id, group, world));
          return {
            ...base,
            id: end(group),
            label: `At the end, ${WORDS[world]}, ${groupWords(segment, group)}: ${name}`,
            section: `By year of tenure at the end, ${WORDS[world]}: ${name}`,
            segment: id,
            ...(group === 0 ? { series: add(kept, at(ids.newcomers(id)), ...won) } : { opening: ofToday(segment, group), series: kept }),
          };
        }),
      ];
    }),
  );

/** The customers of today alone, by year of tenure, in both worlds: nobody joins them. */
export const tenureToday = (scope: Scope): Line[] =>
  tenured(scope).flatMap((segment) =>
    WORLDS.flatMap((world) => {
      const [of, years] = [rowOf(segment, `today.${world}`), segment.tenure.years.length];
      return yearsOf(segment).map((year): Line => ({
        ...base,
        id: of(year),
        label: `Of today’s customers ${WORDS[world]}, ${groupWords(segment, year)}: ${segment.name}`,
        section: `Today’s customers by year of tenure, ${WORDS[world]}: ${segment.name}`,
        segment: segment.id,
        opening: opening(ids.tenure(segment.id, 'end.without', year)),
        series: mul(asPeriodBegins(of, year, years, 1), stays(scope, segment.id, year, world)),
      }));
    }),
  );

/** Customers at today's churn by year of tenure, without the drift. */
export const tenureSteady = (scope: Scope): Line[] =>
  tenured(scope).flatMap((segment) => {
    const { id, name, tenure } = segment;
    const of = rowOf(segment, 'steady');
    return groupsOf(segment).map((group): Line => {
      const kept = mul(asPeriodBegins(of, group, tenure.years.length), constant(ids.tenure(id, 'stay', yearOf(group))));
      return {
        ...base,
        id: of(group),
        label: `If churn stayed as today, ${groupWords(segment, group)}: ${name}`,
        section: `At today’s churn by year of tenure: ${name}`,
        segment: id,
        ...(group === 0 ? {} : { opening: opening(ids.tenure(id, 'end.without', group)) }),
        series: group === 0 ? add(kept, at(ids.newcomers(id))) : kept,
      };
    });
  });

/** Who stays though they would have left, by year of tenure: all levers together. */
export const tenureSaved = (scope: Scope): Line[] =>
  !keeps(scope)
    ? []
    : tenured(scope).flatMap((segment) =>
        groupsOf(segment).map((group): Line => ({
          ...base,
          id: ids.tenure(segment.id, 'saved', group),
          label: `Stay who would have left, ${groupWords(segment, group)}: ${segment.name}`,
          section: `Departures avoided by year of tenure: ${segment.name}`,
          segment: segment.id,
          series: mul(
            at(ids.tenure(segment.id, 'begin.without', group)),
            sub(stays(scope, segment.id, group, 'with'), stays(scope, segment.id, group, 'without')),
          ),
        })),
      );

/** Who is here because of which lever, by year of tenure: each group leaves as customers with the programme do. */
export const tenureStocks = (scope: Scope): Line[] => {
  const kept = keepers(scope);
  return tenured(scope).flatMap((segment) => {
    const { id, name, tenure } = segment;
    const rows = (lever: { readonly id: string; readonly name: string }, words: string, joining: (group: number) => Expr | undefined) => {
      const of = (group: number): string => ids.tenureStock(lever.id, id, group);
      return groupsOf(segment).map((group): Line => {
        const remaining = mul(asPeriodBegins(of, group, tenure.years.length), stays(scope, id, group, 'with'));
        const joins = joining(group);
        return {
          ...base,
          id: of(group),
          label: `${words} ${lever.name}, ${groupWords(segment, group)}: ${name}`,
          section: `${words} ${lever.name} by year of tenure: ${name}`,
          segment: id,
          lever: lever.id,
          series: joins ? add(remaining, joins) : remaining,
        };
      });
    };
    return [
      ...kept.flatMap((lever, index) => {
        const before = kept[index - 1];
        const stay = (group: number): Expr =>
          sub(
            at(ids.stayAfter(id, lever.id, yearOf(group))),
            at(before ? ids.stayAfter(id, before.id, yearOf(group)) : ids.tenure(id, 'stay', yearOf(group))),
          );
        return rows(lever, 'Kept by', (group) => mul(at(ids.tenure(id, 'begin.without', group)), stay(group)));
      }),
      ...winners(scope).flatMap((lever) => rows(lever, 'Here through', (group) => (group === 0 ? at(ids.won(id, lever.id)) : undefined))),
    ];
  });
};
