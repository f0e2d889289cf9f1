import { describeBounds } from '../core/validate';
import type { BusinessCase, CaseFault } from '../model/case';
import type { PaneField } from './form';
import { numberText } from './numbers';

/** A fault as the pane shows it: at a field, or in the list of what has no field. */
export interface PaneFault {
  /** Path of the input it belongs to; for an estimate in the wrong order, the path of the estimate. */
  readonly path: string;
  readonly sentence: string;
  /** False where the pane has no field for it. */
  readonly here: boolean;
}

const NAMES: Readonly<Record<string, string>> = { low: 'low', base: 'base', high: 'high' };

const HORIZON = 'timeline.periods';
const WITHIN_HORIZON = /^(levers|costs)\[\d+\]\.(start|end)$/;

/** What follows from a horizon that is itself wrong says nothing new. */
const own = (faults: readonly CaseFault[]): readonly CaseFault[] =>
  faults.some(({ path }) => path === HORIZON) ? faults.filter(({ path }) => !WITHIN_HORIZON.test(path)) : faults;

/** The model's faults in the words of the form: labels for paths, per cent where the field shows per cent. */
export const paneFaults = (
  faults: readonly CaseFault[],
  fields: readonly PaneField[],
  document: BusinessCase,
  locale: string,
): PaneFault[] =>
  own(faults).map((fault) => {
    const field = fields.find(({ path }) => fault.path === path || fault.path.startsWith(`${path}.`));
    if (!field) return { path: fault.path, here: false, sentence: fault.message.replace(fault.path, placeName(fault.path, document)) };
    return { path: fault.path, here: true, sentence: sentenceOf(fault, field, locale) };
  });

function sentenceOf(fault: CaseFault, field: PaneField, locale: string): string {
  const end = NAMES[fault.path.slice(field.path.length + 1)];
  const name = end ? `${field.label} (${end})` : field.label;
  const { value } = fault;
  if (value === '') return `${name} is blank: enter ${field.type === 'estimate' ? allowedText(fault, field, locale) : fault.allowed}.`;
  if (field.type !== 'estimate') return fault.message.replace(fault.path, name);
  if (typeof value === 'string') {
    const example = numberText(field.style === 'percent' ? 0.125 : 1234.5, field.style, locale);
    return `${name} must be ${allowedText(fault, field, locale)}, but found "${value}". Write numbers like ${example}.`;
  }
  if (typeof value === 'number')
    return `${name} must be ${allowedText(fault, field, locale)}, but found ${numberText(value, field.style, locale)}.`;
  return `${name}: low must not be above base, and base not above high.`;
}

/** What is allowed, in the unit of the field. */
function allowedText(fault: CaseFault, field: PaneField & { type: 'estimate' }, locale: string): string {
  const { min, max } = field.field.bounds;
  if (min === undefined || max === undefined) return field.style === 'percent' ? describeBounds(field.field.bounds) : fault.allowed;
  const unit = field.style === 'percent' ? 'a percentage' : 'a number';
  return `${unit} from ${numberText(min, field.style, locale)} to ${numberText(max, field.style, locale)}`;
}

/** `costs[1].end` as "Coaches and editors, end". */
function placeName(path: string, document: BusinessCase): string {
  const match = /^(segments|levers|costs)\[(\d+)\]\.(.+)$/.exec(path);
  if (!match) return path === '' ? 'The case' : path;
  const [, list, index, rest] = match;
  const entry = document[list as 'segments' | 'levers' | 'costs'][Number(index)];
  return `${entry?.name ?? list}, ${rest}`;
}
