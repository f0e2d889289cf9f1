import { inputIds } from '../../../model/document/input-ids';
import { ids } from '../../../model/lines/ids';
import { MONEY, type MoneyRows } from './moneyRows';
import { derived, type YearRow } from './rows';

/** The steps from benefits to cash, in reading order, with the line that each is by itself. */
const STEPS = [
  ['inflow', 'Benefits', ids.inflow],
  ['outflow', 'Programme costs', ids.outflow],
  ['before', 'Net before tax', ids.netBeforeTax],
  ['tax', 'Tax', ids.tax],
  ['net', 'Net cash flow', ids.net],
] as const;
type Step = (typeof STEPS)[number][0];

/** Cash by year, as the model has it. */
export function cashRows(money: MoneyRows): YearRow[] {
  const { years } = money;
  return [
    ...STEPS.map(([key, label, line]) =>
      money.flow(key, line, {
        label,
        ...(key === 'net' && { strong: true, present: money.figure(ids.result('npv')) }),
      }),
    ),
    money.row('cumulative', 'Cumulative net cash flow', (year) => years.last(ids.payback('simple', 'cumulative'), MONEY, year), {
      total: 'none',
    }),
  ];
}

/** Cash by year once benefits and costs are adjusted for risk: the same steps, taken on this sheet. */
export function riskAdjustedCashRows(money: MoneyRows): YearRow[] {
  const formulas: Readonly<Record<Step, (of: (key: string) => string) => string>> = {
    inflow: (of) => `=${of('risk.benefits')}`,
    outflow: (of) => `=-${of('risk.costs')}`,
    before: (of) => `=${of('risk.inflow')}+${of('risk.outflow')}`,
    tax: (of) => `=-${of('risk.before')}*${money.live(inputIds.taxRate)}`,
    net: (of) => `=${of('risk.before')}+${of('risk.tax')}`,
  };
  return [
    ...STEPS.map(([key, label]) =>
      money.row(`risk.${key}`, `${label}, risk-adjusted`, (_, of) => derived(MONEY, formulas[key](of)), {
        ...(key === 'net' && { strong: true }),
        present: key === 'net' ? money.figure(ids.result('npvRisk')) : 'as years',
      }),
    ),
    money.row(
      'risk.cumulative',
      'Cumulative net cash flow, risk-adjusted',
      (year, of) => derived(MONEY, year === 0 ? `=${of('risk.net')}` : `=${of('risk.cumulative<')}+${of('risk.net')}`),
      { total: 'none' },
    ),
  ];
}
