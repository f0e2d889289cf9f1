import type { Cost } from '../document/types';
import { at, mul, sumOf, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import { acquirers } from './levers/groups';
import { ofCost, ofSegment, paying, perPeriod, type Scope } from './scope';

/** What a cost comes to in a period; `customers` is the row whose customers a cost per customer is paid for. */
export function amountOf({ id, kind }: Cost, customers: string): Expr {
  const amount = ofCost(id, 'amount');
  const phase = at(ids.costPhase(id));
  if (kind === 'oneOff') return mul(amount, phase);
  const yearly = mul(perPeriod(amount), phase, at(ids.costGrowth));
  return kind === 'recurring' ? yearly : mul(yearly, paying(customers));
}

/** Costs of the programme, positive; customers won by conversion also cost their acquisition, referred ones do not. */
export function costs(scope: Scope): Line[] {
  const common = {
    sheet: 'Costs',
    sign: 'outflow',
    section: 'Programme costs (outflows)',
    unit: scope.currency,
    format: 'currency',
    total: 'sum',
  } as const;
  const programme = scope.document.costs.map((entry): Line => {
    const amount = amountOf(entry, ids.all('with'));
    const line = { ...common, id: ids.cost(entry.id), label: `${entry.name} (outflow)`, cost: entry.id, series: amount };
    return entry.kind === 'oneOff' ? { ...line, opening: amount } : line;
  });
  const converters = acquirers(scope);
  const bySegment = converters.flatMap(({ id: lever, name: through }) =>
    scope.segments.map(({ id: segment, name }): Line => ({
      ...common,
      section: `Acquisition of customers through ${through}`,
      id: ids.acquisition(segment, lever),
      label: `Acquisition through ${through} (outflow): ${name}`,
      segment,
      lever,
      series: mul(at(ids.won(segment, lever)), ofSegment(segment, 'acquisitionCost')),
    })),
  );
  const acquisition = converters.map(({ id: lever, name }): Line => ({
    ...common,
    id: ids.acquisitionBy(lever),
    label: `Acquisition of customers through ${name} (outflow)`,
    lever,
    series: sumOf(scope.segments.map(({ id }) => ids.acquisition(id, lever))),
  }));
  const all = sumOf([...programme, ...acquisition].map(({ id }) => id));
  return [
    ...bySegment,
    ...programme,
    ...acquisition,
    { ...common, id: ids.costs, label: 'Programme costs (outflow)', opening: all, series: all },
  ];
}
