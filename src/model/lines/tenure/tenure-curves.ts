import {
  at,
  constant,
  div,
  flag,
  input,
  add,
  exp,
  gammaln,
  less,
  literal,
  max,
  mean,
  min,
  mul,
  pow,
  previous,
  sub,
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
  const years = Math.max(0, ...curved.map(({ tenure }) => tenure.years.length + (tenure.curve === 'beta-discrete-weibull' ? 1 : 0)));
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
 * Retention of a year of tenure by the segment's curve. The curves are those of the core once more, as expressions: only what is data can
 * be a formula in a cell, a decimal value and a loop over trials. A test holds the two to each other.
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
    case 'beta-discrete-weibull': {
      const logStay = (years: number): Expr => constant(ids.tenure(id, 'logStay', years));
      // Where nearly everybody stays, rounding must not carry it beyond the end.
      return min(1, exp(sub(logStay(year), logStay(year - 1))));
    }
  }
}

/**
 * What a beta-discrete-Weibull needs before its retention: years ^ c, and for each number of years the logarithm of the share that stays
 * so long, but for one number that is the same in all: ln B(gamma, delta + t^c) less ln Gamma(gamma).
 */
function weibullRows(segment: TenuredSegment): Line[] {
  const { id, name, tenure } = segment;
  if (tenure.curve !== 'beta-discrete-weibull') return [];
  const of = (key: string): Expr => input(inputIds.tenure(id, key));
  const years = [0, ...yearsOf(segment)];
  const common = { sheet: 'Customers', sign: 'neutral', total: 'none', segment: id, format: 'decimal', unit: 'number' } as const;
  const section = (what: string): string => `${what} of the beta-discrete-Weibull: ${name}`;
  return [
    ...years.map((after): Line => ({
      ...common,
      section: section('Clock'),
      id: ids.tenure(id, 'clock', after),
      label: `Years to the power c after ${after}: ${name}`,
      constant: pow(constant(ids.yearsOfTenure(after)), of('c')),
    })),
    ...years.map((after): Line => {
      const clock = constant(ids.tenure(id, 'clock', after));
      return {
        ...common,
        section: section('Logarithm'),
        id: ids.tenure(id, 'logStay', after),
        label: `Logarithm of the share that stays after ${after}: ${name}`,
        constant: sub(gammaln(add(of('delta'), clock)), gammaln(add(of('gamma'), of('delta'), clock))),
        note: 'But for what is the same after any number of years: only differences count.',
      };
    }),
  ];
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
      ...weibullRows(segment),
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
