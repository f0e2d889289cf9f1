import { LAST_SHOWN_TRIAL } from '../../model/document/inputs';
import { seedBounds, trialsBounds } from '../../model/simulation/trial-range';
import { numberText, readNumber } from '../form/numbers';
import type { Notation } from '../form/separators';

/** What is asked of an analysis, as typed. */
export interface Question {
  readonly trials: string;
  readonly seed: string;
  /** Blank where nobody has said. */
  readonly pilotCost: string;
}
export type QuestionPart = keyof Question;

/** Most trials that a pane calculates: more is for the terminal. */
const MOST = 1_000_000;

interface Rule {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly blank: boolean;
}

const RULES: Readonly<Record<QuestionPart, Rule>> = {
  trials: { name: 'Trials', least: trialsBounds.min ?? 2, most: MOST, whole: true, blank: false },
  seed: { name: 'Seed', least: seedBounds.min ?? 0, most: seedBounds.max ?? MOST, whole: true, blank: false },
  pilotCost: { name: 'Cost of a pilot per customer', least: 0, most: 1e9, whole: false, blank: true },
};

const TRIAL: Rule = { name: 'Trial', least: 1, most: LAST_SHOWN_TRIAL, whole: true, blank: false };

export const FIRST_QUESTION: Question = { trials: '10000', seed: '0', pilotCost: '' };

/** The numbers of a question, or a sentence for each part that is none. */
export type ReadQuestion =
  | { readonly ok: true; readonly trials: number; readonly seed: number; readonly pilotCost: number | undefined }
  | { readonly ok: false; readonly faults: Readonly<Partial<Record<QuestionPart, string>>> };

export function readQuestion(question: Question, notation: Notation): ReadQuestion {
  const read = (part: QuestionPart) => partOf(question[part], RULES[part], notation);
  const [trials, seed, pilotCost] = [read('trials'), read('seed'), read('pilotCost')];
  if (typeof trials === 'number' && typeof seed === 'number' && typeof pilotCost !== 'string') return { ok: true, trials, seed, pilotCost };
  const faults = Object.entries({ trials, seed, pilotCost }).filter(([, found]) => typeof found === 'string');
  return { ok: false, faults: Object.fromEntries(faults) as Partial<Record<QuestionPart, string>> };
}

/** The number of a trial that a workbook can show, or a sentence why it is none. */
export const readTrial = (text: string, notation: Notation): number | string => partOf(text, TRIAL, notation) ?? '';

export const trialText = (trial: number, notation: Notation): string => numberText(trial, 'number', notation);

function partOf(text: string, { name, least, most, whole, blank }: Rule, notation: Notation): number | string | undefined {
  if (text.trim() === '' && blank) return undefined;
  const said = (value: number): string => numberText(value, 'number', notation);
  const allowed = `${whole ? 'a whole number' : 'a number'} from ${said(least)} to ${said(most)}`;
  const reading = readNumber(text, 'number', notation);
  if (!reading) return `${name} must be ${allowed}, but found “${text}”.`;
  const { value, instead } = reading;
  if (instead !== undefined)
    return `${name} “${text}” can be ${said(value)} or ${said(instead)}: write it without separators of thousands.`;
  const fits = value >= least && value <= most && (!whole || Number.isInteger(value));
  return fits ? value : `${name} must be ${allowed}, but found ${said(value)}.`;
}
