import { newEstimate } from '../../model/document/defaults';
import { withNumbers } from '../../model/document/estimates';
import { brandFields, complaintFields, litigationFields, wordOfMouthFields } from '../../model/document/fields';
import type { MeasuredTenure, TenureOrigin } from '../../model/document/measured-tenure';
import type { BusinessCase, CostKind, Estimate, Lever, LeverKind } from '../../model/document/types';
import { setAt, type Json } from '../form/path';
import type { Draft } from './draft';
import { entriesOf, newClass, newEntry, unused, zeros, type Entry } from './new-entry';
import { withTenure, withTenureOfData } from './with-tenure';

/*
 * What is added to a case, taken out of it, or put in another order. The numbers a new entry begins with are zero where
 * zero says nothing, else placeholders; nobody vouches for either.
 */

/** Lists whose entries a person adds, removes, duplicates and reorders, by their path. */
export const LISTS = ['segments', 'levers', 'costs', 'inaction.serviceLevels.classes'] as const;
export type ListPath = (typeof LISTS)[number];

/** Parts of doing nothing that a case may have. */
export const BLOCKS = ['complaints', 'wordOfMouth', 'serviceLevels', 'litigation', 'brand'] as const;
export type Block = (typeof BLOCKS)[number];

/** An entry of a list. */
export interface EntryPlace {
  readonly list: ListPath;
  readonly index: number;
}

/** Something that can be added: an entry, of a kind where its list has several, or a block of doing nothing. */
export type Addition =
  | { readonly label: string; readonly list: ListPath; readonly kind?: LeverKind | CostKind }
  | { readonly label: string; readonly block: Block };

/** A change of the case's structure. */
export type Change =
  | { readonly type: 'add'; readonly addition: Addition }
  | { readonly type: 'remove' | 'duplicate'; readonly place: EntryPlace }
  | { readonly type: 'move'; readonly place: EntryPlace; readonly by: 1 | -1 }
  | { readonly type: 'removeBlock'; readonly block: Block }
  | { readonly type: 'response'; readonly lever: number; readonly wanted: boolean }
  /** How many years of tenure a segment tells apart; 0: one rate for all. */
  | { readonly type: 'tenure'; readonly segment: number; readonly years: number }
  /** Retention by tenure that data gave, in place of what the segment had. */
  | { readonly type: 'tenureOfData'; readonly segment: number; readonly found: MeasuredTenure; readonly origin: TenureOrigin };

/** The draft after a change. What was typed stays with the entry it was typed for. */
export function changed(draft: Draft, change: Change, today: string): Draft {
  switch (change.type) {
    case 'add':
      return 'block' in change.addition
        ? withBlock(draft, change.addition.block, today)
        : withEntries(
            draft,
            change.addition.list,
            (entries) => [...entries, undefined],
            () => newEntry(change.addition as Exclude<Addition, { block: Block }>, draft.document, today),
          );
    case 'duplicate': {
      const { list, index } = change.place;
      return withEntries(
        draft,
        list,
        (entries) => entries.flatMap((at) => (at === index ? [at, undefined] : [at])),
        () => copyOf(entriesOf(draft.document, list)[index] as Entry, draft, change.place),
      );
    }
    case 'remove':
      return withoutReferences(
        withEntries(draft, change.place.list, (entries) => entries.filter((at) => at !== change.place.index)),
        change.place,
        draft,
      );
    case 'move': {
      const { list, index } = change.place;
      return withEntries(draft, list, (entries) => swapped(entries, index, index + change.by));
    }
    case 'removeBlock':
      return withoutBlock(draft, change.block);
    case 'response':
      return withResponse(draft, change.lever, change.wanted, today);
    case 'tenure':
      return withTenure(draft, change.segment, change.years, today);
    case 'tenureOfData':
      return withTenureOfData(draft, change.segment, change.found, change.origin);
  }
}

function swapped(entries: readonly (number | undefined)[], a: number, b: number): readonly (number | undefined)[] {
  if (b < 0 || b >= entries.length) return entries;
  return entries.map((entry, index) => (index === a ? entries[b] : index === b ? entries[a] : entry));
}

/**
 * The draft with a list in another order: `order` says which old entry each new one is, undefined for a new one, which
 * `create` makes. Texts typed for an entry go with it.
 */
function withEntries(
  draft: Draft,
  list: ListPath,
  order: (entries: readonly number[]) => readonly (number | undefined)[],
  create?: () => Entry,
): Draft {
  const before = entriesOf(draft.document, list);
  const places = order(before.map((_, index) => index));
  const document = structuredClone(draft.document);
  setAt(document as unknown as Json, list, places.map((place) => (place === undefined ? create?.() : before[place])) as unknown as Json);
  const edits = Object.fromEntries(
    Object.entries(draft.edits).flatMap(([path, text]) => {
      const own = new RegExp(`^${list.replaceAll('.', '\\.')}\\[(\\d+)\\](.*)$`).exec(path);
      if (!own) return [[path, text]];
      return places.flatMap((place, index) => (place === Number(own[1]) ? [[`${list}[${index}]${own[2]}`, text]] : []));
    }),
  );
  return { ...draft, document: withNumbers(document), edits };
}

/** A segment or lever that is gone is named nowhere. */
function withoutReferences(draft: Draft, { list, index }: EntryPlace, before: Draft): Draft {
  const gone = entriesOf(before.document, list)[index]?.id;
  const without = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== gone);
  const { document } = draft;
  const next: BusinessCase = {
    ...document,
    levers: list === 'segments' ? document.levers.map((lever) => ({ ...lever, segments: without(lever.segments) })) : document.levers,
    costs: list === 'levers' ? document.costs.map((cost) => ({ ...cost, levers: without(cost.levers) })) : document.costs,
    correlations: document.correlations.filter(({ a, b }) => ![a, b].some((id) => id.includes(`.${gone}.`))),
  };
  const edits = Object.fromEntries(
    Object.entries(draft.edits).map(([path, text]) => [
      path,
      (list === 'segments' && /^levers\[\d+\]\.segments$/.test(path)) || (list === 'levers' && /^costs\[\d+\]\.levers$/.test(path))
        ? without(text.split(' ')).join(' ')
        : text,
    ]),
  );
  return { ...draft, document: next, edits };
}

const draftedNames = ({ edits }: Draft, list: ListPath): readonly string[] =>
  Object.entries(edits).flatMap(([path, text]) => (path.startsWith(`${list}[`) && path.endsWith('].name') ? [text] : []));

/** A copy under a name of its own; its estimates get numbers of their own, so that they are drawn apart. */
function copyOf(entry: Entry, draft: Draft, { list, index }: EntryPlace): Entry {
  const name = draft.edits[`${list}[${index}].name`] ?? entry.name;
  return { ...unnumbered(entry), ...unused(entriesOf(draft.document, list), name.slice(0, 50), draftedNames(draft, list)) };
}

/** A part of a document whose estimates, however deep, have no numbers yet. */
function unnumbered<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map((entry: unknown) => unnumbered(entry)) as Part;
  if (typeof part !== 'object' || part === null) return part;
  if (isEstimate(part)) return { ...part, number: 0 };
  return Object.fromEntries(Object.entries(part).map(([key, value]: [string, unknown]) => [key, unnumbered(value)])) as Part;
}

const isEstimate = (value: unknown): value is Estimate => typeof value === 'object' && value !== null && 'base' in value;

function withBlock(draft: Draft, block: Block, today: string): Draft {
  const made = {
    complaints: () => zeros(complaintFields, today),
    wordOfMouth: () => zeros(wordOfMouthFields, today),
    serviceLevels: () => ({ classes: [newClass({ id: 'service-class', name: 'Service class' }, today)] }),
    litigation: () => zeros(litigationFields, today),
    brand: () => zeros(brandFields, today),
  }[block]();
  const { document } = draft;
  return { ...draft, document: withNumbers<BusinessCase>({ ...document, inaction: { ...document.inaction, [block]: made } }) };
}

function withoutBlock(draft: Draft, block: Block): Draft {
  const { [block]: _gone, ...inaction } = draft.document.inaction;
  const path = `inaction.${block}`;
  const edits = Object.fromEntries(Object.entries(draft.edits).filter(([key]) => !key.startsWith(`${path}.`)));
  const correlations = draft.document.correlations.filter(
    ({ a, b }) => ![a, b].some((id) => id.startsWith(`${path}.`) || (block === 'serviceLevels' && id.startsWith('inaction.service.'))),
  );
  return { ...draft, document: { ...draft.document, inaction, correlations }, edits };
}

/** Placeholders for the answers; half as much again brings less than half as much more. */
const PLACEHOLDER = { plus50: 1.2, unlimited: 1.5 } as const;

function withResponse(draft: Draft, index: number, wanted: boolean, today: string): Draft {
  const { number: _number, low: _low, base: _base, high: _high, ...provenance } = newEstimate(0, today);
  const levers = draft.document.levers.map((lever, at): Lever => {
    if (at !== index) return lever;
    const { response: _gone, ...bare } = lever;
    return wanted ? { ...bare, response: { ...PLACEHOLDER, ...provenance } } : bare;
  });
  const edits = wanted
    ? draft.edits
    : Object.fromEntries(Object.entries(draft.edits).filter(([path]) => !path.startsWith(`levers[${index}].response`)));
  return { ...draft, document: { ...draft.document, levers }, edits };
}
