import { caseFault, type CaseFault } from './fault';

/*
 * Rules between parts of a document. They run on the raw document beside the schema, so that all faults are reported
 * together; each looks only at entries that have the right type and leaves the others to the schema.
 */

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);
const entryOf = (value: unknown, key: string): Entry => {
  const child = isEntry(value) ? value[key] : undefined;
  return isEntry(child) ? child : {};
};
const listOf = (value: unknown, key: string): readonly Entry[] => {
  const child = isEntry(value) ? value[key] : undefined;
  return Array.isArray(child) ? child.map((entry) => (isEntry(entry) ? entry : {})) : [];
};

/** Ids and names must be unique within their list: the model and the workbook's labels tell entries apart by them. */
function uniqueFaults(path: string, entries: readonly Entry[]): CaseFault[] {
  return ['id', 'name'].flatMap((key) => {
    const seen = new Set<string>();
    return entries.flatMap((entry, index) => {
      const value = entry[key];
      if (typeof value !== 'string') return [];
      const plain = value.trim().toLowerCase();
      if (!seen.has(plain)) {
        seen.add(plain);
        return [];
      }
      return [caseFault(`${path}[${index}].${key}`, value, `different from the other ${key === 'id' ? 'ids' : 'names'} of the list`)];
    });
  });
}

function timeFaults(document: unknown): CaseFault[] {
  const periods = entryOf(document, 'timeline')['periods'];
  if (typeof periods !== 'number') return [];
  const faults: CaseFault[] = [];
  for (const list of ['levers', 'costs']) {
    listOf(document, list).forEach((entry, index) => {
      const { start, end } = entry;
      for (const [key, value] of [['start', start] as const, ['end', end] as const]) {
        if (typeof value === 'number' && value > periods) {
          faults.push(caseFault(`${list}[${index}].${key}`, value, `within the ${periods} periods of the timeline`));
        }
      }
      if (typeof start === 'number' && typeof end === 'number' && end < start) {
        faults.push(caseFault(`${list}[${index}].end`, end, `at or after its start, period ${start}`));
      }
    });
  }
  return faults;
}

function leverFaults(document: unknown): CaseFault[] {
  const ids = listOf(document, 'segments').map((segment) => segment['id']);
  const services = entryOf(document, 'inaction')['serviceLevels'] !== undefined;
  return listOf(document, 'levers').flatMap((lever, index) => {
    const segments: readonly unknown[] = Array.isArray(lever['segments']) ? lever['segments'] : [];
    const faults = segments.flatMap((id, position) => {
      const path = `levers[${index}].segments[${position}]`;
      if (typeof id !== 'string') return [];
      if (!ids.includes(id)) return [caseFault(path, id, 'the id of a segment')];
      return segments.indexOf(id) < position ? [caseFault(path, id, 'named only once')] : [];
    });
    if (lever['kind'] === 'penalty') {
      if (segments.length > 0)
        faults.push(caseFault(`levers[${index}].segments`, segments, 'empty: penalties belong to contracts, not segments'));
      if (!services) faults.push(caseFault('inaction.serviceLevels', undefined, 'given, as a lever avoids its penalties'));
    }
    return faults;
  });
}

function inactionFaults(document: unknown): CaseFault[] {
  const inaction = entryOf(document, 'inaction');
  if (inaction['wordOfMouth'] === undefined || inaction['complaints'] !== undefined) return [];
  return [caseFault('inaction.complaints', undefined, 'given, as word of mouth starts from its problems')];
}

/** All faults between the parts of a document. */
export function crossFaults(document: unknown): CaseFault[] {
  const lists = ['segments', 'levers', 'costs', 'evidence', 'judgments', 'programmes'] as const;
  return [
    ...lists.flatMap((list) => uniqueFaults(list, listOf(document, list))),
    ...uniqueFaults('inaction.serviceLevels.classes', listOf(entryOf(entryOf(document, 'inaction'), 'serviceLevels'), 'classes')),
    ...timeFaults(document),
    ...leverFaults(document),
    ...inactionFaults(document),
  ];
}
