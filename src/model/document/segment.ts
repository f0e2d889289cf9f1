import type { Estimate } from './provenance';
import type { Tenure } from './retention-by-tenure';

/** A group of customers that differs from others in what they are worth or how long they stay. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  /** At the start. */
  readonly customers: Estimate;
  /** Contribution margin per customer a year. */
  readonly margin: Estimate;
  /** Share of customers kept over a year, before any drift. */
  readonly retention: Estimate;
  /** Annual growth of the margin per customer. */
  readonly growth: Estimate;
  /** New customers a year, with or without the programme. */
  readonly newCustomers: Estimate;
  /** Cost to win one new customer. */
  readonly acquisitionCost: Estimate;
  /** Retention by year of tenure; where it is given, `retention` is only what one rate for all would be, shown beside it. */
  readonly tenure?: Tenure;
}
