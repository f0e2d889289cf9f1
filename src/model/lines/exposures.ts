import type { Lever } from '../document/types';
import { add, at, constant, input, less, min, mul, sumOf, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import { perPeriod, type Scope } from './scope';

/*
 * Expected payments to others that levers avoid in part: penalties of service levels, litigation. Levers multiply, as
 * they do on churn, so that together they never avoid more than all of it.
 */

const EXPOSURES = {
  penalty: { total: ids.penalties, after: ids.penaltiesAfter, words: 'Expected penalties', section: 'Service-level penalties' },
  litigation: { total: ids.litigation, after: ids.litigationAfter, words: 'Expected litigation', section: 'Litigation' },
} as const;
type Exposure = keyof typeof EXPOSURES;

/** The row a lever starts from: what the levers of its kind before it left over. */
export const exposureBefore = ({ of }: Scope, { id, kind }: Pick<Lever, 'id' | 'kind'>): string => {
  const { total, after } = EXPOSURES[kind as Exposure];
  const levers = of(kind);
  const before = levers[levers.findIndex((lever) => lever.id === id) - 1];
  return before ? after(before.id) : total;
};

/** What the levers of a kind leave over in the end. */
export const exposureAfter = ({ of }: Scope, kind: Exposure): string => {
  const last = of(kind).at(-1);
  return last ? EXPOSURES[kind].after(last.id) : EXPOSURES[kind].total;
};

const common = (scope: Scope, kind: Exposure) =>
  ({
    sheet: 'Inaction',
    sign: 'outflow',
    section: EXPOSURES[kind].section,
    unit: scope.currency,
    format: 'currency',
    total: 'sum',
  }) as const;

const leftOver = (scope: Scope, kind: Exposure): Line[] =>
  scope.of(kind).map((lever): Line => ({
    ...common(scope, kind),
    id: EXPOSURES[kind].after(lever.id),
    label: `${EXPOSURES[kind].words} after ${lever.name}`,
    lever: lever.id,
    series: mul(at(exposureBefore(scope, lever)), less(at(ids.leverEffect(lever.id)))),
  }));

/** Expected penalties: the cap applies to each breach, the probability afterwards. */
export function serviceLevels(scope: Scope): Line[] {
  const classes = scope.document.inaction.serviceLevels?.classes ?? [];
  if (classes.length === 0) return [];
  const of = (service: string, key: string) => input(`inaction.service.${service}.${key}`);
  return [
    ...classes.map(({ id: service, name }): Line => {
      const id = ids.penalty(service);
      const capped = min(of(service, 'credit'), of(service, 'cap'));
      return {
        ...common(scope, 'penalty'),
        id,
        label: `Expected penalties: ${name}`,
        constant: mul(perPeriod(mul(of(service, 'contracts'), of(service, 'probability'))), capped),
        series: constant(id),
      };
    }),
    {
      ...common(scope, 'penalty'),
      id: ids.penalties,
      label: 'Expected penalties',
      series: sumOf(classes.map(({ id }) => ids.penalty(id))),
    },
    ...leftOver(scope, 'penalty'),
  ];
}

/** Expected litigation: claims x [settled x settlement + (1 - settled)(lost x award + defence)]. */
export function litigation(scope: Scope): Line[] {
  if (!scope.document.inaction.litigation) return [];
  const of = (key: string): Expr => input(`inaction.litigation.${key}`);
  const each = common(scope, 'litigation');
  return [
    {
      ...each,
      id: ids.litigationClaim,
      label: 'Expected cost of a claim',
      unit: `${scope.currency} per claim`,
      format: 'currency2',
      total: 'none',
      constant: add(mul(of('settled'), of('settlement')), mul(less(of('settled')), add(mul(of('lost'), of('award')), of('defence')))),
      note: 'Settled x settlement + (1 - settled) x (lost x award + defence).',
    },
    {
      ...each,
      id: ids.litigation,
      label: 'Expected litigation',
      constant: mul(perPeriod(of('claims')), constant(ids.litigationClaim)),
      series: constant(ids.litigation),
    },
    ...leftOver(scope, 'litigation'),
  ];
}
