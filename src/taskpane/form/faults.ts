import { describeBounds } from '../../core/validate';
import type { BusinessCase, CaseFault } from '../../model/document';
import { belongs, isVouched, type NumbersField, type PaneField } from './field';
import { numberText, readNumber } from './numbers';
import type { Notation } from './separators';

/** A fault as the pane shows it: at a field, or in the list of what has no field. */
export interface PaneFault {
  /** Path of the input it belongs to; for an estimate in the wrong order, the path of the estimate. */
  readonly path: string;
  readonly sentence: string;
  /** The entry of the case it is in, by name; empty for the case as a whole. */
  readonly entry: string;
  /** False where the pane has no field for it. */
  readonly here: boolean;
}

const PART_NAMES: Readonly<Record<string, string>> = {
  low: 'low',
  base: 'base',
  high: 'high',
  plus50: 'with half as much again',
  unlimited: 'with unlimited money',
};

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
  notation: Notation,
): PaneFault[] =>
  own(faults).map((fault) => {
    const field = fields.find((candidate) => belongs(fault.path, candidate));
    const entry = entryName(fault.path, document);
    if (!field) return { path: fault.path, entry, here: false, sentence: fault.message.replace(fault.path, placeName(fault.path)) };
    return { path: fault.path, entry, here: true, sentence: sentenceOf(fault, field, notation) };
  });

function sentenceOf(fault: CaseFault, field: PaneField, notation: Notation): string {
  const part = PART_NAMES[fault.path.slice(field.path.length + 1)];
  const name = part ? `${field.label} (${part})` : field.label;
  const { value } = fault;
  const style = isVouched(field) || field.type === 'number' ? field.style : undefined;
  if (style !== undefined && typeof value === 'string') {
    const reading = readNumber(value, style, notation);
    if (reading?.instead !== undefined) {
      const [read, instead] = [reading.value, reading.instead].map((number) => numberText(number, style, notation));
      return `${name}: say whether "${value}" is ${read} or ${instead}.`;
    }
  }
  if (value === '') return `${name} is blank: enter ${isVouched(field) ? allowedText(fault, field, notation) : fault.allowed}.`;
  if (!isVouched(field)) return fault.message.replace(fault.path, name);
  if (typeof value === 'string') {
    const example = numberText(field.style === 'percent' ? 0.125 : 1234.5, field.style, notation);
    return `${name} must be ${allowedText(fault, field, notation)}, but found "${value}". Write numbers like ${example}.`;
  }
  if (typeof value === 'number')
    return `${name} must be ${allowedText(fault, field, notation)}, but found ${numberText(value, field.style, notation)}.`;
  return `${name}: low must not be above base, and base not above high.`;
}

/** What is allowed, in the unit of the field. */
function allowedText(fault: CaseFault, field: NumbersField, notation: Notation): string {
  const { min, max } = field.bounds;
  if (min === undefined || max === undefined)
    return field.style === 'percent' && field.type === 'estimate' ? describeBounds(field.bounds) : fault.allowed;
  const unit = field.style === 'percent' ? 'a percentage' : 'a number';
  return `${unit} from ${numberText(min, field.style, notation)} to ${numberText(max, field.style, notation)}`;
}

const ENTRY = /^(segments|levers|costs)\[(\d+)\]\.(.+)$/;

/** `costs[1].end` as "Coaches and editors". */
function entryName(path: string, document: BusinessCase): string {
  const [, list, index] = ENTRY.exec(path) ?? [];
  return list === undefined ? '' : (document[list as 'segments' | 'levers' | 'costs'][Number(index)]?.name ?? '');
}

/** What a fault without a field is about. */
const placeName = (path: string): string => (path === '' ? 'The case' : (ENTRY.exec(path)?.[3] ?? path));
