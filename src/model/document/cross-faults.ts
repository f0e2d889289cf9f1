import { DomainError } from '../../core/errors';
import { copulaOf, type RankPair } from '../../core/uncertainty/correlation';
import { PERIODS_PER_YEAR } from '../../core/units';
import { entryOf, findEstimates, listOf, ownEntry, type Entry } from './estimates';
import { caseFault, type CaseFault } from './fault';
import { nameKey } from './name-key';
import { portfolioFaults } from './portfolio-faults';
import { SEGMENT_FREE_KINDS } from './types';

/*
 * Rules between parts of a document. They run on the raw document beside the schema, so that all faults are reported
 * together; each looks only at entries that have the right type and leaves the others to the schema.
 */

/** By how much unlimited money must do better than half as much again, so that the curve has a shape. */
const LEAST_RISE = 0.001;

/** Ids and names must be unique within their list: the model and the workbook's labels tell entries apart by them. */
function uniqueFaults(path: string, entries: readonly Entry[]): CaseFault[] {
  return ['id', 'name'].flatMap((key) => {
    const seen = new Set<string>();
    return entries.flatMap((entry, index) => {
      const value = entry[key];
      if (typeof value !== 'string') return [];
      const plain = nameKey(value);
      if (!seen.has(plain)) {
        seen.add(plain);
        return [];
      }
      return [caseFault(`${path}[${index}].${key}`, value, `different from the other ${key === 'id' ? 'ids' : 'names'} of the list`)];
    });
  });
}

/** Months of the whole timeline; undefined while its parts are not valid. */
function horizonOf(document: unknown): number | undefined {
  const { periods, periodLength } = entryOf(document, 'timeline');
  const perYear = ownEntry(PERIODS_PER_YEAR, periodLength);
  return typeof periods === 'number' && perYear !== undefined ? (periods * 12) / perYear : undefined;
}

function timeFaults(document: unknown): CaseFault[] {
  const horizon = horizonOf(document);
  if (horizon === undefined) return [];
  const within = `within the ${horizon} months of the timeline`;
  const faults: CaseFault[] = [];
  for (const list of ['levers', 'costs']) {
    listOf(document, list).forEach((entry, index) => {
      const { start, end, kind } = entry;
      // A payment may fall due with the last month; what runs must begin before it.
      const last = kind === 'oneOff' ? horizon : horizon - 1;
      if (typeof start === 'number' && start > last) faults.push(caseFault(`${list}[${index}].start`, start, within));
      if (typeof end === 'number' && end > horizon) faults.push(caseFault(`${list}[${index}].end`, end, within));
      if (typeof start === 'number' && typeof end === 'number' && end <= start) {
        faults.push(caseFault(`${list}[${index}].end`, end, `after its start, ${start} months from the beginning`));
      }
    });
  }
  return faults;
}

/** A number stands for one estimate, so that no two are drawn alike. */
function numberFaults(document: unknown): CaseFault[] {
  const seen = new Map<unknown, string>();
  return findEstimates(document).flatMap(({ path, estimate }) => {
    const { number } = estimate;
    if (typeof number !== 'number') return [];
    const first = seen.get(number);
    if (first === undefined) {
      seen.set(number, path);
      return [];
    }
    return [caseFault(`${path}.number`, number, `different from the number of ${first}`)];
  });
}

function correlationFaults(document: unknown): CaseFault[] {
  const known = new Set(findEstimates(document).map(({ id }) => id));
  const pairs = new Set<string>();
  const faults = listOf(document, 'correlations').flatMap(({ a, b }, index) => {
    const path = `correlations[${index}]`;
    if (typeof a !== 'string' || typeof b !== 'string') return [];
    const faults = [['a', a] as const, ['b', b] as const].flatMap(([key, id]) =>
      known.has(id) ? [] : [caseFault(`${path}.${key}`, id, 'the id of an estimate of this case, such as segment.mobile.retention')],
    );
    if (a === b) faults.push(caseFault(`${path}.b`, b, 'another estimate than a'));
    const pair = [a, b].sort().join(' ');
    if (pairs.has(pair)) faults.push(caseFault(path, `${a}, ${b}`, 'named once: the pair has a correlation already'));
    pairs.add(pair);
    return faults;
  });
  return faults.length > 0 ? faults : contradictions(document);
}

/** Correlations that no quantities can have together. Numbers that are at fault themselves are told elsewhere. */
function contradictions(document: unknown): CaseFault[] {
  const estimates = findEstimates(document);
  const numbers = new Map(estimates.map(({ id, estimate }) => [id, estimate['number']]));
  const pairs = listOf(document, 'correlations').map(({ a, b, rank }) => ({
    a: numbers.get(a as string),
    b: numbers.get(b as string),
    rank,
  }));
  const isSound = (pair: (typeof pairs)[number]): pair is RankPair =>
    typeof pair.a === 'number' &&
    typeof pair.b === 'number' &&
    pair.a !== pair.b &&
    typeof pair.rank === 'number' &&
    Math.abs(pair.rank) < 1;
  if (!pairs.every(isSound)) return [];
  const names = new Map(estimates.map(({ id, estimate }) => [estimate['number'], id]));
  try {
    copulaOf(pairs, (number) => names.get(number)!);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [{ path: 'correlations', value: listOf(document, 'correlations'), allowed: 'free of contradictions', message: error.message }];
  }
}

/** Somebody of today's customers must be in some year of tenure, in every scenario. */
function tenureFaults(document: unknown): CaseFault[] {
  return listOf(document, 'segments').flatMap((segment, index) => {
    const years = listOf(entryOf(segment, 'tenure'), 'years');
    const lows = years.map((year) => entryOf(year, 'customers')['low']);
    if (lows.length === 0 || !lows.every((low) => low === 0)) return [];
    const allowed = 'a list in which at least one year has customers, at the low end too: only their proportions matter';
    return [caseFault(`segments[${index}].tenure.years`, years, allowed, 'none')];
  });
}

function responseFaults(document: unknown): CaseFault[] {
  return listOf(document, 'levers').flatMap((lever, index) => {
    const { plus50, unlimited } = entryOf(lever, 'response');
    if (typeof plus50 !== 'number' || typeof unlimited !== 'number' || plus50 + LEAST_RISE <= unlimited) return [];
    const allowed = `at least ${LEAST_RISE} above ${plus50}, the effect with half as much again: more money must bring more`;
    return [caseFault(`levers[${index}].response.unlimited`, unlimited, allowed)];
  });
}

/** The cost of a lever's service names levers that are there; a programme needs programmes that are there. */
function referenceFaults(document: unknown): CaseFault[] {
  const levers = new Set(listOf(document, 'levers').map(({ id }) => id));
  const programmes = listOf(document, 'programmes');
  const known = new Set(programmes.map(({ id }) => id));
  const ofList = (path: string, ids: unknown, allowed: ReadonlySet<unknown>, what: string): CaseFault[] =>
    (Array.isArray(ids) ? ids : []).flatMap((id: unknown, position, all: readonly unknown[]) => {
      if (typeof id !== 'string') return [];
      if (!allowed.has(id)) return [caseFault(`${path}[${position}]`, id, `the id of a ${what}`)];
      return all.indexOf(id) < position ? [caseFault(`${path}[${position}]`, id, 'named only once')] : [];
    });
  return [
    ...listOf(document, 'costs').flatMap((cost, index) => ofList(`costs[${index}].levers`, cost['levers'], levers, 'lever')),
    ...programmes.flatMap(({ needs }, index) => ofList(`programmes[${index}].needs`, needs, known, 'programme')),
  ];
}

function repeatedSheets(document: unknown): CaseFault[] {
  const sheets = (document as Entry | null)?.['sheets'];
  if (!Array.isArray(sheets)) return [];
  return sheets.flatMap((name: unknown, index) =>
    sheets.indexOf(name) < index ? [caseFault(`sheets[${index}]`, name, 'named only once')] : [],
  );
}

function leverFaults(document: unknown): CaseFault[] {
  const ids = listOf(document, 'segments').map((segment) => segment['id']);
  const inaction = entryOf(document, 'inaction');
  return listOf(document, 'levers').flatMap((lever, index) => {
    const segments: readonly unknown[] = Array.isArray(lever['segments']) ? lever['segments'] : [];
    const faults = segments.flatMap((id, position) => {
      const path = `levers[${index}].segments[${position}]`;
      if (typeof id !== 'string') return [];
      if (!ids.includes(id)) return [caseFault(path, id, 'the id of a segment')];
      return segments.indexOf(id) < position ? [caseFault(path, id, 'named only once')] : [];
    });
    const free = ownEntry(SEGMENT_FREE_KINDS, lever['kind']);
    if (free !== undefined) {
      if (segments.length > 0) faults.push(caseFault(`levers[${index}].segments`, segments, 'empty: what it avoids belongs to no segment'));
      if (inaction[free] === undefined) faults.push(caseFault(`inaction.${free}`, undefined, `given, as a lever avoids its cost`));
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
  const lists = ['segments', 'levers', 'costs', 'evidence', 'judgments', 'programmes', 'realisation'] as const;
  return [
    ...lists.flatMap((list) => uniqueFaults(list, listOf(document, list))),
    ...uniqueFaults('inaction.serviceLevels.classes', listOf(entryOf(entryOf(document, 'inaction'), 'serviceLevels'), 'classes')),
    ...timeFaults(document),
    ...leverFaults(document),
    ...inactionFaults(document),
    ...numberFaults(document),
    ...correlationFaults(document),
    ...responseFaults(document),
    ...tenureFaults(document),
    ...referenceFaults(document),
    ...portfolioFaults(document),
    ...repeatedSheets(document),
  ];
}
