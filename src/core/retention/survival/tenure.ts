/** Units in which tenure is counted: calendar units, so that a contract of a year ends after one year in leap years too. */
export const TENURE_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type TenureUnit = (typeof TENURE_UNITS)[number];

const MONTHS_IN: Readonly<Partial<Record<TenureUnit, number>>> = { month: 1, quarter: 3, year: 12 };
const EPOCH_SERIAL = 25569;
const DAY_IN_MS = 86_400_000;

/**
 * Units completed between two days (Excel's serial numbers), and whether the last one ended on the very day.
 * A month is complete on the same day of a later month; from the 31st, on the first day after a shorter month.
 */
export function completedUnits(from: number, to: number, unit: TenureUnit): { readonly units: number; readonly exact: boolean } {
  const months = MONTHS_IN[unit];
  if (months === undefined) {
    const units = (to - from) / (unit === 'week' ? 7 : 1);
    return { units: Math.floor(units), exact: Number.isInteger(units) };
  }
  const start = calendarDay(from);
  const end = calendarDay(to);
  const days = end.day - start.day;
  const between = end.month - start.month - (days < 0 ? 1 : 0);
  return { units: Math.floor(between / months), exact: days === 0 && between % months === 0 };
}

interface CalendarDay {
  /** Months since the year 0. */
  readonly month: number;
  readonly day: number;
}

/** Customers share few days: each is looked up in the calendar once. */
const calendar = new Map<number, CalendarDay>();
const MOST_DAYS = 100_000;

function calendarDay(serial: number): CalendarDay {
  const known = calendar.get(serial);
  if (known) return known;
  const date = new Date((serial - EPOCH_SERIAL) * DAY_IN_MS);
  const found = { month: date.getUTCFullYear() * 12 + date.getUTCMonth(), day: date.getUTCDate() };
  if (calendar.size < MOST_DAYS) calendar.set(serial, found);
  return found;
}

/** A customer's time: the period of tenure in which he was lost, or the periods through which he was seen to stay. */
export interface Lifetime {
  readonly periods: number;
  readonly lost: boolean;
}

/**
 * Lifetime of a customer who started on one day and left on another, looked at on the last day observed.
 *
 * Only whole periods that could be seen count: a customer lost in a period which those who started with him have not completed either
 * is taken as staying until its start. Counting him would overstate churn, because the ones who stay do not count for that period yet.
 *
 * @param end undefined where the customer is still there
 */
export function lifetime(start: number, end: number | undefined, asOf: number, unit: TenureUnit): Lifetime {
  const seen = completedUnits(start, asOf, unit).units;
  if (end === undefined || end > asOf) return { periods: seen, lost: false };
  const { units, exact } = completedUnits(start, end, unit);
  const period = Math.max(1, exact ? units : units + 1);
  return period <= seen ? { periods: period, lost: true } : { periods: seen, lost: false };
}
