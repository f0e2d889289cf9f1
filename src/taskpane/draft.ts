import { PERIODS_PER_YEAR, type PeriodLength } from '../core/units';
import type { BusinessCase, Estimate } from '../model/case';
import { ENDS, sectionsOf, type EstimateField, type PaneField } from './form';
import { numberText, readNumber, separatorsOf } from './numbers';
import { getAt, setAt, type Json } from './path';

/** A business case in the making: the document it started from, and what was typed over it, by path. */
export interface Draft {
  readonly document: BusinessCase;
  readonly edits: Readonly<Record<string, string>>;
}

/** Where and when the person works: what the reading of typed text depends on. */
export interface Surroundings {
  /** BCP 47. */
  readonly locale: string;
  /** ISO date. */
  readonly today: string;
}

const PERIOD_LENGTH = 'timeline.periodLength';
const PERIODS = 'timeline.periods';
const isPeriodCount = (path: string): boolean => path === PERIODS || path.endsWith('.ramp');

/** The draft with one text typed. A new period length shows the same span of time in it, so counts of the old one are dropped. */
export function edit(draft: Draft, path: string, text: string): Draft {
  const kept =
    path === PERIOD_LENGTH ? Object.entries(draft.edits).filter(([other]) => !isPeriodCount(other)) : Object.entries(draft.edits);
  return { ...draft, edits: { ...Object.fromEntries(kept), [path]: text } };
}

/** The document in the period length that was chosen. The form and the edits are laid over this one. */
export function rebased({ document, edits }: Draft): BusinessCase {
  const length = edits[PERIOD_LENGTH] as PeriodLength | undefined;
  return length === undefined || length === document.timeline.periodLength ? document : inPeriods(document, length);
}

/** The same case with its time counted in periods of another length; spans that do not divide are rounded to the nearest. */
export function inPeriods(document: BusinessCase, periodLength: PeriodLength): BusinessCase {
  const factor = PERIODS_PER_YEAR[periodLength] / PERIODS_PER_YEAR[document.timeline.periodLength];
  const span = (periods: number): number => Math.round(periods * factor);
  const first = (period: number): number => (period === 0 ? 0 : 1 + Math.floor((period - 1) * factor));
  const periods = Math.max(1, span(document.timeline.periods));
  const last = (period: number): number => Math.min(periods, Math.max(1, span(period)));
  const decayed = (rate: number): number => 1 - (1 - rate) ** (1 / factor);
  return {
    ...document,
    timeline: { ...document.timeline, periodLength, periods },
    levers: document.levers.map((lever) => ({
      ...lever,
      start: first(lever.start),
      ramp: lever.ramp === 0 ? 0 : Math.max(1, span(lever.ramp)),
      decay: { ...lever.decay, low: decayed(lever.decay.low), base: decayed(lever.decay.base), high: decayed(lever.decay.high) },
    })),
    costs: document.costs.map((cost) =>
      cost.kind === 'oneOff'
        ? { ...cost, start: first(cost.start) }
        : {
            ...cost,
            start: first(cost.start),
            end: Math.max(first(cost.start), last(cost.end)),
            ramp: cost.ramp === 0 ? 0 : Math.max(1, span(cost.ramp)),
          },
    ),
  };
}

/** The text of a field as it is to be shown: what was typed, else what the document says. */
export function shownText(draft: Draft, base: BusinessCase, field: PaneField, path: string, locale: string): string {
  const typed = draft.edits[path];
  if (typed !== undefined) return typed;
  const followed = field.type === 'estimate' && follows(base, field, draft.edits) ? draft.edits[`${field.path}.base`] : undefined;
  if (followed !== undefined) return followed;
  const value = getAt(base as unknown as Json, path);
  return typeof value === 'number' ? numberText(value, field.type === 'estimate' ? field.style : 'number', locale) : String(value ?? '');
}

/** Whether low and high go with the base: where the document gives a single value and nobody opened a range. */
function follows(base: BusinessCase, { path }: EstimateField, edits: Draft['edits']): boolean {
  const { low, high } = getAt(base as unknown as Json, path) as unknown as Estimate;
  return low === high && edits[`${path}.low`] === undefined && edits[`${path}.high`] === undefined;
}

/**
 * The document that the draft stands for, not yet checked: a text that is no number stays a text, for `parseCase` to refuse.
 * Estimates that were changed say so, because the source of the old numbers does not vouch for the new ones.
 */
export function documentOf(draft: Draft, { locale, today }: Surroundings): Json {
  const base = rebased(draft);
  const separators = separatorsOf(locale);
  const result = structuredClone(base) as unknown as Json;
  for (const field of sectionsOf(base).flatMap(({ fields }) => fields)) {
    if (field.type === 'estimate') {
      const changed = changedEnds(draft, base, field);
      for (const end of Object.keys(changed))
        setAt(result, `${field.path}.${end}`, readNumber(changed[end] ?? '', field.style, separators) ?? changed[end] ?? '');
      if (Object.keys(changed).length > 0) signChange(result, base, field, { locale, today });
      continue;
    }
    const typed = draft.edits[field.path];
    if (typed === undefined) continue;
    setAt(result, field.path, field.type === 'whole' ? (readNumber(typed, 'number', separators) ?? typed) : typed.trim());
  }
  followHorizon(result, base);
  return result;
}

function changedEnds({ edits }: Draft, base: BusinessCase, field: EstimateField): Record<string, string> {
  const typedBase = edits[`${field.path}.base`];
  const changed: Record<string, string> = {};
  for (const end of ENDS) {
    const typed = edits[`${field.path}.${end}`] ?? (follows(base, field, edits) ? typedBase : undefined);
    if (typed !== undefined) changed[end] = typed;
  }
  return changed;
}

function signChange(result: Json, base: BusinessCase, { path, style }: EstimateField, { locale, today }: Surroundings): void {
  const old = getAt(base as unknown as Json, path) as unknown as Estimate;
  const now = getAt(result, path) as unknown as Estimate;
  if (ENDS.every((end) => old[end] === now[end])) return;
  const was = ENDS.map((end) => numberText(old[end], style, locale)).join(', ');
  const from = old.source === '' ? '' : ` (${old.source})`;
  setAt(result, `${path}.kind`, 'judgment');
  setAt(result, `${path}.confirmed`, true);
  setAt(result, `${path}.source`, 'Entered in the pane');
  setAt(result, `${path}.date`, today);
  setAt(result, `${path}.comment`, `Replaces ${was}${from}.`.slice(0, 500));
}

/** Running costs last at most to the horizon; those that lasted to its end last to the new one. Starts beyond it are left for the check. */
function followHorizon(result: Json, base: BusinessCase): void {
  const periods = getAt(result, PERIODS);
  if (typeof periods !== 'number' || !Number.isInteger(periods) || periods < 1) return;
  base.costs.forEach((cost, index) => {
    if (cost.kind === 'oneOff') return;
    const end = cost.end === base.timeline.periods ? periods : Math.min(cost.end, periods);
    setAt(result, `costs[${index}].end`, Math.max(cost.start, end));
  });
}
