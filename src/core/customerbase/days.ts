/** Excel's serial number of 1970-01-01 in the 1900 date system. */
const EPOCH_SERIAL = 25569;
const DAY_IN_MS = 86_400_000;
/** 2099-12-31: a later date in a table of transactions is a typing error. */
const LAST_SERIAL = 73_050;

/** Why a cell is not a date, with what to do. */
export interface NotADate {
  readonly reason: string;
}

const fromParts = (year: number, month: number, day: number): number | NotADate => {
  const time = Date.UTC(year, month - 1, day);
  const check = new Date(time);
  const exists = check.getUTCFullYear() === year && check.getUTCMonth() === month - 1 && check.getUTCDate() === day;
  if (!exists) return { reason: 'there is no such day' };
  return fromSerial(time / DAY_IN_MS + EPOCH_SERIAL);
};

const fromSerial = (serial: number): number | NotADate => {
  if (!(serial >= 1)) return { reason: 'it is before 1900: give a date, or Excel’s number of one' };
  if (serial >= LAST_SERIAL + 1) return { reason: 'it is after 2099: correct the year' };
  return Math.floor(serial);
};

/** Numbers that are dates written without separators, 19970101: far beyond Excel's last serial number. */
const COMPACT_FROM = 19_000_101;
const COMPACT_TO = 99_991_231;

const fromCompact = (digits: number): number | NotADate =>
  fromParts(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100);

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/**
 * The day of a transaction as Excel's serial number, whole: times of day are cut off.
 *
 * Takes serial numbers, 19970101 as a number or text, 1997-01-31 (also with slashes, dots or a time behind it) and
 * 31.1.1997. Text such as 03/04/1997 is refused, because it is two different days on the two sides of the Atlantic.
 *
 * @returns the serial number, or the reason why there is none
 * @example dayOf('1997-01-01') // 35431
 */
export function dayOf(cell: string | number): number | NotADate {
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= COMPACT_FROM && cell <= COMPACT_TO) return fromCompact(cell);
    return Number.isFinite(cell) ? fromSerial(cell) : { reason: 'it is not finite' };
  }
  const text = cell.trim();
  if (/^\d{8}$/.test(text)) return fromCompact(Number(text));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return fromParts(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dotted = DOTTED.exec(text);
  if (dotted) return fromParts(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  if (SLASHED.test(text)) return { reason: 'day and month cannot be told apart: write it as 1997-01-31 or turn the column into dates' };
  return { reason: 'it is not a date: write it as 1997-01-31 or turn the column into dates' };
}

/** 1997-01-01 from Excel's serial number. */
export const isoDate = (serial: number): string => new Date((serial - EPOCH_SERIAL) * DAY_IN_MS).toISOString().slice(0, 10);
