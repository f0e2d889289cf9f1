import type { Estimate } from './provenance';

/** How retention may depend on tenure: given year by year, or by the parameters of a fitted curve. */
export const TENURE_CURVES = ['table', 'shifted-beta-geometric', 'beta-discrete-weibull'] as const;

/** The curves in words. */
export const CURVE_WORDS: Readonly<Record<Tenure['curve'], string>> = {
  table: 'table',
  'shifted-beta-geometric': 'shifted beta-geometric',
  'beta-discrete-weibull': 'beta-discrete-Weibull',
};

/** The most years of tenure that a segment tells apart. */
export const MOST_TENURE_YEARS = 12;

/**
 * Retention by year of tenure, in place of one rate for all. The last of the years stands for all later ones, too. Today's
 * customers are spread over the years as `customers` says, by whatever unit it counts; the segment says how many they are.
 */
export type Tenure = TenureTable | ShiftedBetaGeometricTenure | BetaDiscreteWeibullTenure;

interface OfYear {
  /** Of today's customers, those in this year of tenure: a count or a share, only the proportions matter. */
  readonly customers: Estimate;
}

/** A rate for every year, as a cohort table shows it. */
export interface TenureTable {
  readonly curve: 'table';
  /** From the first on, 1 to 12; the retention of the last holds for all later ones. */
  readonly years: readonly (OfYear & {
    /** Share of those who begin this year of tenure who are there when it ends. */
    readonly retention: Estimate;
  })[];
}

/** Retention of year k = (beta + k - 1) / (alpha + beta + k - 1), Fader & Hardie (2007), as SBG_FIT finds it. */
export interface ShiftedBetaGeometricTenure {
  readonly curve: 'shifted-beta-geometric';
  readonly alpha: Estimate;
  readonly beta: Estimate;
  readonly years: readonly OfYear[];
}

/** S(t) = B(gamma, delta + t^c) / B(gamma, delta), Fader et al. (2018), as BDW_FIT finds it; retention of year k = S(k) / S(k - 1). */
export interface BetaDiscreteWeibullTenure {
  readonly curve: 'beta-discrete-weibull';
  readonly gamma: Estimate;
  readonly delta: Estimate;
  readonly c: Estimate;
  readonly years: readonly OfYear[];
}

/** The parameters of a curve by their names; none of a table. */
export function parametersOf(tenure: Tenure): Readonly<Record<string, Estimate>> {
  switch (tenure.curve) {
    case 'table':
      return {};
    case 'shifted-beta-geometric':
      return { alpha: tenure.alpha, beta: tenure.beta };
    case 'beta-discrete-weibull':
      return { gamma: tenure.gamma, delta: tenure.delta, c: tenure.c };
  }
}

/** A year of tenure in words: the last one stands for all later ones, too. */
export const yearWords = (year: number, years: number): string => (year < years ? `year ${year}` : `year ${year} or later`);
