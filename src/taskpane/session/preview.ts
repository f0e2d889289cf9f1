import type { Scenario } from '../../model/document';

/** Headline figures of one scenario, as the model gives them. */
export interface Headline {
  /** In the currency of the case. */
  readonly npv: number;
  /** A ratio; 0 where there are no costs. */
  readonly roi: number;
  /** Years; NOT_REACHED where the outlay does not come back within the horizon. */
  readonly payback: number;
  readonly customersKept: number;
  /** Length of the horizon in years: what a payback that is not reached lies beyond. */
  readonly horizon: number;
}

export type Preview = Readonly<Record<Scenario, Headline>>;

/** What stands for a payback that is not reached, in the model and in the cell. */
export const NOT_REACHED = -1;
