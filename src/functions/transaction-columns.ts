import { type CustomerSummary, summarise } from '../core/customerbase/customer-summary';
import { TIME_UNITS, type TimeUnit } from '../core/customerbase/time-unit';
import { ledgerOf, singleDay } from '../core/customerbase/transactions';
import { DomainError } from '../core/errors';

type Label = string | number;

/** Columns of transactions with the dates that cut them, as the argument check hands them over. */
export interface TransactionColumns {
  readonly customers: Label[];
  readonly dates: Label[];
  readonly amounts?: number[] | undefined;
  readonly as_of?: Label[] | undefined;
  readonly calibration_end?: Label[];
  readonly holdout_end?: Label[];
  readonly unit?: string | undefined;
}

/** Customers from the columns of a sheet. */
export function readTransactions(input: TransactionColumns): { summary: CustomerSummary; unit: TimeUnit } {
  const unit = readUnit(input.unit);
  const ledger = ledgerOf(input.customers, input.dates, input.amounts);
  const asOf = oneDay('as_of', input.as_of) ?? oneDay('calibration_end', input.calibration_end);
  const holdoutEnd = oneDay('holdout_end', input.holdout_end);
  if (asOf !== undefined && holdoutEnd !== undefined && holdoutEnd <= asOf) {
    throw DomainError.of('domain', 'holdout_end', 'holdout_end must be after calibration_end.');
  }
  const summary = summarise(ledger, {
    unit,
    ...(asOf === undefined ? {} : { asOf }),
    ...(holdoutEnd === undefined ? {} : { holdoutEnd }),
  });
  return { summary, unit };
}

function oneDay(name: string, cells: Label[] | undefined): number | undefined {
  if (!cells) return undefined;
  if (cells.length > 1) throw DomainError.of('type', name, `${name} must be a single date, but found ${cells.length} cells.`);
  return singleDay(name, cells[0]!);
}

function readUnit(text: string | undefined): TimeUnit {
  if (text === undefined) return 'week';
  const unit = TIME_UNITS.find((candidate) => candidate === text.trim().toLowerCase().replace(/s$/, ''));
  if (!unit) throw DomainError.of('type', 'unit', `unit must be one of ${TIME_UNITS.join(', ')}, but found the text "${text}".`);
  return unit;
}
