import { SEGMENT_FREE_KINDS, type Inaction, type Lever } from '../../document/types';
import type { Scope } from '../scope';
import type { Acting, Earning, Winning } from './acting';
import { actingOf } from './index';

type Levers = Pick<Scope, 'levers'>;

const acting = ({ levers }: Levers, acts: Acting['acts']): readonly Lever[] => levers.filter(({ kind }) => actingOf(kind).acts === acts);

/** Levers that keep customers, in the order in which they act on churn. */
export const keepers = (scope: Levers): readonly Lever[] => acting(scope, 'keeps');

/** How a lever wins customers; undefined for one that wins none. */
export function winningOf({ kind }: Lever): Winning | undefined {
  const how = actingOf(kind);
  return how.acts === 'wins' ? how : undefined;
}

/** How a lever works on customers who are there anyway; undefined for one that keeps or wins some, or avoids a cost. */
export function earningOf({ kind }: Lever): Earning | undefined {
  const how = actingOf(kind);
  return how.acts === 'earns' ? how : undefined;
}

/** Whether the customers a lever wins cost their acquisition. */
export const acquires = (lever: Lever): boolean => winningOf(lever)?.acquired === true;
export const acquirers = ({ levers }: Levers): readonly Lever[] => levers.filter(acquires);

/** Levers that win customers; those whose customers cost their acquisition come first. */
export const winners = (scope: Levers): readonly Lever[] => [
  ...acquirers(scope),
  ...acting(scope, 'wins').filter((lever) => !acquires(lever)),
];

/** Whether any lever keeps customers, and whether any wins some: the lines about either exist only then. */
export const keeps = (scope: Levers): boolean => keepers(scope).length > 0;
export const wins = (scope: Levers): boolean => winners(scope).length > 0;

/** Levers that make customers who are there anyway worth more. */
export const earners = (scope: Levers): readonly Lever[] => acting(scope, 'earns');

/** Levers that avoid costs of inaction: of one block, or of any. */
export const avoiders = (scope: Levers, block?: keyof Inaction): readonly Lever[] =>
  acting(scope, 'avoids').filter(({ kind }) => block === undefined || SEGMENT_FREE_KINDS[kind] === block);

/** Levers whose benefit comes from customers: all but those that avoid costs of inaction. */
export const ofCustomers = ({ levers }: Levers): readonly Lever[] => levers.filter(({ kind }) => actingOf(kind).acts !== 'avoids');
