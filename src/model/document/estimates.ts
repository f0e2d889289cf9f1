import { inputIds } from './input-ids';

export type Entry = Readonly<Record<string, unknown>>;

/** An estimate of a document that may not be valid yet: where it stands, the id of its input, and what is there. */
export interface FoundEstimate {
  /** `segments[0].retention` */
  readonly path: string;
  /** `segment.mobile.retention` */
  readonly id: string;
  readonly estimate: Entry;
}

export const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);
export const entryOf = (value: unknown, key: string): Entry => {
  const child = isEntry(value) ? value[key] : undefined;
  return isEntry(child) ? child : {};
};
export const listOf = (value: unknown, key: string): readonly Entry[] => {
  const child = isEntry(value) ? value[key] : undefined;
  return Array.isArray(child) ? child.map((entry) => (isEntry(entry) ? entry : {})) : [];
};
/** What a table has under a key that may be anything; nothing that it merely inherits. */
export const ownEntry = <Value>(table: Readonly<Record<string, Value>>, key: unknown): Value | undefined =>
  typeof key === 'string' && Object.hasOwn(table, key) ? table[key] : undefined;
const idOf = (entry: Entry): string => (typeof entry['id'] === 'string' ? entry['id'] : '');
const isEstimate = (value: unknown): value is Entry => isEntry(value) && 'low' in value && 'base' in value && 'high' in value;

/** Every estimate of a document, valid or not, in the order of the register. */
export function findEstimates(document: unknown): FoundEstimate[] {
  const found: FoundEstimate[] = [];
  const within = (entry: Entry, path: string, id: string): void => {
    for (const [key, value] of Object.entries(entry)) {
      if (isEstimate(value)) found.push({ path: `${path}${key}`, id: `${id}${key}`, estimate: value });
    }
  };
  const each = (entries: readonly Entry[], path: string, id: string): void =>
    entries.forEach((entry, index) => within(entry, `${path}[${index}].`, `${id}.${idOf(entry)}.`));
  if (isEntry(document)) within(document, '', '');
  within(entryOf(document, 'riskAdjustment'), 'riskAdjustment.', 'riskAdjustment.');
  listOf(document, 'segments').forEach((segment, index) => {
    const [path, id] = [`segments[${index}].`, `segment.${idOf(segment)}.`];
    within(segment, path, id);
    const tenure = entryOf(segment, 'tenure');
    within(tenure, `${path}tenure.`, inputIds.tenure(idOf(segment), ''));
    listOf(tenure, 'years').forEach((year, before) =>
      within(year, `${path}tenure.years[${before}].`, inputIds.tenureYear(idOf(segment), before + 1, '')),
    );
  });
  each(listOf(document, 'levers'), 'levers', 'lever');
  each(listOf(document, 'costs'), 'costs', 'cost');
  const inaction = entryOf(document, 'inaction');
  within(inaction, 'inaction.', 'inaction.');
  for (const block of Object.keys(inaction)) {
    if (!isEstimate(inaction[block])) within(entryOf(inaction, block), `inaction.${block}.`, `inaction.${block}.`);
  }
  each(listOf(entryOf(inaction, 'serviceLevels'), 'classes'), 'inaction.serviceLevels.classes', 'inaction.service');
  return found;
}

/** A document whose estimates without a number (or with 0) have one, in the order of the register. Others keep theirs. */
export function withNumbers<Document>(document: Document): Document {
  const taken = new Set(findEstimates(document).map(({ estimate }) => estimate['number']));
  const given = new Map<unknown, number>();
  let next = 1;
  for (const { estimate } of findEstimates(document)) {
    if (typeof estimate['number'] === 'number' && estimate['number'] !== 0) continue;
    while (taken.has(next)) next += 1;
    given.set(estimate, next);
    next += 1;
  }
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (!isEntry(value)) return value;
    const number = given.get(value);
    const entries = Object.entries(value).map(([key, child]) => [key, copy(child)] as const);
    return Object.fromEntries(number === undefined ? entries : [['number', number], ...entries.filter(([key]) => key !== 'number')]);
  };
  return copy(document) as Document;
}
