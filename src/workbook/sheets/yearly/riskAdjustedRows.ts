import { inputIds } from '../../../model/document/input-ids';
import { ids } from '../../../model/lines/ids';
import { MONEY, type MoneyRows, sumOf } from './moneyRows';
import { derived, type YearRow } from './rows';

/** Benefits less and costs more, by how sure their owners are. */
export const riskAdjustedRows = (money: MoneyRows): YearRow[] => [...benefits(money), ...costs(money)];

function benefits(money: MoneyRows): YearRow[] {
  const { levers } = money.scope;
  return [
    ...levers.map(({ id, name }) =>
      money.row(
        `risk.benefit.${id}`,
        `${name}, risk-adjusted`,
        (year, of) => (year === 0 ? undefined : derived(MONEY, `=${of(`benefit.${id}`)}*(1-${money.adjustment(inputIds.leverSize(id))})`)),
        { present: money.figure(ids.riskBenefit(id)) },
      ),
    ),
    money.row(
      'risk.benefits',
      'Benefits after overlap, risk-adjusted',
      (year, of) => {
        const [first, last] = [levers[0], levers.at(-1)].map((lever) => of(`risk.benefit.${lever?.id ?? ''}`));
        return year === 0 ? undefined : derived(MONEY, `=SUM(${first}:${last})*(1-${money.live(inputIds.overlapHaircut)})`);
      },
      { strong: true, present: 'as years' },
    ),
  ];
}

function costs(money: MoneyRows): YearRow[] {
  const { document } = money.scope;
  const keys = [...document.costs.map(({ id }) => `risk.cost.${id}`), ...money.won.map(({ id }) => `acquisition.${id}`)];
  return [
    ...document.costs.map(({ id, name }) =>
      money.row(
        `risk.cost.${id}`,
        `${name}, risk-adjusted (outflow)`,
        (year, of) =>
          year === 0 && !money.isPaidToday(id)
            ? undefined
            : derived(MONEY, `=${of(`cost.${id}`)}*(1+${money.adjustment(inputIds.costAmount(id))})`),
        { present: money.figure(ids.riskCost(id)) },
      ),
    ),
    money.row('risk.costs', 'Programme costs, risk-adjusted (outflow)', (_, of) => derived(MONEY, sumOf(keys.map(of))), {
      strong: true,
      present: 'as years',
    }),
  ];
}
