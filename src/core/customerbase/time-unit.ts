/** The unit in which frequency models count time. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** Days in one unit; a month is a twelfth of 365.25 days, so that all months are equal and twelve make a year. */
export const DAYS_IN: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };

export const TIME_UNITS = Object.keys(DAYS_IN) as readonly TimeUnit[];
