import type { MeasuredTenure } from '../../model/document/measured-tenure';

/** A period, a bin or a group: what was seen, and what the fit expects. */
export interface ChartPoint {
  readonly label: string;
  readonly actual: number;
  readonly expected: number;
  /** Foretold: the fit did not see it. */
  readonly foretold?: true;
}

/** Actual against expected, for a picture and for the table beside it. */
export interface ChartData {
  readonly title: string;
  /** What a point stands for: "Week". */
  readonly across: string;
  /** What its height is: "Repeat purchases". */
  readonly up: string;
  readonly percent: boolean;
  readonly expectedName: string;
  readonly points: readonly ChartPoint[];
}

/** What the data give for the case. Nobody vouches for it until a person says so. */
export type Offer = EstimateOffer | TenureOffer;

/** One estimate: the retention of a segment, or the size of a change that keeps customers from leaving. */
export interface EstimateOffer {
  readonly target: 'retention' | 'size';
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly kind: 'measured' | 'experiment';
  readonly comment: string;
}

/** The retention of a segment by year of tenure, with today's customers by year. */
export interface TenureOffer {
  readonly target: 'tenure';
  readonly found: MeasuredTenure;
  /** Where it is another than that of the finding. */
  readonly method?: string;
}

/** What the data say. */
export interface Finding {
  /** How it was found: "BG/NBD". */
  readonly method: string;
  readonly sentences: readonly string[];
  /** What is to be kept in mind. */
  readonly notes: readonly string[];
  readonly chart: ChartData | undefined;
  readonly offers: readonly Offer[];
}
