import type { BusinessCase, ParsedCase } from '../../model/document';
import type { RemovalPlan, UpdatePlan } from '../../render/officejs';
import type { Surroundings } from './draft';
import type { Preview } from './preview';
import type { DraftStorage } from './storage';

/** The business case document, loaded after the pane has been drawn. */
export interface Engine {
  /** The document a case starts from. */
  start(id: string, surroundings: Surroundings): Promise<BusinessCase>;
  parse(document: unknown): ParsedCase;
}

export interface Inserted {
  /** Number of the new set. */
  readonly set: number;
  /** Names of the new sheets, in order. */
  readonly sheets: readonly string[];
  /** Excel calculates the workbook only when told to. */
  readonly manual: boolean;
}

/** Told what is being done and the share of the work that is behind, 0 to 1. */
export type Progress = (step: string, share: number) => void;

/** How an insertion is ended before its end, and told what it waits for. */
export interface InsertControl {
  readonly signal: AbortSignal;
  onWaiting(reason: string | undefined): void;
}

/** What the session needs from outside; tests hand in their own. */
export interface SessionServices {
  engine(): Promise<Engine>;
  /** What a case gives under its three scenarios. */
  preview(checked: BusinessCase): Promise<Preview>;
  insert(checked: BusinessCase, onProgress: Progress, control: InsertControl): Promise<Inserted>;
  /** The case of a set as its sheets have it now. */
  read(set: number): Promise<BusinessCase>;
  /** What it would mean to make the sheets of a set, which say `before`, say `after`. */
  planUpdate(set: number, before: BusinessCase, after: BusinessCase): Promise<UpdatePlan>;
  update(set: number, before: BusinessCase, after: BusinessCase, onProgress: Progress, control: InsertControl): Promise<Inserted>;
  /** `leftover`: taken for an insertion that was cut off. */
  planRemoval(set: number, leftover: boolean): Promise<RemovalPlan>;
  /** Takes a set out of the workbook, if it still is what the plan says. @returns the names of its sheets */
  remove(plan: RemovalPlan, control: InsertControl): Promise<readonly string[]>;
  surroundings(): Surroundings;
  readonly storage: Pick<DraftStorage, 'load' | 'keep' | 'settle' | 'discard'>;
  now(): number;
  /** What went wrong and what to do, in the user's words. */
  explain(error: unknown): { readonly problem: string; readonly advice: string };
}
