import { newEstimate } from '../../model/document/defaults';
import { serviceClassFields, type Field } from '../../model/document/fields';
import {
  SEGMENT_FREE_KINDS,
  type BusinessCase,
  type Cost,
  type CostKind,
  type Estimate,
  type Lever,
  type LeverKind,
  type Segment,
  type ServiceClass,
} from '../../model/document/types';
import { getAt, type Json } from '../form/path';
import type { Addition, Block, ListPath } from './structure';

/** What every entry of a list has. */
export type Entry = { readonly id: string; readonly name: string };

export const entriesOf = (document: BusinessCase, list: ListPath): readonly Entry[] =>
  (getAt(document as unknown as Json, list) ?? []) as unknown as readonly Entry[];

/** A name, and an id made from it, that no other entry has. */
export function unused(entries: readonly Entry[], name: string, drafted: readonly string[]): Entry {
  const names = new Set([...entries.map((entry) => entry.name), ...drafted].map((text) => text.trim().toLowerCase()));
  const ids = new Set(entries.map(({ id }) => id));
  const first = (isTaken: (count: number) => boolean): number => {
    let count = 1;
    while (isTaken(count)) count += 1;
    return count;
  };
  const named = (count: number): string => (count === 1 ? name : `${name} ${count}`);
  const count = first((tried) => names.has(named(tried).toLowerCase()));
  const stem =
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 24) || 'entry';
  const identified = (tried: number): string => (tried === 1 ? stem : `${stem}-${tried}`);
  return { name: named(count), id: identified(first((tried) => ids.has(identified(tried)))) };
}

/**
 * An entry that begins with zeros where zero says nothing, else with placeholders.
 *
 * @param today what the estimates are dated
 */
export function newEntry({ list, kind }: Exclude<Addition, { block: Block }>, document: BusinessCase, today: string): Entry {
  const named = (name: string): Entry => unused(entriesOf(document, list), name, []);
  switch (list) {
    case 'segments':
      return newSegment(named('Segment'), today);
    case 'levers':
      return newLever(named('Lever'), kind as LeverKind, document, today);
    case 'costs':
      return newCost(named('Cost'), kind as CostKind, document, today);
    case 'inaction.serviceLevels.classes':
      return newClass(named('Service class'), today);
  }
}

/** The same placeholders as a blank case has. */
const newSegment = (entry: Entry, today: string): Segment => ({
  ...entry,
  customers: newEstimate(1000, today),
  margin: newEstimate(100, today, 90, 110),
  retention: newEstimate(0.8, today, 0.75, 0.85),
  growth: newEstimate(0, today),
  newCustomers: newEstimate(0, today),
  acquisitionCost: newEstimate(0, today),
});

const newLever = (entry: Entry, kind: LeverKind, { segments }: BusinessCase, today: string): Lever => ({
  ...entry,
  kind,
  size: newEstimate(0, today),
  attribution: newEstimate(1, today),
  decay: newEstimate(0, today),
  start: 0,
  ramp: 12,
  segments: kind in SEGMENT_FREE_KINDS ? [] : segments.map(({ id }) => id),
});

function newCost(entry: Entry, kind: CostKind, { timeline }: BusinessCase, today: string): Cost {
  const common = { ...entry, amount: newEstimate(0, today), start: 0, scales: true, levers: [] };
  if (kind === 'oneOff') return { ...common, kind };
  return { ...common, kind, end: monthsOf(timeline), ramp: 0 };
}

/** Months from the first day of a timeline to its last. */
export const monthsOf = ({ periods, periodLength }: BusinessCase['timeline']): number =>
  periods * { month: 1, quarter: 3, year: 12 }[periodLength];

/** An estimate of zero for every field. */
export const zeros = <Key extends string>(fields: Readonly<Record<Key, Field>>, today: string): Record<Key, Estimate> =>
  Object.fromEntries(Object.keys(fields).map((key) => [key, newEstimate(0, today)])) as Record<Key, Estimate>;

export const newClass = (entry: Entry, today: string): ServiceClass => ({ ...entry, ...zeros(serviceClassFields, today) });
