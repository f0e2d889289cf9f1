import { inputIds } from '../document/input-ids';
import { ids } from './ids';
import type { BusinessCase, Estimate } from '../document/types';
import { add, at, div, input, mul, previous, sub, type Expr, type Operand } from '../language/expression';

/** What every section needs to know of the case, looked up once. */
export interface Scope {
  readonly document: BusinessCase;
  readonly currency: string;
  readonly segments: BusinessCase['segments'];
  readonly levers: BusinessCase['levers'];
}

export const scopeOf = (document: BusinessCase): Scope => ({
  document,
  currency: document.currency,
  segments: document.segments,
  levers: document.levers,
});

export const PERIODS_PER_YEAR = input(inputIds.periodsPerYear);
export const SHIFT = input(inputIds.shift);
/** Number of periods: a setting, as it decides which columns there are. */
export const PERIODS = input(inputIds.periods);
/** Months by which every lever and cost comes later. */
export const DELAY = input(inputIds.delay);
/** Spending as a multiple of the plan. */
export const EFFORT = input('effort');
/** The effort that a lever's first answer is about: half as much again. */
export const ASKED = input(inputIds.effortAsked);

/**
 * Customers who pay in a period: those at its end, or with mid-period cash the average of its beginning and its end. The
 * shift is 0 or one half, so that one formula says both.
 */
export const payingOf = (line: string): Expr => add(at(line), mul(sub(previous(line), at(line)), SHIFT));

/** The row of them, for the groups of customers that have one. */
export const paying = (line: string): Expr => at(ids.paying(line));

/** The input that holds the risk adjustment of an estimate: whose confidence nobody stated counts as low. */
export const riskLevel = ({ confidence }: Estimate): string => inputIds.risk(confidence === 'unset' ? 'low' : confidence);

/** A yearly amount spread evenly over the periods of a year. */
export const perPeriod = (yearly: Operand): Expr => div(yearly, PERIODS_PER_YEAR);

/** An estimate of a segment, lever or cost. */
export const ofSegment = (segment: string, key: string): Expr => input(inputIds.segment(segment, key));
export const ofLever = (lever: string, key: string): Expr => input(inputIds.lever(lever, key));
export const ofCost = (cost: string, key: string): Expr => input(inputIds.cost(cost, key));
/** 1 where a lever works in a segment, otherwise 0. */
export const worksIn = (lever: string, segment: string): Expr => input(inputIds.leverIn(lever, segment));
/** What a lever does in a segment in this period: its effect where it works there. */
export const effectIn = (lever: string, segment: string): Expr => mul(at(ids.leverEffect(lever)), worksIn(lever, segment));
