import { inputIds } from '../../document/input-ids';
import { add, constant, div, input, less, mul, ratio, sub, sumOf, when, type Expr } from '../../language/expression';
import type { Line } from '../../language/line';
import { ids } from '../ids';
import { acquires } from '../levers/groups';
import type { Scope } from '../scope';
import { afterTax, get, pv } from './lines';

/** Per lever: what it brings, what it costs, what is left. The parts add up to NPV. */
export const leverResults = (scope: Scope): Line[] => {
  const { levers, currency, document } = scope;
  const common = { sheet: 'Appraisal', sign: 'neutral', total: 'none', unit: currency, format: 'currency' } as const;
  const per = (row: (lever: Scope['levers'][number]) => Omit<Line, 'lever'>): Line[] =>
    levers.map((lever) => ({ ...row(lever), lever: lever.id }));
  return [
    ...per(({ id, name }) => ({
      ...common,
      id: ids.leverPv(id),
      label: `PV of ${name}`,
      section: 'PV by lever, before overlap and tax',
      constant: pv(ids.benefit(id)),
    })),
    ...per(({ id, name }) => ({
      ...common,
      id: ids.leverNet(id),
      label: `PV of ${name}, after overlap and tax`,
      section: 'PV by lever, after overlap and tax',
      constant: afterTax(mul(constant(ids.leverPv(id)), less(input(inputIds.overlapHaircut)))),
    })),
    ...document.costs.flatMap(({ id: cost, name, levers: named }) => {
      const served = levers.filter(({ id }) => named.length === 0 || named.includes(id));
      const all = constant(ids.costServed(cost));
      const row = (id: string, label: string, value: Expr, lever?: string): Line => ({
        ...common,
        id,
        label,
        section: 'Costs by lever, after tax',
        ...(lever === undefined ? {} : { lever }),
        cost,
        constant: value,
      });
      return [
        row(ids.costPv(cost), `PV of ${name}, after tax`, afterTax(pv(ids.cost(cost)))),
        row(ids.costServed(cost), `PV of the levers that ${name} serves`, sumOf(served.map(({ id }) => ids.leverPv(id)))),
        ...served.map(({ id, name: lever }, index) => {
          // Where nothing is brought there is nothing to split by: the first lever carries it.
          const share = when(all, '=', 0, index === 0 ? 1 : 0, div(constant(ids.leverPv(id)), all));
          return row(ids.costShare(cost, id), `${name} for ${lever}`, mul(constant(ids.costPv(cost)), share), id);
        }),
      ];
    }),
    ...per((lever) => {
      const { id, name } = lever;
      const shares = document.costs
        .filter(({ levers: named }) => named.length === 0 || named.includes(id))
        .map((cost) => ids.costShare(cost.id, id));
      return {
        ...common,
        id: ids.leverCost(id),
        label: `PV of costs for ${name}`,
        section: 'Costs by lever, after tax, in all',
        constant: acquires(lever) ? add(sumOf(shares), afterTax(pv(ids.acquisitionBy(id)))) : sumOf(shares),
      };
    }),
    ...per(({ id, name }) => ({
      ...common,
      id: ids.leverNpv(id),
      label: `NPV of ${name}`,
      section: 'NPV by lever',
      constant: sub(constant(ids.leverNet(id)), constant(ids.leverCost(id))),
      note: 'After overlap, tax and its share of the costs: adds up to NPV.',
    })),
    ...per(({ id, name }) => ({
      ...common,
      id: ids.leverBreakEven(id),
      label: `Break-even of ${name}`,
      section: 'Break-even by lever',
      unit: 'of its benefit',
      format: 'percent',
      constant: ratio(sub(constant(ids.leverNet(id)), get('npv')), constant(ids.leverNet(id))),
      note: 'Share of its benefit at which NPV is 0, other levers unchanged. Negative: not needed. Above 100 %: not enough.',
    })),
  ];
};
