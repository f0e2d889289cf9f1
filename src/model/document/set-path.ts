import { isEntry, type Entry } from './estimates';
import { TENURE_YEAR } from './input-ids';

/** What a document becomes with one entry changed, or the sentence that says why it cannot be. */
export type Changed = { readonly ok: true; readonly document: unknown } | { readonly ok: false; readonly message: string };

const YEAR = new RegExp(`^${TENURE_YEAR}(\\d+)$`);

type Key = string | number;

/** What the ids of inputs call parts of a document: `segment.mobile.retention`, `inaction.service.gold.cap`. */
const ALIASES: Readonly<Record<string, readonly Key[]>> = {
  segment: ['segments'],
  lever: ['levers'],
  cost: ['costs'],
  programme: ['programmes'],
  service: ['serviceLevels', 'classes'],
};

/**
 * A document with one entry changed; nothing else is copied or judged.
 *
 * @param document of the current version, valid or not
 * @param path as faults name it (`segments[0].retention.base`), with an id in place of a position (`segments.mobile.retention`), or the
 * id of an input (`segment.mobile.retention`)
 * @param value a number given for an estimate becomes its low, base and high
 */
export function setPath(document: unknown, path: string, value: unknown): Changed {
  const words = path.split(/[.[\]]+/).filter((word) => word !== '');
  if (words.length === 0) return { ok: false, message: 'Name the entry to change, for example discountRate.' };
  let place: unknown = document;
  const keys: Key[] = [];
  for (const [index, word] of words.entries()) {
    const found = steps(place, word);
    const isLast = index === words.length - 1;
    // A whole block may be put where there was none; whether it belongs there is for the schema to say.
    if (!found && isLast && isEntry(place) && isEntry(value)) return { ok: true, document: replaced(document, [...keys, word], value) };
    if (!found) return { ok: false, message: notThere(path, words.slice(0, index).join('.'), word, place) };
    for (const key of found) place = (place as Record<Key, unknown>)[key];
    keys.push(...found);
  }
  const isEstimate = isEntry(place) && 'low' in place && 'base' in place && 'high' in place;
  const entry = isEstimate && typeof value === 'number' ? { ...(place as Entry), low: value, base: value, high: value } : value;
  return { ok: true, document: replaced(document, keys, entry) };
}

/** The keys that a word of a path stands for at a place, or undefined. */
function steps(place: unknown, word: string): readonly Key[] | undefined {
  if (Array.isArray(place)) {
    const byId = place.findIndex((entry: unknown) => isEntry(entry) && entry['id'] === word);
    const index = byId >= 0 ? byId : /^\d+$/.test(word) ? Number(word) : -1;
    return index >= 0 && index < place.length ? [index] : undefined;
  }
  if (!isEntry(place)) return undefined;
  if (Object.hasOwn(place, word)) return [word];
  // A year of tenure goes by its number in the ids of inputs: segment.mobile.tenure.year1.customers.
  const year = YEAR.exec(word)?.[1];
  if (year !== undefined && Array.isArray(place['years'])) {
    const within = steps(place['years'], String(Number(year) - 1));
    return within && ['years', ...within];
  }
  const alias = Object.hasOwn(ALIASES, word) ? ALIASES[word] : undefined;
  return alias && Object.hasOwn(place, alias[0]!) ? alias : undefined;
}

function replaced(place: unknown, [key, ...rest]: readonly Key[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(place)) return place.map((entry: unknown, index) => (index === key ? replaced(entry, rest, value) : entry));
  return { ...(place as object), [key]: replaced((place as Record<Key, unknown>)[key], rest, value) };
}

function notThere(path: string, parent: string, word: string, place: unknown): string {
  const where = parent === '' ? 'the case' : parent;
  if (Array.isArray(place)) {
    const ids = place.map((entry: unknown, index) => (isEntry(entry) && typeof entry['id'] === 'string' ? entry['id'] : String(index)));
    const there = ids.length > 0 ? `it holds ${ids.join(', ')}` : 'it is empty';
    return `${path}: ${where} has no entry ${word}; ${there}. Name one of them, or its position from 0.`;
  }
  if (isEntry(place)) return `${path}: ${where} has no ${word}; it has ${Object.keys(place).join(', ')}. Name one of them.`;
  return `${path}: ${where} is ${JSON.stringify(place)} and has no parts. Leave out .${word}.`;
}
