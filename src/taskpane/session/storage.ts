import { CASE_VERSION, type BusinessCase } from '../../model/document/types';
import { STEP_IDS, type StepId } from '../form/steps';
import type { Draft } from './draft';

/** Everything typed that is in no workbook yet. */
export interface Stored {
  readonly format: 1;
  /** Milliseconds since 1970, to tell the newer of two. */
  readonly saved: number;
  readonly start: string;
  readonly step: StepId;
  readonly drafts: Readonly<Record<string, Draft>>;
}

/** A place that keeps one text. */
export interface TextPlace {
  read(): Promise<string | undefined>;
  /** Undefined empties it. */
  write(text: string | undefined): Promise<void>;
}

/** Where drafts live until they are inserted: at hand with every keystroke, in the document itself with every step. */
export class DraftStorage {
  constructor(
    private readonly near: TextPlace,
    private readonly document: TextPlace,
  ) {}

  /** The newer of what the two places hold; what cannot be read counts as nothing. */
  async load(): Promise<Stored | undefined> {
    const texts = await Promise.all([this.near, this.document].map((place) => place.read().catch(() => undefined)));
    const found = texts.flatMap((text) => storedOf(text) ?? []);
    return found.sort((a, b) => b.saved - a.saved)[0];
  }

  /** With every keystroke. */
  keep(stored: Stored): Promise<void> {
    return this.near.write(JSON.stringify(stored));
  }

  /** With every step: then the draft travels with the workbook. */
  async settle(stored: Stored): Promise<void> {
    await this.document.write(JSON.stringify(stored));
  }

  /** After the case was inserted, the workbook's cells are the only truth. */
  async discard(): Promise<void> {
    await Promise.all([this.near.write(undefined), this.document.write(undefined)]);
  }
}

function storedOf(text: string | undefined): Stored | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const stored = JSON.parse(text) as Partial<Stored>;
    const { format, saved, start, step, drafts } = stored;
    const whole = format === 1 && typeof saved === 'number' && typeof start === 'string' && step !== undefined && STEP_IDS.includes(step);
    return whole && Object.values(drafts ?? {}).every(isDraft) ? (stored as Stored) : undefined;
  } catch {
    return undefined;
  }
}

const isDraft = (draft: Partial<Draft>): boolean =>
  (draft.document as Partial<BusinessCase> | undefined)?.version === CASE_VERSION && typeof draft.edits === 'object';
