import type { BusinessCase, Lever, LeverKind } from '../document';
import { div, input, type Expr, type Operand } from '../expression';

/** What every section needs to know of the case, looked up once. */
export interface Scope {
  readonly document: BusinessCase;
  readonly currency: string;
  readonly segments: BusinessCase['segments'];
  readonly levers: BusinessCase['levers'];
  /** Levers of some kinds, in the order of the document. */
  of(...kinds: readonly LeverKind[]): readonly Lever[];
}

export const scopeOf = (document: BusinessCase): Scope => ({
  document,
  currency: document.currency,
  segments: document.segments,
  levers: document.levers,
  of: (...kinds) => document.levers.filter(({ kind }) => kinds.includes(kind)),
});

export const PERIODS_PER_YEAR = input('timeline.periodsPerYear');
export const SHIFT = input('timeline.shift');

/** A yearly amount spread evenly over the periods of a year. */
export const perPeriod = (yearly: Operand): Expr => div(yearly, PERIODS_PER_YEAR);

/** An estimate of a segment, lever or cost. */
export const ofSegment = (segment: string, key: string): Expr => input(`segment.${segment}.${key}`);
export const ofLever = (lever: string, key: string): Expr => input(`lever.${lever}.${key}`);
export const ofCost = (cost: string, key: string): Expr => input(`cost.${cost}.${key}`);
/** 1 where a lever works in a segment, otherwise 0. */
export const worksIn = (lever: string, segment: string): Expr => input(`lever.${lever}.in.${segment}`);
