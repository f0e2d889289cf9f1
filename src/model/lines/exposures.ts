import { inputIds } from '../document/input-ids';
import { SEGMENT_FREE_KINDS, type Inaction, type Lever } from '../document/types';
import { add, at, constant, input, less, min, mul, sumOf, type Expr } from '../language/expression';
import type { Line } from '../language/line';
import { ids } from './ids';
import { avoiders } from './levers/groups';
import { perPeriod, type Scope } from './scope';

/*
 * Expected payments to others that levers avoid in part: penalties of service levels, litigation. Levers multiply, as
 * they do on churn, so that together they never avoid more than all of it.
 */

const EXPOSURES = {
  serviceLevels: { total: ids.penalties, after: ids.penaltiesAfter, words: 'Expected penalties', section: 'Service-level penalties' },
  litigation: { total: ids.litigation, after: ids.litigationAfter, words: 'Expected litigation', section: 'Litigation' },
} as const satisfies Partial<Record<keyof Inaction, object>>;
type Exposure = keyof typeof EXPOSURES;

const isExposure = (block: keyof Inaction | undefined): block is Exposure => block !== undefined && block in EXPOSURES;

/** The row a lever starts from: what the levers before it that avoid the same cost left over. */
export const exposureBefore = (scope: Scope, { id, kind }: Pick<Lever, 'id' | 'kind'>): string => {
  const block = SEGMENT_FREE_KINDS[kind];
  if (!isExposure(block)) throw new RangeError(`Levers of the kind ${kind} avoid no expected payment.`);
  const levers = avoiders(scope, block);
  const before = levers[levers.findIndex((lever) => lever.id === id) - 1];
  return before ? EXPOSURES[block].after(before.id) : EXPOSURES[block].total;
};

/** What the levers leave over of a cost in the end. */
export const exposureAfter = (scope: Scope, block: Exposure): string => {
  const last = avoiders(scope, block).at(-1);
  return last ? EXPOSURES[block].after(last.id) : EXPOSURES[block].total;
};

const common = (scope: Scope, block: Exposure) =>
  ({
    sheet: 'Inaction',
    sign: 'outflow',
    section: EXPOSURES[block].section,
    unit: scope.currency,
    format: 'currency',
    total: 'sum',
  }) as const;

const leftOver = (scope: Scope, block: Exposure): Line[] =>
  avoiders(scope, block).map((lever): Line => ({
    ...common(scope, block),
    id: EXPOSURES[block].after(lever.id),
    label: `${EXPOSURES[block].words} after ${lever.name}`,
    lever: lever.id,
    series: mul(at(exposureBefore(scope, lever)), less(at(ids.leverEffect(lever.id)))),
  }));

/** Expected penalties: the cap applies to each breach, the probability afterwards. */
export function serviceLevels(scope: Scope): Line[] {
  const classes = scope.document.inaction.serviceLevels?.classes ?? [];
  if (classes.length === 0) return [];
  const of = (service: string, key: string) => input(inputIds.service(service, key));
  return [
    ...classes.map(({ id: service, name }): Line => {
      const id = ids.penalty(service);
      const capped = min(of(service, 'credit'), of(service, 'cap'));
      return {
        ...common(scope, 'serviceLevels'),
        id,
        label: `Expected penalties: ${name}`,
        constant: mul(perPeriod(mul(of(service, 'contracts'), of(service, 'probability'))), capped),
        series: constant(id),
      };
    }),
    {
      ...common(scope, 'serviceLevels'),
      id: ids.penalties,
      label: 'Expected penalties',
      series: sumOf(classes.map(({ id }) => ids.penalty(id))),
    },
    ...leftOver(scope, 'serviceLevels'),
  ];
}

/** Expected litigation: claims x [settled x settlement + (1 - settled)(lost x award + defence)]. */
export function litigation(scope: Scope): Line[] {
  if (!scope.document.inaction.litigation) return [];
  const of = (key: string): Expr => input(inputIds.inaction('litigation', key));
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
