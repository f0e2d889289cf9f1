import type { Cost } from '../document';
import { at, mul, sumOf, type Expr } from '../expression';
import type { Line } from '../line';
import { ids } from './ids';
import { ofCost, ofSegment, perPeriod, type Scope } from './scope';

function amountOf({ id, kind }: Cost): Expr {
  const amount = ofCost(id, 'amount');
  const phase = at(ids.costPhase(id));
  if (kind === 'oneOff') return mul(amount, phase);
  const yearly = mul(perPeriod(amount), phase);
  return kind === 'recurring' ? yearly : mul(yearly, at(ids.all('with')));
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
    const amount = amountOf(entry);
    const line = { ...common, id: ids.cost(entry.id), label: `${entry.name} (outflow)`, cost: entry.id, series: amount };
    return entry.kind === 'oneOff' ? { ...line, opening: amount } : line;
  });
  const converters = scope.of('conversion');
  const acquisition =
    converters.length === 0
      ? []
      : scope.segments.map(({ id: segment, name }): Line => ({
          ...common,
          id: ids.acquisition(segment),
          label: `Acquisition of customers converted (outflow): ${name}`,
          segment,
          series: mul(sumOf(converters.map(({ id }) => ids.won(segment, id))), ofSegment(segment, 'acquisitionCost')),
        }));
  const all = sumOf([...programme, ...acquisition].map(({ id }) => id));
  return [...programme, ...acquisition, { ...common, id: ids.costs, label: 'Programme costs (outflow)', opening: all, series: all }];
}
