import type { BusinessCase } from './document';
import type { Input } from './inputs';
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
}
