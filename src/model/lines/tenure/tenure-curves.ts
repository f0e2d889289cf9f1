import {
  at,
  constant,
  div,
  flag,
  input,
  add,
  less,
  literal,
  max,
  mean,
  min,
  mul,
  pow,
  previous,
  sumOf,
  type Expr,
} from '../../language/expression';
import type { Line } from '../../language/line';
import { inputIds } from '../../document/input-ids';
import { ids } from '../ids';
import { keepers } from '../levers/groups';
import { effectIn, PERIODS_PER_YEAR, type Scope } from '../scope';
import { tenured, yearsOf, yearWordsOf, type TenuredSegment } from './tenure-years';

const onTimeline = { sheet: 'Timeline', section: 'Tenure', sign: 'neutral', total: 'none' } as const;

/** When customers grow a year older, and the count of years that a curve begins from. Stands only where retention depends on tenure. */
export function tenureAxis(scope: Scope): Line[] {
  const segments = tenured(scope);
  if (segments.length === 0) return [];
  const curved = segments.filter(({ tenure }) => tenure.curve !== 'table');
  const years = Math.max(0, ...curved.map(({ tenure }) => tenure.years.length));
  return [
    {
      ...onTimeline,
      id: ids.anniversary,
      label: 'Customers are a year further on',
      unit: 'flag',
      format: 'flag',
      constantFormat: 'factor',
      total: 'sum',
      // Half of a year without its first period: who joins comes at the end of a period, the first of them that long ago.
      constant: mean(0, less(div(1, PERIODS_PER_YEAR))),
      series: flag(at(ids.year), '>', max(1, previous(ids.year))),
      note: 'Constant: years since they joined, on average, of those who joined within the year that ended.',
    },
    ...Array.from({ length: years }, (_, before): Line => ({
      ...onTimeline,
      id: ids.yearsOfTenure(before),
      label: `Years of tenure before year ${before + 1}`,
      unit: 'years',
      format: 'whole',
      constant: before === 0 ? literal(0) : add(constant(ids.yearsOfTenure(before - 1)), 1),
    })),
  ];
}

/**
 * Retention of a year of tenure by the segment's curve. The curve is `betaGeometricRetention` of the core once more, as an expression:
 * only what is data can be a formula in a cell, a decimal value and a loop over trials. A test holds the two to each other.
 */
function retentionIn({ id, tenure }: TenuredSegment, year: number): Expr {
  const of = (key: string): Expr => input(inputIds.tenure(id, key));
  switch (tenure.curve) {
    case 'table':
      return input(inputIds.tenureYear(id, year, 'retention'));
    case 'shifted-beta-geometric': {
      const beta = add(of('beta'), constant(ids.yearsOfTenure(year - 1)));
      return div(beta, add(of('alpha'), beta));
    }
  }
}

/**
 * The curve, what levers take off churn, and who stays for a period in each year of tenure: 1 - churn a year by the curve, drift and
 * levers, converted last. Levers take the same share off the churn of every year of tenure.
 */
export const tenureCurves = (scope: Scope): Line[] =>
  tenured(scope).flatMap((segment): Line[] => {
    const { id, name } = segment;
    const common = { sheet: 'Customers', sign: 'neutral', total: 'none', segment: id, format: 'percent2' } as const;
    // Retention and churn a year with the drift, each in the form that loses nothing where it is small.
    const retained = (year: number): Expr => constant(ids.tenure(id, 'retained', year));
    const stay = (year: number): Expr => max(0, add(less(at(ids.drift)), mul(retained(year), at(ids.drift))));
    const churn = (year: number): Expr => min(1, mul(less(retained(year)), at(ids.drift)));
    const aPeriod = (stay: Expr): Expr => pow(stay, div(1, PERIODS_PER_YEAR));
    const kept = keepers(scope);
    return [
      ...yearsOf(segment).map((year): Line => ({
        ...common,
        section: `Retention by year of tenure: ${name}`,
        id: ids.tenure(id, 'retained', year),
        label: `Retention in ${yearWordsOf(segment, year)}: ${name}`,
        unit: 'a year',
        constant: retentionIn(segment, year),
      })),
      ...yearsOf(segment).map((year): Line => ({
        ...common,
        section: `Today’s customers by year of tenure: ${name}`,
        id: ids.tenure(id, 'counted', year),
        label: `Counted in ${yearWordsOf(segment, year)}: ${name}`,
        unit: 'count or share',
        format: 'decimal',
        constant: input(inputIds.tenureYear(id, year, 'customers')),
      })),
      {
        ...common,
        section: `Today’s customers by year of tenure: ${name}`,
        id: ids.tenureCounted(id),
        label: `Counted in all years: ${name}`,
        unit: 'count or share',
        format: 'decimal',
        constant: sumOf(yearsOf(segment).map((year) => ids.tenure(id, 'counted', year))),
      },
      ...kept.map((lever, index): Line => {
        const effect = effectIn(lever.id, id);
        const before = kept[index - 1];
        const taken = before && at(ids.churnTaken(id, before.id));
        return {
          ...common,
          section: `Churn that levers take off: ${name}`,
          id: ids.churnTaken(id, lever.id),
          label: `Churn taken off up to ${lever.name}: ${name}`,
          unit: 'of churn',
          lever: lever.id,
          series: taken ? add(taken, mul(effect, less(taken))) : effect,
        };
      }),
      ...yearsOf(segment).map((year): Line => ({
        ...common,
        section: `Stay without the programme: ${name}`,
        id: ids.tenure(id, 'stay', year),
        label: `Stay without the programme in ${yearWordsOf(segment, year)}: ${name}`,
        unit: 'a period',
        constant: aPeriod(retained(year)),
        series: aPeriod(stay(year)),
        note: 'Constant: today. (1 - (1 - retention) x growth of churn) ^ (1 / periods a year).',
      })),
      ...kept.flatMap((lever) =>
        yearsOf(segment).map((year): Line => ({
          ...common,
          section: `Stay after ${lever.name}: ${name}`,
          id: ids.stayAfter(id, lever.id, year),
          label: `Stay after ${lever.name} in ${yearWordsOf(segment, year)}: ${name}`,
          unit: 'a period',
          lever: lever.id,
          series: aPeriod(add(stay(year), mul(churn(year), at(ids.churnTaken(id, lever.id))))),
        })),
      ),
    ];
  });
