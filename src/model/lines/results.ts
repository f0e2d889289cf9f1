import {
  add,
  constant,
  div,
  flag,
  input,
  less,
  literal,
  mul,
  neg,
  opening,
  pow,
  ratio,
  sub,
  sumProduct,
  total,
  when,
  type Expr,
} from '../expression';
import type { Line } from '../line';
import { keeps, wins } from './customers';
import { ids } from './ids';
import { PERIODS_PER_YEAR, type Scope } from './scope';

const { result } = ids;
const pv = (line: string): Expr => sumProduct(line, ids.discountFactor);
const PERIODS = total(ids.period);

type Row = readonly [name: string, label: string, unit: string, format: Line['format'], value: Expr, note?: string];

const lines = (section: string, rows: readonly Row[]): Line[] =>
  rows.map(([name, label, unit, format, value, note]) => ({
    id: result(name),
    label,
    unit,
    sheet: 'Appraisal',
    section,
    sign: 'neutral',
    format,
    constant: value,
    total: 'none',
    ...(note === undefined ? {} : { note }),
  }));

/** The figures a decision is made on. A ratio with nothing below the line is 0; a payback not reached is -1. */
export const results = (scope: Scope): Line[] => {
  const { currency } = scope;
  const invested = add(1, input('reinvestRate'));
  const delayed = sub(mul(constant(result('pvBenefits')), constant(result('baseAfterYear'))), constant(result('pvCosts')));
  const inYears = (basis: 'simple' | 'discounted', row: 'first' | 'last', reached: string): Expr =>
    when(constant(result(reached)), '=', 0, -1, div(total(ids.payback(basis, row)), PERIODS_PER_YEAR));
  const everReached = (basis: 'simple' | 'discounted'): Expr =>
    less(mul(flag(total(ids.payback(basis, 'below')), '>', 0), flag(total(ids.payback(basis, 'crossing')), '=', 0)));
  return [
    ...lines('Value', [
      ['pvBenefits', 'PV of all benefits', currency, 'currency', pv(ids.inflow), 'After the overlap haircut, before tax.'],
      ['pvCosts', 'PV of all programme costs', currency, 'currency', neg(pv(ids.outflow)), 'Positive; before tax.'],
      [
        'pvMoved',
        'PV of benefits and costs together',
        currency,
        'currency',
        add(constant(result('pvBenefits')), constant(result('pvCosts'))),
        'The measure the checks are relative to.',
      ],
      ['npv', 'Net present value', currency, 'currency', pv(ids.net), 'After tax.'],
      [
        'roi',
        'Return on investment',
        'ratio',
        'percent',
        ratio(sub(constant(result('pvBenefits')), constant(result('pvCosts'))), constant(result('pvCosts'))),
        '(PV benefits - PV costs) / PV costs, as in Total Economic Impact; 0 without costs.',
      ],
      ['profitabilityIndex', 'Profitability index', 'ratio', 'ratio', ratio(constant(result('pvBenefits')), constant(result('pvCosts')))],
    ]),
    ...lines('Payback in years', [
      ['paybackReached', 'Paid back', 'flag', 'flag', everReached('simple')],
      ['payback', 'Payback', 'years', 'payback', inYears('simple', 'first', 'paybackReached'), '-1 stands for not reached.'],
      ['paybackDiscountedReached', 'Paid back, discounted', 'flag', 'flag', everReached('discounted')],
      ['paybackDiscounted', 'Discounted payback', 'years', 'payback', inYears('discounted', 'first', 'paybackDiscountedReached')],
      ['paybackLasting', 'Paid back for good', 'flag', 'flag', flag(total(ids.payback('simple', 'cumulative')), '>=', 0)],
      [
        'paybackLast',
        'Payback for good',
        'years',
        'payback',
        inYears('simple', 'last', 'paybackLasting'),
        'The last crossing, where later outlays undo an earlier one.',
      ],
    ]),
    ...lines('Modified internal rate of return, result', [
      [
        'futureInflows',
        'Net inflows at the end, reinvested',
        currency,
        'currency',
        mul(sumProduct(ids.positive, ids.reinvestFactor), pow(invested, div(PERIODS, PERIODS_PER_YEAR))),
      ],
      ['pvOutflows', 'Net outflows today', currency, 'currency', pv(ids.negative)],
      [
        'mirr',
        'Modified internal rate of return',
        'a year',
        'percent',
        when(
          constant(result('pvOutflows')),
          '=',
          0,
          0,
          sub(pow(div(constant(result('futureInflows')), constant(result('pvOutflows'))), div(PERIODS_PER_YEAR, PERIODS)), 1),
        ),
        '0 where nothing is laid out.',
      ],
    ]),
    ...lines('Customers, result', [
      [
        'customersKept',
        'Customers kept',
        'customers',
        'count',
        keeps(scope) ? total(ids.all('saved')) : literal(0),
        'Who would have left, over the horizon.',
      ],
      [
        'customersKeptYearly',
        'Customers kept a year',
        'customers a year',
        'count',
        div(mul(constant(result('customersKept')), PERIODS_PER_YEAR), PERIODS),
      ],
      [
        'customersWon',
        'Customers won',
        'customers',
        'count',
        wins(scope) ? total(ids.all('won')) : literal(0),
        'By referral and conversion, over the horizon.',
      ],
      [
        'costPerKept',
        'Cost per customer kept',
        `${currency} per customer`,
        'currency2',
        ratio(constant(result('pvCosts')), constant(result('customersKept'))),
        'All programme costs, whatever else they achieve.',
      ],
      [
        'costPerWon',
        'Cost per customer won',
        `${currency} per customer`,
        'currency2',
        ratio(constant(result('pvCosts')), constant(result('customersWon'))),
        'All programme costs, whatever else they achieve.',
      ],
      [
        'worthPerKept',
        'Worth of a customer kept',
        `${currency} per customer`,
        'currency2',
        keeps(scope)
          ? ratio(mul(pv(ids.benefitsOf('churn')), less(input('overlapHaircut'))), constant(result('customersKept')))
          : literal(0),
        'PV of margin within the horizon, after the overlap haircut.',
      ],
      [
        'equityChange',
        'Change in customer equity at the end',
        currency,
        'currency',
        sub(total(ids.equity('with')), total(ids.equity('without'))),
        'A memo: value beyond the horizon is not part of NPV.',
      ],
      ['returnOnCustomerWithout', 'Return on Customer without the programme, a year', 'a year', 'percent', returnOnCustomer('without')],
      ['returnOnCustomerWith', 'Return on Customer with the programme, a year', 'a year', 'percent', returnOnCustomer('with')],
    ]),
    ...lines('Waiting', [
      ['costOfInaction', 'Cost of doing nothing', currency, 'currency', pv(ids.driftLossAll), 'PV of margin lost to growing churn.'],
      [
        'baseAfterYear',
        'Customers left after a year of doing nothing',
        'of today',
        'percent',
        add(less(total(ids.firstYearEnd)), ratio(sumProduct(ids.firstYearEnd, ids.all('without')), opening(ids.all('without')))),
        '1 where the horizon ends before the year does.',
      ],
      [
        'delayedNpv',
        'Net present value a year later',
        currency,
        'currency',
        div(mul(delayed, less(input('taxRate'))), add(1, input('discountRate'))),
        'The same programme and costs a year later, on the customers then left.',
      ],
      ['costOfDelay', 'Cost of a year’s delay', currency, 'currency', sub(constant(result('npv')), constant(result('delayedNpv')))],
    ]),
    ...memo(scope),
  ];
};

/** Cash and change in equity over the equity at the start, per year of the horizon. */
function returnOnCustomer(world: 'without' | 'with'): Expr {
  const start = opening(ids.equity(world));
  const earned = sub(add(total(ids.cash(world)), total(ids.equity(world))), start);
  return ratio(mul(earned, div(PERIODS_PER_YEAR, PERIODS)), start);
}

function memo({ document: { inaction }, currency }: Scope): Line[] {
  const rows: Row[] = [];
  const add = (name: string, label: string, line: string): void => void rows.push([name, label, currency, 'currency', pv(line)]);
  if (inaction.complaints) add('pvComplaints', 'PV lost over problems', ids.complaint('value'));
  if (inaction.wordOfMouth) add('pvWordOfMouth', 'PV of prospects lost', ids.word('value'));
  if (inaction.serviceLevels) add('pvPenalties', 'PV of expected penalties', ids.penalties);
  if (inaction.brand) add('pvBrand', 'PV of brand royalties lost', ids.brandLoss);
  return lines('Memo: outside NPV', rows);
}

/** Per lever: what it is worth, and which share of its benefit the programme needs to break even. */
export const leverResults = ({ levers, currency }: Scope): Line[] => {
  const common = { sheet: 'Appraisal', sign: 'neutral', total: 'none', unit: currency, format: 'currency' } as const;
  const afterHaircutAndTax = (value: Expr): Expr => mul(value, less(input('overlapHaircut')), less(input('taxRate')));
  return [
    ...levers.map(({ id, name }): Line => ({
      ...common,
      id: ids.leverPv(id),
      label: `PV of ${name}`,
      section: 'PV by lever, before overlap and tax',
      lever: id,
      constant: pv(ids.benefit(id)),
    })),
    ...levers.map(({ id, name }): Line => ({
      ...common,
      id: ids.leverNet(id),
      label: `NPV contributed by ${name}`,
      section: 'PV by lever, after overlap and tax',
      lever: id,
      constant: afterHaircutAndTax(constant(ids.leverPv(id))),
    })),
    ...levers.map(({ id, name }): Line => ({
      ...common,
      id: ids.leverBreakEven(id),
      label: `Break-even of ${name}`,
      section: 'Break-even by lever',
      unit: 'of its benefit',
      format: 'percent',
      lever: id,
      constant: ratio(sub(constant(ids.leverNet(id)), constant(result('npv'))), constant(ids.leverNet(id))),
      note: 'Share of its benefit at which NPV is 0, other levers unchanged. Negative: not needed. Above 100 %: not enough.',
    })),
  ];
};
