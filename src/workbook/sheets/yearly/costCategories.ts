import type { Cost } from '../../../model/document/types';
import { MONEY, type MoneyRows, sumOf } from './moneyRows';
import { derived, type YearRow } from './rows';

const CATEGORIES: Readonly<Record<Cost['kind'], string>> = {
  oneOff: 'Paid once',
  recurring: 'Running',
  perCustomer: 'By the number of customers',
};

/** The same costs by what they depend on. */
export function costCategories(money: MoneyRows): YearRow[] {
  const { costs } = money.scope.document;
  const row = (key: string, label: string, members: readonly string[], today: boolean): YearRow[] =>
    members.length === 0
      ? []
      : [
          money.row(`category.${key}`, label, (year, of) => (year === 0 && !today ? undefined : derived(MONEY, sumOf(members.map(of)))), {
            present: 'as years',
          }),
        ];
  return [
    ...(Object.keys(CATEGORIES) as Cost['kind'][]).flatMap((kind) => {
      const members = costs.filter((cost) => cost.kind === kind).map(({ id }) => `cost.${id}`);
      return row(kind, CATEGORIES[kind], members, kind === 'oneOff');
    }),
    ...row(
      'acquisition',
      'Acquisition of customers converted',
      money.won.map(({ id }) => `acquisition.${id}`),
      false,
    ),
  ];
}
