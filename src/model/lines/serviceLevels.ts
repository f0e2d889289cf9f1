import { at, constant, input, less, min, mul, sumOf } from '../expression';
import type { Line } from '../line';
import { ids } from './ids';
import { perPeriod, type Scope } from './scope';

/** The penalty row a lever starts from: what the levers before it left over. */
export const penaltiesBefore = ({ of }: Scope, lever: string): string => {
  const levers = of('penalty');
  const before = levers[levers.findIndex(({ id }) => id === lever) - 1];
  return before ? ids.penaltiesAfter(before.id) : ids.penalties;
};

/** Expected penalties: the cap applies to each breach, the probability afterwards. Levers multiply, as they do on churn. */
export function serviceLevels(scope: Scope): Line[] {
  const classes = scope.document.inaction.serviceLevels?.classes ?? [];
  if (classes.length === 0) return [];
  const common = {
    sheet: 'Inaction',
    sign: 'outflow',
    section: 'Service-level penalties',
    unit: scope.currency,
    format: 'currency',
    total: 'sum',
  } as const;
  const of = (service: string, key: string) => input(`inaction.service.${service}.${key}`);
  return [
    ...classes.map(({ id: service, name }): Line => {
      const id = ids.penalty(service);
      const capped = min(of(service, 'credit'), of(service, 'cap'));
      return {
        ...common,
        id,
        label: `Expected penalties: ${name}`,
        constant: mul(perPeriod(mul(of(service, 'contracts'), of(service, 'probability'))), capped),
        series: constant(id),
      };
    }),
    { ...common, id: ids.penalties, label: 'Expected penalties', series: sumOf(classes.map(({ id }) => ids.penalty(id))) },
    ...scope.of('penalty').map(({ id: lever, name }): Line => ({
      ...common,
      id: ids.penaltiesAfter(lever),
      label: `Expected penalties after ${name}`,
      lever,
      series: mul(at(penaltiesBefore(scope, lever)), less(at(ids.leverEffect(lever)))),
    })),
  ];
}
