import type { Estimate } from '../../model/case';

export type Range = readonly [low: number, base: number, high: number];
export type Confidence = Estimate['confidence'];

/** Ways to state an estimate, all dated alike: how an example says who stands behind a number and how sure they are. */
export interface Estimates {
  /** A number counted in data at hand. */
  measured(range: Range, owner: string, source: string, comment: string, confidence?: Confidence): Estimate;
  /** A number somebody answers for because no data give it. */
  judged(range: Range, owner: string, comment: string, confidence?: Confidence): Estimate;
  /** A price somebody was told; judgment all the same until it is contracted. */
  quoted(range: Range, comment: string): Estimate;
  /** A published survey figure: never an effect size, and unconfirmed until the reader edits it. */
  surveyed(range: Range, owner: string, source: string, comment: string): Estimate;
}

export function estimatesOf(date: string): Estimates {
  const estimate = (
    kind: Estimate['kind'],
    [low, base, high]: Range,
    owner: string,
    source: string,
    comment: string,
    confidence: Confidence,
  ): Estimate => ({ low, base, high, kind, confirmed: kind !== 'benchmark', source, date, owner, confidence, comment });
  return {
    measured: (range, owner, source, comment, confidence = 'high') => estimate('measured', range, owner, source, comment, confidence),
    judged: (range, owner, comment, confidence = 'medium') => estimate('judgment', range, owner, 'Judgment', comment, confidence),
    quoted: (range, comment) => estimate('judgment', range, 'Procurement', 'Budget quotation', comment, 'high'),
    surveyed: (range, owner, source, comment) => estimate('benchmark', range, owner, source, comment, 'low'),
  };
}

/** Rounds to a number of decimals, so that a computed example stays readable and does not depend on the platform's last bit. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
