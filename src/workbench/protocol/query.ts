import { readProperty } from './members';
import { NULL_OBJECT, pascal, WireCollection, WireObject } from './object';
import type { QueryInfo } from './wire';

type Answer = Record<string, unknown>;

/** Everything a query needs from its host: to wait for the calculation, and to refuse what is not supported. */
export interface QueryHost {
  settle(): Promise<void>;
}

/**
 * Answers a load: the selected properties with PascalCase names, nested where a path has slashes, and the items of a
 * collection under `_Items`. `items/name` and `name` are the same to a collection.
 */
export async function query(object: WireObject, info: QueryInfo, host: QueryHost): Promise<Answer> {
  if (object instanceof WireCollection) return queryCollection(object, info, host);
  const answer: Answer = { ...object.identity() };
  for (const path of selection(info)) await addPath(answer, object, path, host);
  for (const path of info.Expand ?? []) await addExpansion(answer, object, path, host);
  return answer;
}

async function queryCollection(collection: WireCollection, info: QueryInfo, host: QueryHost): Promise<Answer> {
  const paths = selection(info);
  const own = paths.filter((path) => path === 'count');
  const answer: Answer = own.length > 0 ? { Count: collection.Count } : {};
  if (own.length === paths.length && !info.Expand?.length) return answer;
  const Select = paths.filter((path) => path !== 'count').map(withoutItems);
  const Expand = (info.Expand ?? []).filter((path) => path !== 'items').map(withoutItems);
  const first = info.Skip ?? 0;
  const items = collection.items().slice(first, info.Top === undefined ? undefined : first + info.Top);
  const answers: Answer[] = [];
  for (const item of items) answers.push(await query(item, { Select, Expand }, host));
  return { ...answer, _Items: answers };
}

const withoutItems = (path: string) => path.replace(/^items\/?/, '') || '*';
const selection = (info: QueryInfo): readonly string[] => (info.Select?.length ? info.Select : ['*']);

async function addPath(answer: Answer, object: WireObject, path: string, host: QueryHost): Promise<void> {
  const [head = '', ...rest] = path.split('/');
  if (head === '*' || head === '$all' || head === '') {
    for (const name of object.scalars) if (object.offers(name)) answer[spelled(object, name)] = await read(object, name, host);
    return;
  }
  const name = pascal(head);
  if (!object.isKnown(name)) return; // Excel passes over a name that its API does not have, and people load one to load nothing
  const value = await read(object, name, host);
  if (value === NULL_OBJECT || value === undefined) answer[name] = null;
  else if (value instanceof WireObject) {
    answer[name] = merge(answer[name], await query(value, rest.length > 0 ? { Select: [rest.join('/')] } : {}, host));
  } else answer[spelled(object, name)] = value;
}

const spelled = (object: WireObject, name: string): string => object.spellings[name] ?? name;

async function addExpansion(answer: Answer, object: WireObject, path: string, host: QueryHost): Promise<void> {
  const [head = '', ...rest] = path.split('/');
  const child = await read(object, pascal(head), host);
  const info = rest.length > 0 ? { Expand: [rest.join('/')] } : {};
  answer[pascal(head)] = child instanceof WireObject ? merge(answer[pascal(head)], await query(child, info, host)) : null;
}

async function read(object: WireObject, name: string, host: QueryHost): Promise<unknown> {
  if (object.calculated.includes(name)) await host.settle();
  return readProperty(object, name);
}

/** `format/fill/color` and `format/font/bold` answer one `Format` with both branches. */
function merge(left: unknown, right: unknown): unknown {
  if (!isPlain(left) || !isPlain(right)) return right ?? left;
  const merged: Answer = { ...left };
  for (const [key, value] of Object.entries(right)) {
    merged[key] = key === '_Items' ? mergeItems(merged[key], value) : merge(merged[key], value);
  }
  return merged;
}

const mergeItems = (left: unknown, right: unknown): unknown =>
  Array.isArray(left) && Array.isArray(right) ? right.map((item: unknown, index) => merge(left[index], item)) : right;

const isPlain = (value: unknown): value is Answer => typeof value === 'object' && value !== null && !Array.isArray(value);
