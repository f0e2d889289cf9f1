import type { PeriodLength } from '../../core/units';
import type { BusinessCase } from '../../model/document/types';
import { belongs, isVouched, numberKeys, PROVENANCE_KEYS, type NumbersField, type SingleField } from '../form/field';
import { numberText, readNumber, type NumberStyle } from '../form/numbers';
import { getAt, setAt, type Json } from '../form/path';
import type { Notation } from '../form/separators';
import { fieldsOf, stepsOf } from '../form/steps';
import { isProvenancePath, statementsOf, statementValue, unvouched, vouchesPath, vouchKey } from './provenance';
import { merged } from './merge';
import { movedEnd } from './range-ends';
import { monthsOf } from './new-entry';

/** A business case in the making: the document it started from, and what was typed over it, by path. */
export interface Draft {
  readonly document: BusinessCase;
  readonly edits: Readonly<Record<string, string>>;
  /** Its structure is no longer that of the start. */
  readonly touched?: boolean;
  /** Of a case in the workbook: what its sheets said when they were last read. */
  readonly sheet?: BusinessCase;
}

/** Where and when the person works: what the reading of typed text depends on. */
export interface Surroundings {
  readonly notation: Notation;
  /** ISO date. */
  readonly today: string;
}

/** The draft of a case in the workbook after its sheets were read again: what changed there shows in the form, what was typed stays. */
export function followed(draft: Draft, sheet: BusinessCase): Draft {
  const [base, mine, theirs] = [draft.sheet ?? draft.document, draft.document, sheet] as unknown as [Json, Json, Json];
  return { ...draft, document: merged(base, mine, theirs) as unknown as BusinessCase, sheet };
}

const PERIOD_LENGTH = 'timeline.periodLength';
const PERIODS = 'timeline.periods';

/**
 * The draft with one text typed. A new period length shows the same span of time in it, so a count of the old one is
 * dropped; something said about a number is noted with the number it is about.
 */
export function edit(draft: Draft, path: string, text: string, surroundings: Surroundings): Draft {
  const kept = Object.entries(draft.edits).filter(([other]) => path !== PERIOD_LENGTH || other !== PERIODS);
  const edits = { ...Object.fromEntries(kept), [path]: text };
  const field = isProvenancePath(path) ? vouchedFieldAt(draft.document, path) : undefined;
  if (!field) return { ...draft, edits };
  const about = vouchKey(field, getAt(documentOf(draft, surroundings), field.path) as Record<string, unknown>);
  const stale = draft.edits[vouchesPath(field.path)] !== undefined && draft.edits[vouchesPath(field.path)] !== about;
  // What was said about another number is not said about this one.
  if (stale) for (const key of PROVENANCE_KEYS) if (`${field.path}.${key}` !== path) delete edits[`${field.path}.${key}`];
  return { ...draft, edits: { ...edits, [vouchesPath(field.path)]: about } };
}

/**
 * The draft with several texts typed, numbers before what is said about them: the same as one after the other, but the document is made
 * up once, so that a press on a button does not hold the pane up.
 */
export function editAll(draft: Draft, texts: Readonly<Record<string, string>>, surroundings: Surroundings): Draft {
  const entries = Object.entries(texts);
  const numbered = entries
    .filter(([path]) => !isProvenancePath(path))
    .reduce((before, [path, text]) => edit(before, path, text, surroundings), draft);
  const said = entries.filter(([path]) => isProvenancePath(path));
  if (said.length === 0) return numbered;
  const fields = fieldsOf(stepsOf(draft.document)).filter(isVouched);
  const document = documentOf(numbered, surroundings);
  const edits = { ...numbered.edits };
  for (const field of fields.filter((candidate) => said.some(([path]) => belongs(path, candidate)))) {
    const about = vouchKey(field, getAt(document, field.path) as Record<string, unknown>);
    const before = edits[vouchesPath(field.path)];
    if (before !== undefined && before !== about) for (const key of PROVENANCE_KEYS) delete edits[`${field.path}.${key}`];
    edits[vouchesPath(field.path)] = about;
  }
  return { ...numbered, edits: { ...edits, ...Object.fromEntries(said) } };
}

/** The draft in which what was said about the number before holds for the present one too. */
export function reaffirm(draft: Draft, field: NumbersField, surroundings: Surroundings): Draft {
  const about = vouchKey(field, getAt(documentOf(draft, surroundings), field.path) as Record<string, unknown>);
  return { ...draft, edits: { ...draft.edits, [vouchesPath(field.path)]: about } };
}

const vouchedFieldAt = (document: BusinessCase, path: string): NumbersField | undefined =>
  fieldsOf(stepsOf(document)).find((field): field is NumbersField => isVouched(field) && belongs(path, field));

/** The document in the period length that was chosen: the same span of time, rounded to whole periods. The edits are laid over it. */
export function rebased({ document, edits }: Draft): BusinessCase {
  const { timeline } = document;
  const periodLength = (edits[PERIOD_LENGTH] ?? timeline.periodLength) as PeriodLength;
  if (periodLength === timeline.periodLength) return document;
  const one = monthsOf({ ...timeline, periodLength, periods: 1 });
  return { ...document, timeline: { ...timeline, periodLength, periods: Math.max(1, Math.round(monthsOf(timeline) / one)) } };
}

/** The text of a field, or of a part of one: what was typed, else what the document of the draft says. */
export function shownText(draft: Draft, result: Json, path: string, style: NumberStyle, notation: Notation): string {
  const typed = draft.edits[path];
  if (typed !== undefined && (!isProvenancePath(path) || stillSaid(draft, result, path))) return typed;
  const value = getAt(result, path);
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'number' ? numberText(value, style, notation) : String(value ?? '');
}

/** Whether what was said about a number is about the one that stands there now. */
function stillSaid(draft: Draft, result: Json, path: string): boolean {
  const field = vouchedFieldAt(draft.document, path);
  if (!field) return true;
  return draft.edits[vouchesPath(field.path)] === vouchKey(field, getAt(result, field.path) as Record<string, unknown>);
}

/**
 * The document that the draft stands for, not yet checked: a text that is no number, or that may be one of two numbers,
 * stays a text, for `parseCase` to refuse.
 */
export function documentOf(draft: Draft, surroundings: Surroundings): Json {
  const base = rebased(draft);
  const result = structuredClone(base) as unknown as Json;
  for (const field of fieldsOf(stepsOf(base))) {
    if (isVouched(field)) writeNumbers(result, draft, base, field, surroundings);
    else writeSingle(result, draft, field, surroundings);
  }
  if (draft.edits['sheets'] !== undefined) setAt(result, 'sheets', membersOf(draft.edits['sheets']));
  if (draft.edits['scenario'] !== undefined) setAt(result, 'scenario', draft.edits['scenario']);
  followHorizon(result, draft, base);
  return result;
}

const membersOf = (text: string): string[] => text.split(' ').filter((id) => id !== '');

/** The number a text stands for, or the text itself where that is not settled. */
export function settled(text: string, style: NumberStyle, notation: Notation): number | string {
  const reading = readNumber(text, style, notation);
  return reading === undefined || reading.instead !== undefined ? text : reading.value;
}

function writeSingle(result: Json, { edits }: Draft, field: SingleField, { notation }: Surroundings): void {
  const typed = edits[field.path];
  if (typed === undefined) return;
  switch (field.type) {
    case 'number':
      return setAt(result, field.path, settled(typed, field.style, notation));
    case 'members':
      return setAt(result, field.path, membersOf(typed));
    case 'flag':
      return setAt(result, field.path, typed === 'true');
    case 'text':
    case 'choice':
    case 'date':
      return setAt(result, field.path, typed.trim());
  }
}

function writeNumbers(result: Json, { edits }: Draft, base: BusinessCase, field: NumbersField, { notation, today }: Surroundings): void {
  const before = getAt(base as unknown as Json, field.path) as Record<string, unknown>;
  const now: Record<string, Json> = {};
  for (const key of numberKeys(field)) {
    const typed = edits[`${field.path}.${key}`];
    if (typed !== undefined) now[key] = settled(typed, field.style, notation);
    else if (key !== 'base' && field.type === 'estimate' && typeof now['base'] === 'number')
      // The base comes first: ends that nobody typed go with it.
      now[key] = movedEnd(before[key] as number, before['base'] as number, now['base'], field.bounds);
    else now[key] = before[key] as number;
  }
  for (const [key, value] of Object.entries(now)) setAt(result, `${field.path}.${key}`, value);
  const key = vouchKey(field, now);
  const vouched = key === vouchKey(field, before) ? {} : unvouched(field, before, today, notation);
  const said = edits[vouchesPath(field.path)] === key ? statementsOf(field.path, edits) : {};
  for (const [part, value] of Object.entries(vouched)) setAt(result, `${field.path}.${part}`, value as Json);
  for (const part of PROVENANCE_KEYS) {
    const text = said[part];
    if (text !== undefined) setAt(result, `${field.path}.${part}`, statementValue(part, text));
  }
}

/** Whether the ends of an estimate went with a base that was typed, in proportion. */
export function wentAlong({ edits }: Draft, { path, type }: NumbersField, result: Json): boolean {
  if (type !== 'estimate' || edits[`${path}.base`] === undefined) return false;
  if (edits[`${path}.low`] !== undefined && edits[`${path}.high`] !== undefined) return false;
  const { low, high, base } = getAt(result, path) as Record<string, unknown>;
  return typeof base === 'number' && low !== high;
}

/** What was said about an estimate's earlier number, if it lapsed. */
export function lapsed(draft: Draft, field: NumbersField, result: Json): boolean {
  const about = draft.edits[vouchesPath(field.path)];
  return about !== undefined && about !== vouchKey(field, getAt(result, field.path) as Record<string, unknown>);
}

/** Running costs last at most to the horizon; those that lasted to its end last to the new one. Starts beyond it are left for the check. */
function followHorizon(result: Json, { edits }: Draft, base: BusinessCase): void {
  const periods = getAt(result, PERIODS);
  if (typeof periods !== 'number' || !Number.isInteger(periods) || periods < 1) return;
  const before = monthsOf(base.timeline);
  const months = monthsOf({ ...base.timeline, periods });
  base.costs.forEach((cost, index) => {
    if (cost.kind === 'oneOff' || edits[`costs[${index}].end`] !== undefined) return;
    const start = getAt(result, `costs[${index}].start`);
    if (typeof start !== 'number') return;
    const end = cost.end >= before ? months : Math.min(cost.end, months);
    setAt(result, `costs[${index}].end`, Math.max(start + 1, end));
  });
}
