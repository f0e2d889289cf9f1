import type { Scenario } from '../model/case';

/** Headline figures of one scenario. */
export interface Headline {
  readonly npv: number;
  /** Undefined where there are no costs to relate the benefits to. */
  readonly roi: number | undefined;
  /** Years; undefined where it is not reached. */
  readonly payback: number | undefined;
  readonly customersKept: number;
}

export type Preview = Readonly<Record<Scenario, Headline>>;
