import type { CellValue } from '../../office-host';
import { CellType, type UniverCell } from '../univer/univer-cells';

/** What becomes of a value that is written into a cell, as when it is typed: `12%` is a number, `=` begins a formula. */
export interface Entry {
  readonly cell: UniverCell;
  /** The number format Excel gives a cell without one for such an entry. */
  readonly format?: string;
}

const value = (v: string | number, t: number): UniverCell => ({ v, t, f: null, si: null, p: null });
const text = (v: string): Entry => ({ cell: value(v, CellType.string) });

/**
 * @param raw what Office.js sent; null and undefined are the caller's business.
 * @param asText the cell's number format is `@`: texts stay as they are, even those that begin with an equals sign.
 */
export function entry(raw: CellValue, asText: boolean): Entry {
  if (typeof raw === 'number') return { cell: value(raw, CellType.number) };
  if (typeof raw === 'boolean') return { cell: value(raw ? 1 : 0, CellType.boolean) };
  if (raw === '') return { cell: { v: null, t: null, f: null, si: null, p: null } };
  if (asText) return text(raw);
  if (raw.startsWith("'")) return text(raw.slice(1));
  if (raw.startsWith('=') && raw.length > 1) return { cell: { f: raw, v: null, t: null, si: null, p: null } };
  return typed(raw) ?? text(raw);
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?(?:\d+\.?\d*|\.\d+))%$/;
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

function typed(raw: string): Entry | undefined {
  const plain = raw.trim();
  if (NUMBER.test(plain)) return { cell: value(Number(plain), CellType.number) };
  if (THOUSANDS.test(plain)) return { cell: value(Number(plain.replaceAll(',', '')), CellType.number), format: '#,##0' };
  const percent = PERCENT.exec(plain);
  if (percent?.[1] !== undefined) {
    return { cell: value(Number(percent[1]) / 100, CellType.number), format: percent[1].includes('.') ? '0.00%' : '0%' };
  }
  if (/^true$|^false$/i.test(plain)) return { cell: value(/^true$/i.test(plain) ? 1 : 0, CellType.boolean) };
  const iso = ISO_DATE.exec(plain);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = US_DATE.exec(plain);
  if (us) return date(Number(us[3]), Number(us[1]), Number(us[2]));
  return undefined;
}

const LEAP_DAY_THAT_NEVER_WAS = 60;

/** Excel's serial number of a day, with its 29 February 1900; undefined for a day that Excel's calendar does not have. */
function date(year: number, month: number, day: number): Entry | undefined {
  const format = 'm/d/yyyy';
  if (year === 1900 && month === 2 && day === 29) return { cell: value(LEAP_DAY_THAT_NEVER_WAS, CellType.number), format };
  const milliseconds = Date.UTC(year, month - 1, day);
  const back = new Date(milliseconds);
  if (year < 1900 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  const days = milliseconds / 86_400_000 + 25_569;
  return { cell: value(days > LEAP_DAY_THAT_NEVER_WAS ? days : days - 1, CellType.number), format };
}
