import { CURVE_WORDS, type BusinessCase, type Tenure } from '../../model/document/types';
import { isVouched, numberKeys, PROVENANCE_KEYS, type PaneField } from '../form/field';
import { numberText } from '../form/numbers';
import { getAt, type Json } from '../form/path';
import type { Notation } from '../form/separators';
import { allFields, stepsOf, type PaneSection } from '../form/steps';
import { same } from './merge';
import { BLOCKS, LISTS, type ListPath } from './structure';

/** Something in which the form and the sheets of a case are not alike. */
export interface Difference {
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  /** Of what is added or removed, what it is: "segment". */
  readonly noun?: string;
  /** What it is about: "Mobile: Retention". */
  readonly what: string;
  /** As the sheets have it, and as the form has it; empty where an entry as a whole is added, removed or moved. */
  readonly sheet: string;
  readonly form: string;
  /** Where it stands in the form, if it has a field there. */
  readonly path?: string;
}

interface Value {
  readonly field: PaneField;
  readonly what: string;
  readonly path: string;
}

/**
 * In what the form differs from the sheets, in the order of the form.
 *
 * @param sheet the case as its sheets have it
 * @param form the document of the form, of the structure of `outline`; it may have faults
 * @param outline a valid document with the entries of the form
 */
export function differences(sheet: BusinessCase, form: Json, outline: BusinessCase, notation: Notation): Difference[] {
  const before = valuesOf(sheet, sheet as unknown as Json);
  const after = valuesOf(outline, form);
  const changed = [...after].flatMap(([key, value]): Difference[] => {
    const other = before.get(key);
    if (!other) return [];
    const [was, is] = [getAt(sheet as unknown as Json, other.path) as Json, getAt(form, value.path) as Json];
    if (same(was, is)) return [];
    const [from, to] = [textOf(was, value.field, notation), textOf(is, value.field, notation)];
    return [{ kind: 'changed', what: value.what, path: value.path, ...(from === to ? wordsOf(was, is) : { sheet: from, form: to }) }];
  });
  return [
    ...changed,
    ...LISTS.flatMap((list) => entryChanges(sheet, form, list)),
    ...tenureChanges(sheet, outline),
    ...blockChanges(sheet, form),
    ...sheetChanges(sheet, form),
  ];
}

/** Every field of a document by a key that does not depend on the order of entries. */
function valuesOf(outline: BusinessCase, document: Json): Map<string, Value> {
  return new Map(
    stepsOf(outline).flatMap(({ sections }) =>
      sections.flatMap((section) =>
        allFields(section).map((field): [string, Value] => [
          keyOf(field.path, outline),
          { field, path: field.path, what: `${headingOf(section, document)}: ${field.label}` },
        ]),
      ),
    ),
  );
}

const headingOf = (section: PaneSection, document: Json): string =>
  section.entry ? String(getAt(document, `${section.entry.list}[${section.entry.index}].name`) ?? section.title) : section.title;

/** `segments[0].retention` as `segments[mobile].retention`. */
function keyOf(path: string, document: BusinessCase): string {
  const [, list, index, rest] = /^(.+?)\[(\d+)\](.*)$/.exec(path) ?? [];
  if (list === undefined) return path;
  return `${list}[${String(getAt(document as unknown as Json, `${list}[${index}].id`))}]${rest}`;
}

function textOf(value: Json, field: PaneField, notation: Notation): string {
  const shown = (part: Json | undefined): string =>
    typeof part === 'number' && (isVouched(field) || field.type === 'number')
      ? numberText(part, field.style, notation)
      : String(part ?? '');
  if (isVouched(field)) {
    const parts = value as Record<string, Json> | undefined;
    const numbers = numberKeys(field).map((key) => shown(parts?.[key]));
    return new Set(numbers).size === 1 ? (numbers[0] ?? '') : `${numbers[0]} (${numbers.slice(1).join(' to ')})`;
  }
  if (field.type === 'flag') return value === true ? 'yes' : 'no';
  const options = field.type === 'choice' || field.type === 'members' ? field.options : [];
  const named = (part: Json): string => options.find((option) => option.value === part)?.label ?? shown(part);
  return Array.isArray(value) ? value.map(named).join(', ') || 'none' : named(value);
}

/** Numbers are alike; what is said about them is not. */
function wordsOf(was: Json, is: Json): Pick<Difference, 'sheet' | 'form'> {
  const [before, after] = [was, is] as unknown as Record<string, Json>[];
  const keys = PROVENANCE_KEYS.filter((key) => !same(before?.[key] as Json, after?.[key] as Json));
  const said = (of: Record<string, Json> | undefined): string =>
    keys
      .map((key) => (key === 'confirmed' ? (of?.[key] === true ? 'confirmed' : 'unconfirmed') : String(of?.[key] ?? '') || `no ${key}`))
      .join(', ');
  return { sheet: said(before), form: said(after) };
}

type Entries = readonly { readonly id: string; readonly name: string }[];
const entriesAt = (document: Json, list: ListPath): Entries => (getAt(document, list) ?? []) as unknown as Entries;
const NOUNS: Readonly<Record<ListPath, string>> = {
  segments: 'Segment',
  levers: 'Change',
  costs: 'Cost',
  'inaction.serviceLevels.classes': 'Service class',
};

function entryChanges(sheet: BusinessCase, form: Json, list: ListPath): Difference[] {
  const [before, after] = [entriesAt(sheet as unknown as Json, list), entriesAt(form, list)];
  const whole = (kind: Difference['kind'], name: string): Difference => ({
    kind,
    noun: NOUNS[list].toLowerCase(),
    what: `${NOUNS[list]} “${name}”`,
    sheet: '',
    form: '',
  });
  const kept = after.filter(({ id }) => before.some((entry) => entry.id === id));
  const remaining = before.filter(({ id }) => after.some((entry) => entry.id === id));
  return [
    ...after.filter((entry) => !kept.includes(entry)).map(({ name }) => whole('added', name)),
    ...before.filter((entry) => !remaining.includes(entry)).map(({ name }) => whole('removed', name)),
    ...kept.flatMap(({ id, name }, index) => (remaining[index]?.id === id ? [] : [whole('moved', name)])),
  ];
}

/** Segments whose retention has come to depend on tenure, no longer does, or does by other years. */
function tenureChanges(sheet: BusinessCase, form: BusinessCase): Difference[] {
  const words = (tenure: Tenure | undefined): string =>
    tenure === undefined ? 'one rate' : `${CURVE_WORDS[tenure.curve]}, ${tenure.years.length} years`;
  return form.segments.flatMap(({ id, name, tenure }): Difference[] => {
    const before = sheet.segments.find((segment) => segment.id === id);
    const [was, is] = [words(before?.tenure), words(tenure)];
    return !before || was === is ? [] : [{ kind: 'changed', what: `${name}: retention by tenure`, sheet: was, form: is }];
  });
}

const BLOCK_NAMES: Readonly<Record<(typeof BLOCKS)[number], string>> = {
  complaints: 'Complaints',
  wordOfMouth: 'Word of mouth',
  serviceLevels: 'Service levels',
  litigation: 'Litigation',
  brand: 'Brand',
};

function blockChanges({ inaction }: BusinessCase, form: Json): Difference[] {
  return BLOCKS.flatMap((block): Difference[] => {
    const [was, is] = [inaction[block] !== undefined, getAt(form, `inaction.${block}`) !== undefined];
    return was === is ? [] : [{ kind: is ? 'added' : 'removed', what: BLOCK_NAMES[block], sheet: '', form: '' }];
  });
}

function sheetChanges({ sheets }: BusinessCase, form: Json): Difference[] {
  const wanted = (getAt(form, 'sheets') ?? []) as readonly string[];
  const whole = (kind: Difference['kind'], name: string): Difference => ({ kind, what: `Sheet ${name}`, sheet: '', form: '' });
  return [
    ...wanted.filter((name) => !sheets.some((other) => other === name)).map((name) => whole('added', name)),
    ...sheets.filter((name) => !wanted.includes(name)).map((name) => whole('removed', name)),
  ];
}
