import { SEGMENT_FREE_KINDS, type Lever } from '../document/types';
import {
  add,
  at,
  constant,
  div,
  edate,
  flag,
  input,
  int,
  less,
  literal,
  max,
  mean,
  min,
  mul,
  pow,
  previous,
  ratio,
  sub,
  type Expr,
} from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import { DELAY, EFFORT, ofCost, ofLever, PERIODS, PERIODS_PER_YEAR, SHIFT, worksIn, type Scope } from './scope';

const base = { sheet: 'Timeline', sign: 'neutral', total: 'none' } as const;
const yearlyToPeriod = (rate: string) => pow(add(1, input(rate)), div(1, PERIODS_PER_YEAR));

/** The one time axis of the workbook. */
export const timeAxis = (): Line[] => {
  const common = { ...base, section: 'Time axis' } as const;
  return [
    {
      ...common,
      id: ids.period,
      label: 'Period',
      unit: 'number',
      format: 'whole',
      opening: literal(0),
      series: add(previous(ids.period), 1),
      total: 'last',
    },
    {
      ...common,
      id: ids.periodStart,
      label: 'First day',
      unit: 'date',
      format: 'date',
      series: edate(input('timeline.start'), previous(ids.months)),
    },
    {
      ...common,
      id: ids.periodEnd,
      label: 'Last day',
      unit: 'date',
      format: 'date',
      opening: sub(input('timeline.start'), 1),
      series: sub(edate(input('timeline.start'), at(ids.months)), 1),
      note: 'At the opening the day before the first, on which the horizon begins.',
    },
    {
      ...common,
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
    {
      ...common,
      id: ids.yearsBefore,
      label: 'Years elapsed at the beginning',
      unit: 'years',
      format: 'decimal',
      series: div(previous(ids.months), 12),
    },
    {
      ...common,
      id: ids.year,
      label: 'Year',
      unit: 'number',
      format: 'whole',
      opening: literal(0),
      series: add(int(at(ids.yearsBefore)), 1),
      total: 'last',
    },
    {
      ...common,
      id: ids.yearBegins,
      label: 'A year begins',
      unit: 'flag',
      format: 'flag',
      series: flag(at(ids.year), '>', previous(ids.year)),
      total: 'sum',
    },
    {
      ...common,
      id: ids.left,
      label: 'Periods left',
      unit: 'periods',
      format: 'whole',
      opening: PERIODS,
      series: sub(PERIODS, at(ids.period)),
    },
    {
      ...common,
      id: ids.moment,
      label: 'When its cash arrives, in periods from today',
      unit: 'periods',
      format: 'decimal',
      opening: literal(0),
      series: sub(at(ids.period), SHIFT),
    },
  ];
};

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
    grown(ids.drift, 'Growth of churn if nothing is done', 'inaction.drift', 'By the years elapsed: the first period has today’s churn.'),
    grown(ids.costGrowth, 'Growth of running costs', 'costInflation', 'By the years elapsed, as margins grow.'),
  ];
};

/** What a lever's size means can be no more than all of it; a spend or a saving has no such end. */
const ALL_OF_IT: Readonly<Record<Lever['kind'], boolean>> = {
  churn: true,
  referral: false,
  conversion: false,
  spend: false,
  serve: false,
  penalty: true,
  litigation: true,
};

/**
 * Months of full effect so far, of what has run for `x` months with a linear ramp: x^2 / (2 ramp) up to the ramp,
 * ramp / 2 + (x - ramp) beyond.
 */
const fullMonths = (x: Expr, ramp: Expr): Expr => add(mul(min(x, ramp), mean(0, ratio(min(x, ramp), ramp))), max(0, sub(x, ramp)));

/** How much of each lever works when: months in effect, share of the full effect (ramp and decay), effect. */
export const leverPhasing = ({ levers, segments }: Scope): Line[] =>
  levers.flatMap((entry): Line[] => {
    const { id: lever, name, kind } = entry;
    const common = { ...base, section: 'Lever phasing', lever } as const;
    const age = ids.leverAge(lever);
    const full = ids.leverFull(lever);
    const share = ids.leverShare(lever);
    const effect = ids.leverEffect(lever);
    const ramp = constant(full);
    const size = mul(ofLever(lever, 'size'), ofLever(lever, 'attribution'));
    const sized = entry.response ? mul(size, constant(ids.response(lever, 'multiple'))) : size;
    return [
      {
        ...common,
        id: age,
        label: `Months in effect: ${name}`,
        unit: 'months',
        format: 'whole',
        ...(kind in SEGMENT_FREE_KINDS
          ? {}
          : { constant: add(...segments.map(({ id }) => worksIn(lever, id))), note: 'Constant: number of segments it works in.' }),
        opening: literal(0),
        series: max(0, sub(at(ids.months), add(ofLever(lever, 'start'), DELAY))),
      },
      {
        ...common,
        id: full,
        label: `Months of full effect: ${name}`,
        unit: 'months',
        format: 'decimal',
        constantFormat: 'whole',
        constant: ofLever(lever, 'ramp'),
        opening: literal(0),
        series: fullMonths(at(age), ramp),
        note: 'Constant: months of the ramp. Its growth over a period, by the months of the period, is the mean of the ramp.',
      },
      {
        ...common,
        id: share,
        label: `Share of full effect: ${name}`,
        unit: 'share',
        format: 'percent',
        series: mul(
          div(sub(at(full), previous(full)), constant(ids.months)),
          pow(less(ofLever(lever, 'decay')), div(max(0, sub(previous(age), ramp)), 12)),
        ),
        note: 'Mean over the period. Decay begins when the ramp is over.',
      },
      {
        ...common,
        id: effect,
        label: `Effect: ${name}`,
        unit: 'as its size',
        format: 'factor',
        constant: entry.response && ALL_OF_IT[kind] ? min(1, sized) : sized,
        series: mul(constant(effect), at(share)),
        note: entry.response ? 'Constant: size times attribution times the response to effort.' : 'Constant: size times attribution.',
      },
    ];
  });

/** How much of each cost falls due when: a share of the yearly amount for what runs, the whole of it once for what is paid once. */
export const costPhasing = ({ document }: Scope): Line[] =>
  document.costs.flatMap((entry): Line[] => {
    const id = ids.costPhase(entry.id);
    const common = { ...base, section: 'Cost phasing', cost: entry.id } as const;
    const scaled = (share: Expr): Expr => (entry.scales ? mul(share, EFFORT) : share);
    const begins = add(ofCost(entry.id, 'start'), DELAY);
    if (entry.kind === 'oneOff') {
      const due: Line = {
        ...common,
        id: ids.costDue(entry.id),
        label: `Falls due: ${entry.name}`,
        unit: 'flag',
        format: 'flag',
        constantFormat: 'whole',
        constant: begins,
        opening: flag(constant(ids.costDue(entry.id)), '=', 0),
        series: mul(
          flag(constant(ids.costDue(entry.id)), '>', previous(ids.months)),
          flag(constant(ids.costDue(entry.id)), '<=', at(ids.months)),
        ),
        total: 'sum',
        note: 'Constant: months from today, with the delay.',
      };
      const share = scaled(at(due.id));
      return [
        due,
        { ...common, id, label: `Phasing: ${entry.name}`, unit: 'share', format: 'percent', opening: share, series: share, total: 'sum' },
      ];
    }
    const age = ids.costAge(entry.id);
    const full = ids.costFull(entry.id);
    return [
      {
        ...common,
        id: age,
        label: `Months running: ${entry.name}`,
        unit: 'months',
        format: 'whole',
        constant: begins,
        opening: literal(0),
        series: max(0, sub(min(at(ids.months), add(ofCost(entry.id, 'end'), DELAY)), constant(age))),
        note: 'Constant: months from today, with the delay.',
      },
      {
        ...common,
        id: full,
        label: `Months of full cost: ${entry.name}`,
        unit: 'months',
        format: 'decimal',
        constantFormat: 'whole',
        constant: ofCost(entry.id, 'ramp'),
        opening: literal(0),
        series: fullMonths(at(age), constant(full)),
        note: 'Constant: months of the ramp.',
      },
      {
        ...common,
        id,
        label: `Phasing: ${entry.name}`,
        unit: 'share',
        format: 'percent',
        series: scaled(div(sub(at(full), previous(full)), constant(ids.months))),
        total: 'sum',
      },
    ];
  });
