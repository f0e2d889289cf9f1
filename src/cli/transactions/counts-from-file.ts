import { countCustomers, type CustomerCounts } from '../../core/customerbase/counts';
import { checkCustomers } from '../../core/customerbase/check';
import { DAYS_IN, type TimeUnit } from '../../core/customerbase/time-unit';
import { COUNT_COLUMNS } from '../sql/statement';
import { readTable, TableError } from './table';

/**
 * Reads the counts that the statement of `case sql` makes.
 * @param unit in which the fit counts time; the file holds whole days
 * @throws TableError when a column is missing or a cell is not a number
 */
export async function countsFromFile(path: string, unit: TimeUnit, delimiter?: string): Promise<CustomerCounts> {
  const rows: number[][] = COUNT_COLUMNS.map(() => []);
  let positions: number[] = [];
  await readTable(path, {
    ...(delimiter === undefined ? {} : { delimiter }),
    onHeader(header) {
      const names = header.map((name) => name.toLowerCase());
      positions = COUNT_COLUMNS.map((name) => names.indexOf(name));
      const missing = COUNT_COLUMNS.filter((_, i) => positions[i] === -1);
      if (missing.length > 0) {
        throw new TableError(
          `${path} lacks the column ${missing.join(', ')}: make the file with the statement of "case sql". It has: ${header.join(', ')}.`,
        );
      }
    },
    onRow(fields, row) {
      positions.forEach((position, i) => {
        const text = fields[position]!;
        const value = Number(text);
        if (text === '' || !Number.isInteger(value) || value < 0) {
          throw new TableError(`${path}, row ${row}, column ${COUNT_COLUMNS[i]}: found "${text}"; a whole number from 0 is needed.`);
        }
        rows[i]!.push(value);
      });
    },
  });
  const [frequency, recency, age, customers] = rows as [number[], number[], number[], number[]];
  if (frequency.length === 0) throw new TableError(`${path} has column names but no rows.`);
  const inUnits = (days: readonly number[]): number[] => days.map((value) => value / DAYS_IN[unit]);
  const [tX, T] = [inUnits(recency), inUnits(age)];
  checkCustomers(frequency, tX, T);
  return countCustomers(frequency, tX, T, customers);
}
