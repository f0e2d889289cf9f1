/** The length of one period of a timeline. */
export type PeriodLength = 'month' | 'quarter' | 'year';

export const PERIODS_PER_YEAR: Readonly<Record<PeriodLength, number>> = { month: 12, quarter: 4, year: 1 };
