import { inputIds } from '../document/input-ids';
import { add, at, div, flag, input, less, literal, max, mul, neg, previous, sub, when, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import type { Scope } from './scope';

const base = ({ currency }: Scope) => ({ sheet: 'Appraisal', sign: 'neutral', unit: currency, format: 'currency', total: 'sum' }) as const;

/** The statement finance reads: signed rows, today and every period. */
export const cashFlow = (scope: Scope): Line[] => {
  const row = (id: string, label: string, sign: Line['sign'], value: Expr): Line => ({
    ...base(scope),
    id,
    label,
    section: 'Cash flow (inflows +, outflows -)',
    sign,
    opening: value,
    series: value,
  });
  return [
    row(ids.inflow, 'Benefits', 'inflow', at(ids.benefits)),
    row(ids.outflow, 'Programme costs', 'outflow', neg(at(ids.costs))),
    row(ids.netBeforeTax, 'Net before tax', 'neutral', add(at(ids.inflow), at(ids.outflow))),
    {
      ...row(ids.tax, 'Tax', 'outflow', neg(mul(at(ids.netBeforeTax), input(inputIds.taxRate)))),
      note: 'A negative net flow relieves tax: the organisation is assumed to have other profit.',
    },
    row(ids.net, 'Net cash flow', 'neutral', add(at(ids.netBeforeTax), at(ids.tax))),
  ];
};

/** The same statement at today's value. */
export const presentValues = (scope: Scope): Line[] => {
  const row = (id: string, label: string, of: string, sign: Line['sign']): Line => ({
    ...base(scope),
    id,
    label,
    section: 'Present values',
    sign,
    opening: mul(at(of), at(ids.discountFactor)),
    series: mul(at(of), at(ids.discountFactor)),
  });
  return [
    row(ids.pvInflow, 'PV of benefits', ids.inflow, 'inflow'),
    row(ids.pvOutflow, 'PV of programme costs', ids.outflow, 'outflow'),
    row(ids.pvTax, 'PV of tax', ids.tax, 'outflow'),
    row(ids.pvNet, 'PV of net cash flow', ids.net, 'neutral'),
  ];
};

/**
 * Payback by rows: the running balance, whether it is below zero, where it crosses zero upwards, and when within the
 * period, as if its cash came evenly. The first crossing is the payback; the last one counts if later outlays undo it.
 */
export const payback = (scope: Scope): Line[] =>
  (['simple', 'discounted'] as const).flatMap((basis): Line[] => {
    const flow = basis === 'simple' ? ids.net : ids.pvNet;
    const words = basis === 'simple' ? '' : ', discounted';
    const id = (row: Parameters<typeof ids.payback>[1]) => ids.payback(basis, row);
    const common = { ...base(scope), section: `Payback${words}`, unit: 'flag', format: 'flag', sign: 'neutral' } as const;
    const timing = { ...common, unit: 'periods', format: 'decimal' } as const;
    return [
      {
        ...base(scope),
        section: `Payback${words}`,
        id: id('cumulative'),
        label: `Cumulative net cash flow${words}`,
        opening: at(flow),
        series: add(previous(id('cumulative')), at(flow)),
        total: 'last',
      },
      {
        ...common,
        id: id('below'),
        label: `Below zero${words}`,
        opening: flag(at(id('cumulative')), '<', 0),
        series: flag(at(id('cumulative')), '<', 0),
        total: 'sum',
      },
      {
        ...common,
        id: id('crossing'),
        label: `Crosses zero upwards${words}`,
        series: mul(previous(id('below')), less(at(id('below')))),
        total: 'sum',
      },
      {
        ...timing,
        id: id('count'),
        label: `Crossings so far${words}`,
        unit: 'number',
        format: 'whole',
        opening: literal(0),
        series: add(previous(id('count')), at(id('crossing'))),
        total: 'last',
      },
      {
        ...timing,
        id: id('moment'),
        label: `Moment of crossing${words}`,
        // Where nothing crosses there may be no flow to divide by, or one too small to.
        series: when(at(id('crossing')), '=', 1, sub(sub(at(ids.period), 1), div(previous(id('cumulative')), at(flow))), 0),
        total: 'none',
      },
      {
        ...timing,
        id: id('first'),
        label: `First crossing${words}`,
        series: when(at(id('count')), '=', 1, at(id('moment')), 0),
        total: 'sum',
      },
      {
        ...timing,
        id: id('last'),
        label: `Latest crossing${words}`,
        opening: literal(0),
        series: when(at(id('crossing')), '=', 1, at(id('moment')), previous(id('last'))),
        total: 'last',
      },
    ];
  });

/** Inflows and outflows apart, for the modified internal rate of return. */
export const mirrFlows = (scope: Scope): Line[] => {
  const row = (id: string, label: string, sign: Line['sign'], value: Expr): Line => ({
    ...base(scope),
    id,
    label,
    section: 'Modified internal rate of return',
    sign,
    opening: value,
    series: value,
  });
  return [
    row(ids.positive, 'Net inflows', 'inflow', max(0, at(ids.net))),
    row(ids.negative, 'Net outflows (outflow)', 'outflow', max(0, neg(at(ids.net)))),
  ];
};
