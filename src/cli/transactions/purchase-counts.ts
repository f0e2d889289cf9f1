import { checkCustomers } from '../../core/customerbase/check-customers';
import { countCustomers, type CustomerCounts } from '../../core/customerbase/counts';
import { DAYS_IN, type TimeUnit } from '../../core/customerbase/time-unit';
import { COUNT_COLUMNS } from '../sql/statement';
import type { CountTable } from './count-table';
import { TableError } from './read-table';

/**
 * Customers by frequency, recency and age, as `case sql` counts them.
 * @param unit in which the fit counts time; the file holds whole days
 * @throws TableError when a cell is not a whole number
 */
export function purchaseCounts({ path, header, rows, numbers }: CountTable, unit: TimeUnit): CustomerCounts {
  const [frequency, recency, age, customers] = COUNT_COLUMNS.map((name) => {
    const at = header.indexOf(name);
    return rows.map((fields, i) => {
      const text = fields[at]!;
      const value = Number(text);
      if (text === '' || !Number.isInteger(value) || value < 0) {
        throw new TableError(`${path}, row ${numbers[i]!}, column ${name}: found "${text}"; a whole number from 0 is needed.`);
      }
      return value;
    });
  }) as [number[], number[], number[], number[]];
  const inUnits = (days: readonly number[]): number[] => days.map((value) => value / DAYS_IN[unit]);
  const [tX, T] = [inUnits(recency), inUnits(age)];
  checkCustomers(frequency, tX, T);
  return countCustomers(frequency, tX, T, customers);
}
