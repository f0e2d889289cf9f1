import { countCustomers, type CustomerCounts } from '../../core/customerbase/counts';
import { checkCustomers } from '../../core/customerbase/check';
import { DAYS_IN, type TimeUnit } from '../../core/customerbase/time-unit';
import { COUNT_COLUMNS } from '../sql/statement';
import { readTable, TableError } from './table';

/**
 * Reads the counts that the statement of `case sql` makes.
 * @param unit in which the fit counts time; the file holds whole days
 * @param segment whose counts are wanted, where the file holds those of several
 * @throws TableError when a column is missing, a cell is not a number, or it is not said which of several segments is meant
 */
export async function countsFromFile(
  path: string,
  unit: TimeUnit,
  delimiter?: string,
  encoding?: string,
  segment?: string,
): Promise<CustomerCounts> {
  const rows: number[][] = COUNT_COLUMNS.map(() => []);
  const segments = new Set<string>();
  let positions: number[] = [];
  let segmentAt = -1;
  await readTable(path, {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(encoding === undefined ? {} : { encoding }),
    onHeader(header) {
      const names = header.map((name) => name.toLowerCase());
      positions = COUNT_COLUMNS.map((name) => names.indexOf(name));
      segmentAt = names.indexOf('segment');
      if (segment !== undefined && segmentAt === -1) {
        throw new TableError(`${path} has no column segment: leave out --only, or make the file with "case sql --by".`);
      }
      const missing = COUNT_COLUMNS.filter((_, i) => positions[i] === -1);
      if (missing.length > 0) {
        throw new TableError(
          `${path} lacks the column ${missing.join(', ')}: make the file with the statement of "case sql". It has: ${header.join(', ')}.`,
        );
      }
    },
    onRow(fields, row) {
      if (segmentAt >= 0) {
        segments.add(fields[segmentAt]!);
        if (segment !== undefined && fields[segmentAt] !== segment) return;
      }
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
  if (segment === undefined ? segments.size > 1 : !segments.has(segment)) chooseSegment(path, segments);
  const [frequency, recency, age, customers] = rows as [number[], number[], number[], number[]];
  if (frequency.length === 0) throw new TableError(`${path} has column names but no rows.`);
  const inUnits = (days: readonly number[]): number[] => days.map((value) => value / DAYS_IN[unit]);
  const [tX, T] = [inUnits(recency), inUnits(age)];
  checkCustomers(frequency, tX, T);
  return countCustomers(frequency, tX, T, customers);
}

const SHOWN = 12;

/** A customer may be in several segments, so that their counts do not simply add. */
function chooseSegment(path: string, segments: ReadonlySet<string>): never {
  const names = [...segments];
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  throw new TableError(`${path} holds the counts of ${names.slice(0, SHOWN).join(', ')}${more}: choose one with --only.`);
}
