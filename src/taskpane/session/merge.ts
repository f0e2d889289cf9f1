import type { Json } from '../form/path';

type Fields = { [key: string]: Json };
type Entry = Fields & { id: string };

/**
 * Two versions of a document that began as one: what only one side changed is taken from that side, what both changed is
 * taken from `mine`. Entries of lists are told by their ids, whatever their order; what has no ids is taken whole.
 *
 * @param base the document both began as
 * @param mine the order of entries and the last word
 * @param theirs what was changed elsewhere meanwhile
 */
export function merged(base: Json, mine: Json, theirs: Json): Json {
  if (same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  if (isEntries(base) && isEntries(mine) && isEntries(theirs)) return mergedEntries(base, mine, theirs);
  if (isFields(base) && isFields(mine) && isFields(theirs)) return mergedFields(base, mine, theirs);
  return mine;
}

function mergedFields(base: Fields, mine: Fields, theirs: Fields): Fields {
  const result: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const value = merged(base[key] as Json, mine[key] as Json, theirs[key] as Json);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

function mergedEntries(base: readonly Entry[], mine: readonly Entry[], theirs: readonly Entry[]): Entry[] {
  const find = (list: readonly Entry[], id: string): Entry | undefined => list.find((entry) => entry.id === id);
  const kept = mine.flatMap((entry): Entry[] => {
    const [before, other] = [find(base, entry.id), find(theirs, entry.id)];
    if (before && !other) return same(entry, before) ? [] : [entry];
    return [before && other ? (merged(before, entry, other) as Entry) : entry];
  });
  return [...kept, ...theirs.filter(({ id }) => !find(base, id) && !find(mine, id))];
}

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list whose entries have ids; an empty one may be such a list. */
const isEntries = (value: Json): value is Entry[] =>
  Array.isArray(value) && value.every((entry) => isFields(entry) && typeof entry['id'] === 'string');

/** Whether two values are alike, whatever the order of their keys. */
export function same(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, index) => same(value, b[index] as Json));
  if (!isFields(a) || !isFields(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key] as Json, b[key] as Json));
}
