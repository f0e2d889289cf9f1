import type { BusinessCase } from '../document/types';
import type { Ends, Input } from '../document/inputs';
import type { CheckLine, Line } from './line';

/** A business case as lines: what the three readers read. `buildModel` makes it. */
export interface Model {
  readonly case: BusinessCase;
  readonly periods: number;
  /** In the order of the Inputs sheet. */
  readonly inputs: readonly Input[];
  /** In the order of their sheets and rows. */
  readonly lines: readonly Line[];
  readonly checks: readonly CheckLine[];
  /** Which end of each estimate is cautious and which optimistic for this case; found when first asked for. */
  readonly ends: CaseEnds;
}

export interface CaseEnds {
  readonly of: ReadonlyMap<string, Ends>;
  /**
   * Whether the ends were found one at a time, each from the base. False where that did not give cautious NPV <= base NPV
   * <= optimistic NPV, because estimates work through one another, and they had to be found together.
   */
  readonly oneAtATime: boolean;
}
