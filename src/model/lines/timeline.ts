import { inputIds } from '../document/input-ids';
import { add, at, constant, div, edate, flag, input, int, literal, mul, pow, previous, sub } from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import { PERIODS, PERIODS_PER_YEAR, SHIFT } from './scope';

const base = { sheet: 'Timeline', sign: 'neutral', total: 'none' } as const;
const yearlyToPeriod = (rate: string) => pow(add(1, input(rate)), div(1, PERIODS_PER_YEAR));

const axis = { ...base, section: 'Time axis' } as const;

/** The one time axis of the workbook. */
export const timeAxis = (): Line[] => [...calendar(), ...years(), ...cashTimes()];

/** Periods, their days, and the months at their ends. */
function calendar(): Line[] {
  return [
    {
      ...axis,
      id: ids.period,
      label: 'Period',
      unit: 'number',
      format: 'whole',
      opening: literal(0),
      series: add(previous(ids.period), 1),
      total: 'last',
    },
    {
      ...axis,
      id: ids.periodStart,
      label: 'First day',
      unit: 'date',
      format: 'date',
      series: edate(input(inputIds.start), previous(ids.months)),
    },
    {
      ...axis,
      id: ids.periodEnd,
      label: 'Last day',
      unit: 'date',
      format: 'date',
      opening: sub(input(inputIds.start), 1),
      series: sub(edate(input(inputIds.start), at(ids.months)), 1),
      note: 'At the opening the day before the first, on which the horizon begins.',
    },
    {
      ...axis,
      id: ids.months,
      label: 'Months at the end',
      unit: 'months',
      format: 'whole',
      constant: div(12, PERIODS_PER_YEAR),
      opening: literal(0),
      series: mul(at(ids.period), constant(ids.months)),
      total: 'last',
      note: 'Constant: months a period.',
    },
  ];
}

/** Which year a period is in, and what has passed of them. */
function years(): Line[] {
  return [
    {
      ...axis,
      id: ids.yearsBefore,
      label: 'Years elapsed at the beginning',
      unit: 'years',
      format: 'decimal',
      series: div(previous(ids.months), 12),
    },
    {
      ...axis,
      id: ids.year,
      label: 'Year',
      unit: 'number',
      format: 'whole',
      opening: literal(0),
      series: add(int(at(ids.yearsBefore)), 1),
      total: 'last',
    },
    {
      ...axis,
      id: ids.yearBegins,
      label: 'A year begins',
      unit: 'flag',
      format: 'flag',
      series: flag(at(ids.year), '>', previous(ids.year)),
      total: 'sum',
    },
  ];
}

/** How long it is to the horizon, and when the cash of a period arrives. */
function cashTimes(): Line[] {
  return [
    {
      ...axis,
      id: ids.left,
      label: 'Periods left',
      unit: 'periods',
      format: 'whole',
      opening: PERIODS,
      series: sub(PERIODS, at(ids.period)),
    },
    {
      ...axis,
      id: ids.moment,
      label: 'When its cash arrives, in periods from today',
      unit: 'periods',
      format: 'decimal',
      opening: literal(0),
      series: sub(at(ids.period), SHIFT),
    },
  ];
}

/** Discounting, reinvestment and growth: annual rates become factors per period by the root, never by division. */
export const factors = (): Line[] => {
  const section = 'Factors';
  const factor = (id: string, label: string, from: string): Line => ({
    ...base,
    id,
    label,
    unit: 'factor',
    section,
    format: 'factor',
    constant: pow(constant(from), SHIFT),
    opening: div(1, pow(constant(from), at(ids.period))),
    series: div(constant(id), pow(constant(from), at(ids.period))),
    note: 'Today is not discounted. The constant moves the cash of a period from its end to where it arrives.',
  });
  const grown = (id: string, label: string, rate: string, note: string): Line => ({
    ...base,
    id,
    label,
    unit: 'factor',
    section,
    format: 'factor',
    series: pow(add(1, input(rate)), at(ids.yearsBefore)),
    note,
  });
  const rateBase = (id: string, label: string, rate: string): Line => ({
    ...base,
    id,
    label,
    unit: 'factor',
    section,
    format: 'factor',
    constant: yearlyToPeriod(rate),
  });
  return [
    rateBase(ids.discountBase, '1 + discount rate per period', 'discountRate'),
    {
      ...base,
      id: ids.discountRate,
      label: 'Discount rate per period',
      unit: 'a period',
      section,
      format: 'percent2',
      constant: sub(constant(ids.discountBase), 1),
    },
    factor(ids.discountFactor, 'Discount factor', ids.discountBase),
    rateBase(ids.reinvestBase, '1 + reinvestment rate per period', 'reinvestRate'),
    factor(ids.reinvestFactor, 'Discount factor at the reinvestment rate', ids.reinvestBase),
    grown(ids.drift, 'Growth of churn if nothing is done', inputIds.drift, 'By the years elapsed: the first period has today’s churn.'),
    grown(ids.costGrowth, 'Growth of running costs', 'costInflation', 'By the years elapsed, as margins grow.'),
  ];
};
