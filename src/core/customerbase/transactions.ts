import { DomainError, type Fault } from '../errors';
import { checkSameLength } from '../validate';
import { dayOf } from './days';
import { type CustomerId, PurchaseLedger } from './ledger';

const NAMED = 3;

/**
 * A ledger from columns of a sheet.
 *
 * @param customers names or numbers, one for each transaction
 * @param dates see `dayOf`
 * @param amounts currency; every row counts as a purchase if left out
 * Errors: `type`, naming the first rows whose date cannot be read and why.
 */
export function ledgerOf(
  customers: readonly CustomerId[],
  dates: readonly (string | number)[],
  amounts?: readonly number[],
): PurchaseLedger {
  checkSameLength([['customers', customers], ['dates', dates], ...(amounts ? [['amounts', amounts] as const] : [])]);
  const ledger = new PurchaseLedger(customers.length);
  const faults: Fault[] = [];
  const days = new Map<string, ReturnType<typeof dayOf>>();
  let broken = 0;
  for (let i = 0; i < customers.length; i += 1) {
    const day = cachedDay(dates[i]!, days);
    if (typeof day === 'number') {
      ledger.add(customers[i]!, day, amounts?.[i]);
      continue;
    }
    broken += 1;
    if (broken <= NAMED) {
      faults.push({ kind: 'type', parameter: 'dates', message: `dates, cell ${i + 1}: found ${String(dates[i])}, but ${day.reason}.` });
    }
  }
  if (broken > NAMED) faults.push({ kind: 'type', parameter: 'dates', message: `${broken - NAMED} more cells have such a fault.` });
  if (faults.length > 0) throw new DomainError(faults);
  return ledger;
}

/** Dates as text repeat: each different text is parsed once. */
function cachedDay(cell: string | number, days: Map<string, ReturnType<typeof dayOf>>): ReturnType<typeof dayOf> {
  if (typeof cell === 'number') return dayOf(cell);
  const known = days.get(cell);
  if (known !== undefined) return known;
  const day = dayOf(cell);
  days.set(cell, day);
  return day;
}

/** The day in a cell that holds one date. Errors: `type` with the reason. */
export function singleDay(parameter: string, cell: string | number): number {
  const day = dayOf(cell);
  if (typeof day === 'number') return day;
  throw DomainError.of('type', parameter, `${parameter}: found ${String(cell)}, but ${day.reason}.`);
}
