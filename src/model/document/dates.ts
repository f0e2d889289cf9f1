/** Days between the spreadsheet epoch (serial 0 is 1899-12-30) and 1970-01-01. */
const EPOCH_SERIAL = 25569;
const DAY = 86_400_000;

/** Whether a text is a calendar date YYYY-MM-DD from 1901 to 2199, the range in which every engine counts days alike. */
export function isIsoDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value) && value >= '1901-01-01' && value <= '2199-12-31';
}

/** Serial day number of an ISO date. @example serialOf('2026-01-01') // 46023 */
export const serialOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY + EPOCH_SERIAL;

/** ISO date of a serial day number. */
export const isoOf = (serial: number): string => new Date((serial - EPOCH_SERIAL) * DAY).toISOString().slice(0, 10);

/** EDATE: the serial moved by whole months; a day the target month lacks becomes its last day. */
export function moveMonths(serial: number, months: number): number {
  const date = new Date((Math.trunc(serial) - EPOCH_SERIAL) * DAY);
  const month = date.getUTCMonth() + Math.trunc(months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const moved = Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay));
  return moved / DAY + EPOCH_SERIAL;
}
