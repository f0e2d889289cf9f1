import { add, at, constant, div, edate, flag, input, less, literal, max, min, mul, pow, previous, sub } from '../expression';
import type { Line } from '../line';
import { ids } from './ids';
import { ofCost, ofLever, PERIODS_PER_YEAR, SHIFT, worksIn, type Scope } from './scope';

const base = { sheet: 'Timeline', sign: 'neutral', total: 'none' } as const;
const monthsBefore = (periods: ReturnType<typeof at>) => div(mul(periods, 12), PERIODS_PER_YEAR);
const yearlyToPeriod = (rate: string) => pow(add(1, input(rate)), div(1, PERIODS_PER_YEAR));

/** The one time axis of the workbook. */
export const timeAxis = (): Line[] => [
  {
    ...base,
    id: ids.period,
    label: 'Period',
    unit: 'number',
    section: 'Time axis',
    format: 'whole',
    opening: literal(0),
    series: add(previous(ids.period), 1),
    total: 'last',
  },
  {
    ...base,
    id: ids.periodStart,
    label: 'First day',
    unit: 'date',
    section: 'Time axis',
    format: 'date',
    series: edate(input('timeline.start'), monthsBefore(sub(at(ids.period), 1))),
  },
  {
    ...base,
    id: ids.periodEnd,
    label: 'Last day',
    unit: 'date',
    section: 'Time axis',
    format: 'date',
    series: sub(edate(input('timeline.start'), monthsBefore(at(ids.period))), 1),
  },
  {
    ...base,
    id: ids.firstYearEnd,
    label: 'End of the first year',
    unit: 'flag',
    section: 'Time axis',
    format: 'flag',
    series: flag(at(ids.period), '=', PERIODS_PER_YEAR),
    total: 'sum',
  },
];

/** Discounting, reinvestment and drift: annual rates become factors per period by the root, never by division. */
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
  return [
    {
      ...base,
      id: ids.discountBase,
      label: '1 + discount rate per period',
      unit: 'factor',
      section,
      format: 'factor',
      constant: yearlyToPeriod('discountRate'),
    },
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
    {
      ...base,
      id: ids.reinvestBase,
      label: '1 + reinvestment rate per period',
      unit: 'factor',
      section,
      format: 'factor',
      constant: yearlyToPeriod('reinvestRate'),
    },
    factor(ids.reinvestFactor, 'Discount factor at the reinvestment rate', ids.reinvestBase),
    {
      ...base,
      id: ids.drift,
      label: 'Growth of churn if nothing is done',
      unit: 'factor',
      section,
      format: 'factor',
      constant: yearlyToPeriod('inaction.drift'),
      series: pow(constant(ids.drift), sub(at(ids.period), 1)),
      note: 'Constant: 1 + drift per period. The first period has today’s churn.',
    },
  ];
};

/** How much of each lever works when: age, share of the full effect (ramp and decay), effect. */
export const leverPhasing = ({ levers, segments }: Scope): Line[] =>
  levers.flatMap(({ id: lever, name, kind }): Line[] => {
    const common = { ...base, section: 'Lever phasing', lever } as const;
    const age = ids.leverAge(lever);
    const share = ids.leverShare(lever);
    const effect = ids.leverEffect(lever);
    return [
      {
        ...common,
        id: age,
        label: `Periods in effect: ${name}`,
        unit: 'periods',
        format: 'whole',
        ...(kind === 'penalty'
          ? {}
          : { constant: add(...segments.map(({ id }) => worksIn(lever, id))), note: 'Constant: number of segments it works in.' }),
        series: max(0, add(sub(at(ids.period), ofLever(lever, 'start')), 1)),
      },
      {
        ...common,
        id: share,
        label: `Share of full effect: ${name}`,
        unit: 'share',
        format: 'percent',
        constantFormat: 'whole',
        constant: max(1, ofLever(lever, 'ramp')),
        series: mul(min(1, div(at(age), constant(share))), pow(less(ofLever(lever, 'decay')), max(0, sub(at(age), constant(share))))),
        note: 'Constant: length of the ramp. Decay begins when the ramp is over.',
      },
      {
        ...common,
        id: effect,
        label: `Effect: ${name}`,
        unit: 'as its size',
        format: 'factor',
        constant: mul(ofLever(lever, 'size'), ofLever(lever, 'attribution')),
        series: mul(constant(effect), at(share)),
        note: 'Constant: size times attribution.',
      },
    ];
  });

/** How much of each cost falls due when. */
export const costPhasing = ({ document }: Scope): Line[] =>
  document.costs.map((entry): Line => {
    const id = ids.costPhase(entry.id);
    const common = { ...base, id, label: `Phasing: ${entry.name}`, section: 'Cost phasing', cost: entry.id, total: 'sum' } as const;
    if (entry.kind === 'oneOff') {
      const due = flag(at(ids.period), '=', ofCost(entry.id, 'start'));
      return { ...common, unit: 'flag', format: 'flag', opening: due, series: due };
    }
    const age = add(sub(at(ids.period), ofCost(entry.id, 'start')), 1);
    return {
      ...common,
      unit: 'share',
      format: 'percent',
      constantFormat: 'whole',
      constant: max(1, ofCost(entry.id, 'ramp')),
      series: mul(flag(at(ids.period), '<=', ofCost(entry.id, 'end')), max(0, min(1, div(age, constant(id))))),
      note: 'Constant: length of the ramp.',
    };
  });
