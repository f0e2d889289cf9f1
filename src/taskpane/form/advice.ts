import { failureOf } from '../../render/officejs/error';

/** The problem in a sentence and what to do next; never in Excel's own words. */
export function explain(error: unknown): { readonly problem: string; readonly advice: string } {
  const { problem, advice } = failureOf(error);
  return { problem, advice };
}
