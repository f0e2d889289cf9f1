import {
  add,
  constant,
  div,
  flag,
  literal,
  less,
  mul,
  opening,
  pow,
  rowMax,
  rowMin,
  sub,
  sumProduct,
  total,
  when,
  type Expr,
} from '../language/expression';
import type { Line } from '../language/line';
import { churnWith } from './churn-rows';
import { keeps } from './levers/groups';
import { ids } from './ids';
import { PERIODS, SHIFT, type Scope } from './scope';
import { isTenured } from './tenure/tenure-years';

/*
 * Delta-CLV times customers against the cash flow of customers kept. For a closed base with constant churn the sum over
 * the horizon is a geometric series: with q = r (1 + g) / (1 + i) per period,
 *   CLV = m / (1 + g) x [q (1 - s) + (1 + g) / (1 + i) s] x (1 - q^T) / (1 - q),   moved to where cash arrives within a period,
 * where the shift s is 0 for cash at the end of a period and 1/2 in its middle, when who leaves earns half a margin.
 * Where customers join, levers ramp or churn drifts, the closed form does not hold and the check does not apply.
 */

/** Whether the closed form holds for a segment. Stands on Customers, beside the rows it looks at. */
export const clvApplies = (scope: Scope): Line[] => {
  if (!keeps(scope)) return [];
  const steady = (line: string): Expr => flag(rowMax(line), '=', rowMin(line));
  return scope.segments.map((entry): Line => {
    const { id: segment, name } = entry;
    return {
      id: ids.clvApplies(segment),
      label: `Closed base at constant churn: ${name}`,
      unit: 'flag',
      sheet: 'Customers',
      section: 'Where lifetime values reconcile',
      segment,
      sign: 'neutral',
      format: 'flag',
      total: 'none',
      // Churn of all years of tenure together changes with their mix; that it stays the same could only be a matter of rounding.
      constant: isTenured(entry)
        ? literal(0)
        : mul(flag(constant(ids.newcomers(segment)), '=', 0), steady(ids.churn(segment)), steady(churnWith(scope, segment))),
    };
  });
};

/** Both sides of the reconciliation, and the perpetuity that salesmen quote. */
export function reconciliation(scope: Scope): Line[] {
  if (!keeps(scope)) return [];
  const { currency, segments } = scope;
  const common = { sheet: 'Appraisal', sign: 'neutral', total: 'none', unit: 'factor', format: 'factor' } as const;
  const money = { ...common, unit: currency, format: 'currency' } as const;
  const per = (row: (segment: string, name: string) => Omit<Line, 'segment'>): Line[] =>
    segments.map(({ id, name }) => ({ ...row(id, name), segment: id }));
  const worlds = [
    { q: 'q0', annuity: 'annuity0', perpetuity: 'perpetuity0', words: 'without' },
    { q: 'q1', annuity: 'annuity1', perpetuity: 'perpetuity1', words: 'with' },
  ] as const;
  const stays = (world: 'q0' | 'q1', segment: string): Expr => less(total(world === 'q0' ? ids.churn(segment) : churnWith(scope, segment)));
  /** Customers x margin of the first period, brought to where the cash of a period arrives. */
  const scale = (segment: string): Expr =>
    mul(opening(ids.without(segment)), div(opening(ids.margin(segment)), constant(ids.margin(segment))), constant(ids.discountFactor));
  const { clv } = ids;
  /** The first period's margin of a customer: who stays earns it, and with the shift a part of who leaves. */
  const first = (q: string, segment: string): Expr =>
    add(mul(constant(q), less(SHIFT)), mul(div(constant(ids.margin(segment)), constant(ids.discountBase)), SHIFT));
  return [
    ...worlds.flatMap(({ q, annuity, perpetuity, words }) => [
      ...per((segment, name) => ({
        ...common,
        id: clv(segment, q),
        label: `Survival and growth, discounted, ${words}: ${name}`,
        section: `Lifetime value ${words} the programme`,
        constant: div(mul(stays(q, segment), constant(ids.margin(segment))), constant(ids.discountBase)),
      })),
      ...per((segment, name) => {
        const value = constant(clv(segment, q));
        return {
          ...common,
          id: clv(segment, annuity),
          label: `Sum over the horizon, ${words}: ${name}`,
          section: `Lifetime value ${words} the programme`,
          constant: mul(first(clv(segment, q), segment), when(value, '=', 1, PERIODS, div(less(pow(value, PERIODS)), less(value)))),
          note: 'The first period’s margin, then shrinking by the row above each period.',
        };
      }),
      ...per((segment, name) => {
        const value = constant(clv(segment, q));
        return {
          ...common,
          id: clv(segment, perpetuity),
          label: `Sum for good, ${words}: ${name}`,
          section: `Lifetime value ${words} the programme`,
          constant: when(value, '<', 1, div(first(clv(segment, q), segment), less(value)), 0),
          note: '0 where it has no finite value.',
        };
      }),
    ]),
    ...per((segment, name) => ({
      ...money,
      id: clv(segment, 'flow'),
      label: `PV of customers kept, from the cash flow: ${name}`,
      section: 'Reconciliation with lifetime values',
      constant: sumProduct(ids.keptMargin(segment), ids.discountFactor),
    })),
    ...per((segment, name) => ({
      ...money,
      id: clv(segment, 'gain'),
      label: `Delta-CLV times customers, over the horizon: ${name}`,
      section: 'Reconciliation with lifetime values',
      constant: mul(scale(segment), sub(constant(clv(segment, 'annuity1')), constant(clv(segment, 'annuity0')))),
    })),
    ...per((segment, name) => ({
      ...money,
      id: clv(segment, 'perpetuity'),
      label: `Delta-CLV times customers, for good: ${name}`,
      section: 'Reconciliation with lifetime values',
      constant: mul(scale(segment), sub(constant(clv(segment, 'perpetuity1')), constant(clv(segment, 'perpetuity0')))),
      note: 'Not cash: at the churn of the last period, at once and for ever. Shown because it is often quoted.',
    })),
  ];
}
