import { kindsOf } from '../../../model/lines/benefits';
import { ids } from '../../../model/lines/ids';
import type { Layout } from '../../layout';
import { cashRows, riskAdjustedCashRows } from './cashRows';
import { costCategories } from './costCategories';
import { MoneyRows } from './moneyRows';
import { riskAdjustedRows } from './riskAdjustedRows';
import type { YearRow, YearSection } from './rows';
import type { Years } from './years';

/** The sections of money, in reading order. */
export function moneySections(layout: Layout, years: Years): YearSection[] {
  const money = new MoneyRows(layout, years);
  const { scope } = money;
  const categories = costCategories(money);
  return [
    { title: 'Benefits by lever, before tax', rows: benefitRows(money) },
    {
      title: 'Benefits by category, before overlap and tax',
      rows: kindsOf(scope).map((kind) => money.flow(`kind.${kind}`, ids.benefitsOf(kind))),
    },
    { title: 'Costs, before tax (outflows)', rows: costRows(money) },
    ...(categories.length > 0 ? [{ title: 'Costs by category, before tax (outflows)', rows: categories }] : []),
    { title: 'Risk-adjusted: benefits less, costs more, by how sure their owners are', rows: riskAdjustedRows(money) },
    { title: 'Cash flow (inflows +, outflows -)', rows: cashRows(money) },
    { title: 'Cash flow, risk-adjusted', rows: riskAdjustedCashRows(money) },
  ];
}

const benefitRows = (money: MoneyRows): YearRow[] => [
  ...money.scope.levers.map(({ id, name }) =>
    money.flow(`benefit.${id}`, ids.benefit(id), { label: name, present: money.figure(ids.leverPv(id)) }),
  ),
  money.flow('haircut', ids.haircut),
  money.flow('benefits', ids.benefits, {
    label: 'Benefits after overlap',
    strong: true,
    present: money.figure(ids.result('pvBenefitsGross')),
  }),
];

const costRows = (money: MoneyRows): YearRow[] => [
  ...money.scope.document.costs.map(({ id, name }) => money.flow(`cost.${id}`, ids.cost(id), { label: name })),
  ...money.won.map(({ id, name }) => money.flow(`acquisition.${id}`, ids.acquisitionBy(id), { label: `Acquisition through ${name}` })),
  money.flow('costs', ids.costs, {
    label: 'Programme costs (outflow)',
    strong: true,
    present: money.figure(ids.result('pvCostsGross')),
  }),
];
