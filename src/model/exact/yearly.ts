import { inputIds } from '../document/input-ids';
import type { Decimal } from '../../core/money';
import { ids } from '../lines/ids';
import type { Model } from '../language/model';
import { exact } from './decimals';
import type { Values } from './evaluate';

/** One year of a case. Money after tax, not discounted; customers and retention of the whole base at the year's end. */
export interface Year {
  /** 1 is the first. A horizon that ends within a year has a last, shorter one. */
  readonly year: number;
  readonly benefits: number;
  /** Positive. */
  readonly costs: number;
  readonly net: number;
  /** From today on, what is paid at the start included. */
  readonly cumulative: number;
  readonly customersWithout: number;
  readonly customersWith: number;
  /** Of those there when the year began, who is still there. */
  readonly retentionWithout: number;
  readonly retentionWith: number;
}

/** What is paid and earned today, before the first year begins. */
export interface Start extends Pick<Year, 'benefits' | 'costs' | 'net'> {
  readonly customers: number;
}

/** A calculated model by years: what is paid today, then one entry a year. */
export function yearly({ periods }: Model, values: Values): { readonly start: Start; readonly years: readonly Year[] } {
  const zero = exact(0);
  const cell = (line: string, period: number): Decimal => (period === 0 ? values.opening(line) : values.period(line, period)) ?? zero;
  const kept = exact(1).minus(values.input(inputIds.taxRate));
  const inPeriods = (line: string, from: number, to: number): Decimal => {
    let sum = zero;
    for (let period = from; period <= to; period += 1) sum = sum.plus(cell(line, period));
    return sum;
  };
  const money = (from: number, to: number) => ({
    benefits: inPeriods(ids.inflow, from, to).times(kept).toNumber(),
    costs: zero.minus(inPeriods(ids.outflow, from, to).times(kept)).toNumber(),
    net: inPeriods(ids.net, from, to).toNumber(),
  });
  const years: Year[] = [];
  for (let from = 1; from <= periods;) {
    const year = cell(ids.year, from);
    let to = from;
    while (to < periods && cell(ids.year, to + 1).eq(year)) to += 1;
    years.push({
      year: year.toNumber(),
      ...money(from, to),
      cumulative: inPeriods(ids.net, 0, to).toNumber(),
      customersWithout: cell(ids.all('without'), to).toNumber(),
      customersWith: cell(ids.all('with'), to).toNumber(),
      retentionWithout: cell(ids.retainedAll('without'), to).toNumber(),
      retentionWith: cell(ids.retainedAll('with'), to).toNumber(),
    });
    from = to + 1;
  }
  return { start: { ...money(0, 0), customers: cell(ids.all('without'), 0).toNumber() }, years };
}
