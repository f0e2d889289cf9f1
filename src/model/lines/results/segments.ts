import { inputIds } from '../../document/input-ids';
import { add, constant, div, input, less, mul, sub, sumOf, when, type Expr } from '../../language/expression';
import type { Line } from '../../language/line';
import { ids } from '../ids';
import { acquirers, acquires, ofCustomers } from '../levers/groups';
import type { Scope } from '../scope';
import { afterTax, pv } from './lines';

/**
 * NPV of each lever by segment: its benefit there after overlap and tax, less its costs. Costs that serve a lever are split
 * by what it brings in each segment; acquisition is counted where it is paid. The parts add up to NPV of the lever.
 */
export const leversBySegment = (scope: Scope): Line[] => {
  const { segments, currency, document } = scope;
  const levers = ofCustomers(scope);
  const common = { sheet: 'Appraisal', sign: 'neutral', total: 'none', unit: currency, format: 'currency' } as const;
  const each = (
    row: (lever: (typeof levers)[number], segment: (typeof segments)[number], first: boolean) => Omit<Line, 'lever' | 'segment'>,
  ) =>
    levers.flatMap((lever) =>
      segments.map((segment, index): Line => ({ ...row(lever, segment, index === 0), lever: lever.id, segment: segment.id })),
    );
  const shared = acquirers(scope).map(({ id, name }): Line => ({
    ...common,
    id: ids.leverShared(id),
    label: `PV of costs for ${name}, without acquisition`,
    section: 'Costs by lever, after tax, without acquisition',
    lever: id,
    constant: sumOf(
      document.costs.filter(({ levers: named }) => named.length === 0 || named.includes(id)).map((cost) => ids.costShare(cost.id, id)),
    ),
  }));
  return [
    ...shared,
    ...each(({ id, name }, segment) => ({
      ...common,
      id: ids.leverPvIn(id, segment.id),
      label: `PV of ${name} in ${segment.name}`,
      section: 'PV by lever and segment, before overlap and tax',
      constant: pv(ids.reach(id, segment.id)),
    })),
    ...each((lever, segment, first) => {
      const { id, name } = lever;
      const split = mul(constant(acquires(lever) ? ids.leverShared(id) : ids.leverCost(id)), shareIn(id, segment.id, first));
      return {
        ...common,
        id: ids.leverCostIn(id, segment.id),
        label: `PV of costs for ${name} in ${segment.name}`,
        section: 'Costs by lever and segment, after tax',
        constant: acquires(lever) ? add(split, afterTax(pv(ids.acquisition(segment.id, id)))) : split,
      };
    }),
    ...each(({ id, name }, segment) => ({
      ...common,
      id: ids.leverNpvIn(id, segment.id),
      label: `NPV of ${name} in ${segment.name}`,
      section: 'NPV by lever and segment',
      constant: sub(
        afterTax(mul(constant(ids.leverPvIn(id, segment.id)), less(input(inputIds.overlapHaircut)))),
        constant(ids.leverCostIn(id, segment.id)),
      ),
      note: 'Costs of a lever are split by what it brings in each segment: the parts add up to NPV of the lever.',
    })),
  ];
};

/** The segment's share of what a lever brings; where it brings nothing there is nothing to split by: the first carries it. */
const shareIn = (lever: string, segment: string, first: boolean): Expr => {
  const all = constant(ids.leverPv(lever));
  return when(all, '=', 0, first ? 1 : 0, div(constant(ids.leverPvIn(lever, segment)), all));
};
