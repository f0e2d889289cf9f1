import { at, less, mul, opening, previous, ratio, sumOf, when } from '../language/expression';
import type { Line } from '../language/line';
import { churnWith } from './churn-rows';
import { ids } from './ids';
import type { Scope } from './scope';
import { isTenured, thereBefore } from './tenure/tenure-years';
import { WORDS, WORLDS } from './worlds';

const base = { sheet: 'Customers', sign: 'neutral', total: 'none', unit: 'customers', format: 'count' } as const;
const rate = { ...base, unit: 'of those there when the year began', format: 'percent2', total: 'last' } as const;

/**
 * Retention by year, before and after: who of the customers there when a year began is still there. Customers who join
 * within the year do not count, so that a closed base and a growing one are measured alike. A year that the horizon cuts
 * off shows what is left at its end.
 */
export const retentionByYear = (scope: Scope): Line[] =>
  WORLDS.flatMap((world): Line[] => {
    const section = `Retention ${WORDS[world]}`;
    const begins = at(ids.yearBegins);
    const perSegment = scope.segments.flatMap((entry): Line[] => {
      const { id: segment, name } = entry;
      const [began, stayed] = [ids.began(world, segment), ids.stayed(world, segment)];
      const churn = world === 'with' ? churnWith(scope, segment) : ids.churn(segment);
      return [
        {
          ...base,
          id: began,
          label: `There when the year began, ${WORDS[world]}: ${name}`,
          section,
          segment,
          series: when(begins, '=', 1, previous(ids[world](segment)), previous(began)),
        },
        {
          ...base,
          id: stayed,
          label: `Of whom still there, ${WORDS[world]}: ${name}`,
          section,
          segment,
          series: isTenured(entry)
            ? thereBefore(entry, `end.${world}`)
            : mul(when(begins, '=', 1, at(began), previous(stayed)), less(at(churn))),
        },
        {
          ...rate,
          id: ids.retained(world, segment),
          label: `Retention ${WORDS[world]}: ${name}`,
          section,
          segment,
          series: ratio(at(stayed), at(began)),
        },
      ];
    });
    const all = (id: string, label: string, of: (world: 'without' | 'with', segment: string) => string): Line => ({
      ...base,
      id,
      label: `${label}, ${WORDS[world]}`,
      section,
      series: sumOf(scope.segments.map((segment) => of(world, segment.id))),
    });
    return [
      ...perSegment,
      all(ids.beganAll(world), 'There when the year began', ids.began),
      all(ids.stayedAll(world), 'Of whom still there', ids.stayed),
      {
        ...rate,
        id: ids.retainedAll(world),
        label: `Retention ${WORDS[world]}`,
        section,
        series: ratio(at(ids.stayedAll(world)), at(ids.beganAll(world))),
      },
    ];
  });

/** The customers of today alone, followed in both worlds: what is left of them when later customers are taken away. */
export const todaysCustomers = (scope: Scope): Line[] => {
  const section = 'Today’s customers alone';
  const followed = WORLDS.flatMap((world) =>
    scope.segments.map((entry): Line => {
      const { id: segment, name } = entry;
      const id = ids.today(world, segment);
      const churn = world === 'with' ? churnWith(scope, segment) : ids.churn(segment);
      return {
        ...base,
        id,
        label: `Of today’s customers ${WORDS[world]}: ${name}`,
        section,
        segment,
        opening: opening(ids[world](segment)),
        series: isTenured(entry) ? thereBefore(entry, `today.${world}`) : mul(previous(id), less(at(churn))),
        total: 'last',
      };
    }),
  );
  const all = sumOf(scope.segments.map(({ id }) => ids.today('with', id)));
  return [
    ...followed,
    { ...base, id: ids.todayAll, label: 'Of today’s customers with the programme', section, opening: all, series: all, total: 'last' },
  ];
};
